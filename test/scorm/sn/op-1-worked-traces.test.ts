import { describe, expect, test } from 'vitest';
import type {
  PostConditionAction,
  PreConditionAction,
  RollupRule,
} from '../../../src-shared/scorm/cam/course';
import { overallRollup } from '../../../src-shared/scorm/sn/rb-1-5-overall-rollup';
import { unknownTracking, type Tracking } from '../../../src-shared/scorm/sn/tracking';
import {
  activeIn,
  aDraft,
  aRule,
  ask,
  aTree,
  currentIn,
  standingOf,
  suspendedIn,
  type Declared,
  type Place,
} from './a-tree';

const before = (action: PreConditionAction): Declared[string] => ({
  preConditionRules: [aRule(action, 'always')],
});
const after = (action: PostConditionAction): Declared[string] => ({
  postConditionRules: [aRule(action, 'always')],
});
const closed: Place = {};
const running = (id: string): Place => ({ running: id });

interface Trace {
  readonly title: string;
  readonly declared?: Declared;
  readonly place: Place;
  /** Requests, one after the other, and what each comes to. */
  readonly asked: Readonly<Record<string, string>>;
  readonly active: string;
  /** Attempts of R A a1 a2 B b1 b2 C c1. */
  readonly counts?: string;
  readonly suspended?: string;
}

const traces: readonly Trace[] = [
  {
    title: 'Start delivers the first leaf',
    place: closed,
    asked: { start: 'a1' },
    active: 'R A a1',
    counts: '111000000',
  },
  {
    title: 'Continue inside a cluster, which goes on',
    place: running('a1'),
    asked: { continue: 'a2' },
    active: 'R A a2',
    counts: '111100000',
  },
  {
    title: 'Continue into the next cluster ends the one before',
    place: running('a2'),
    asked: { continue: 'b1' },
    active: 'R B b1',
    counts: '110111000',
  },
  {
    title: 'Continue behind the last activity ends the session',
    place: running('c1'),
    asked: { continue: 'end' },
    active: '',
  },
  {
    title: 'Previous enters a forward-only cluster by its first child',
    declared: { A: { forwardOnly: true } },
    place: running('b1'),
    asked: { previous: 'a1' },
    active: 'R A a1',
    counts: '111011000',
  },
  {
    title: 'with all its children skipped it turns back, to the beginning of the tree',
    declared: { A: { forwardOnly: true }, a1: before('skip'), a2: before('skip') },
    place: running('b1'),
    asked: { previous: 'SB.2.1-3' },
    active: 'R B',
  },
  {
    title: 'Previous inside a forward-only cluster ends nothing',
    declared: { A: { forwardOnly: true } },
    place: running('a2'),
    asked: { previous: 'NB.2.1-5' },
    active: 'R A a2',
  },
  {
    title: 'Continue past a skipped activity into a cluster that does not flow',
    declared: { a2: before('skip'), B: { flow: false } },
    place: running('a1'),
    asked: { continue: 'SB.2.2-1' },
    active: 'R A',
  },
  {
    title: 'Continue onto a disabled activity leaves the session open',
    declared: { a2: before('disabled') },
    place: running('a1'),
    asked: { continue: 'SB.2.2-2' },
    active: 'R A',
  },
  {
    title: 'choiceExit of a cluster holds the learner in it',
    declared: { A: { choiceExit: false } },
    place: running('a1'),
    asked: { 'choice b1': 'NB.2.1-8', 'choice a2': 'a2' },
    active: 'R A a2',
  },
  {
    title: 'choiceExit of the root holds nobody',
    declared: { R: { choiceExit: false } },
    place: running('a1'),
    asked: { 'choice b1': 'b1' },
    active: 'R B b1',
  },
  {
    title: 'preventActivation keeps out of a cluster',
    declared: { B: { preventActivation: true } },
    place: running('a1'),
    asked: { 'choice b1': 'SB.2.9-6' },
    active: 'R A',
  },
  {
    title: 'preventActivation lets the cluster itself be chosen',
    declared: { B: { preventActivation: true } },
    place: running('a1'),
    asked: { 'choice B': 'b1' },
    active: 'R B b1',
  },
  {
    title: 'constrainChoice ends behind the next cluster',
    declared: { A: { constrainChoice: true } },
    place: running('a1'),
    asked: { 'choice c1': 'SB.2.9-8' },
    active: 'R A',
  },
  {
    title: 'constrainChoice reaches the next cluster',
    declared: { A: { constrainChoice: true } },
    place: running('a1'),
    asked: { 'choice b1': 'b1' },
    active: 'R B b1',
  },
  {
    title: 'stopForwardTraversal bars a choice',
    declared: { a1: before('stopForwardTraversal') },
    place: running('a1'),
    asked: { 'choice a2': 'SB.2.4-1' },
    active: 'R A',
  },
  {
    title: 'stopForwardTraversal does not bar Continue',
    declared: { a1: before('stopForwardTraversal') },
    place: running('a1'),
    asked: { continue: 'a2' },
    active: 'R A a2',
  },
  {
    title: 'stopForwardTraversal on the cluster that is left',
    declared: { A: before('stopForwardTraversal') },
    place: running('a1'),
    asked: { 'choice b1': 'b1' },
    active: 'R B b1',
  },
  {
    title: 'stopForwardTraversal on the cluster that is entered',
    declared: { B: before('stopForwardTraversal') },
    place: running('a1'),
    asked: { 'choice b1': 'SB.2.4-1' },
    active: 'R A',
  },
  {
    title: 'exitParent, then continue',
    declared: { a1: after('exitParent'), A: after('continue') },
    place: running('a1'),
    asked: { exit: 'b1' },
    active: 'R B b1',
    counts: '111011000',
  },
  {
    title: 'retryAll beats Continue and begins everything anew',
    declared: { a1: after('retryAll') },
    place: running('a1'),
    asked: { continue: 'a1' },
    active: 'R A a1',
    counts: '222000000',
  },
  {
    title: 'a suspended activity’s post-condition is not asked; a choice resumes it',
    declared: { a1: after('retry') },
    place: { running: 'a1', standings: { a1: { attempts: 1, isActive: true, isSuspended: true } } },
    asked: { continue: 'a2', 'choice a1': 'a1' },
    active: 'R A a1',
    counts: '111100000',
  },
  {
    title: 'Suspend All, then Resume All',
    place: running('a1'),
    asked: { suspendAll: 'end', resumeAll: 'a1' },
    active: 'R A a1',
    counts: '111000000',
  },
  {
    title: 'Suspend All suspends all around',
    place: running('a1'),
    asked: { suspendAll: 'end' },
    active: '',
    suspended: 'R A a1',
  },
  {
    title: 'another choice than the suspended activity',
    place: { suspended: 'a1' },
    asked: { 'choice b1': 'b1' },
    active: 'R B b1',
    counts: '211011000',
  },
];

test.each(traces)('[OP.1] $title', ({ declared, place, asked, active, counts, suspended = '' }) => {
  const draft = aDraft(aTree('R[A[a1,a2],B[b1,b2],C[c1]]', declared), place);
  for (const [request, expected] of Object.entries(asked))
    expect(ask(draft, request), request).toBe(expected);
  const attempts = draft.tree.map(({ activity }) => standingOf(draft, activity.id).attempts).join('');
  expect([activeIn(draft), suspendedIn(draft)]).toEqual([active, suspended]);
  if (counts !== undefined) expect(attempts).toBe(counts);
  if (active === '') expect(currentIn(draft)).toBeNull();
});

const told = (key: keyof Tracking, values: readonly (boolean | number | null)[]): Place => ({
  standings: Object.fromEntries(
    values.map((value, at) => [
      `a${String(at + 1)}`,
      { attempts: 1, tracking: { ...unknownTracking, [key]: value } },
    ]),
  ),
});
const weightless = { objectiveMeasureWeight: 0 };
const untracked = { tracked: false };
const noneSatisfied: RollupRule = {
  childActivitySet: 'none',
  minimumCount: 0,
  minimumPercent: 0,
  combination: 'any',
  conditions: [{ condition: 'satisfied', isNegated: false }],
  action: 'satisfied',
};
const rule: Declared[string] = { rollupRules: [noneSatisfied] };

describe('[RB.1.5] the rollups among them', () => {
  test.each<readonly [string, Declared, Place, Partial<Tracking>]>([
    ['an unknown measure weighs', { a3: untracked }, told('measure', [0.8, null]), { measure: 0.4 }],
    ['no measure known', { a3: untracked }, told('measure', [null, null]), { measure: null }],
    [
      'no weight',
      { a1: weightless, a2: weightless, a3: weightless },
      told('measure', [0.8, 0.8]),
      { measure: null },
    ],
    ['one status unknown: unchanged', {}, told('satisfied', [true, false, null]), { satisfied: null }],
    ['all known, not all satisfied', {}, told('satisfied', [true, false, false]), { satisfied: false }],
    ['all satisfied', {}, told('satisfied', [true, true, true]), { satisfied: true }],
    ['none of them satisfied', { A: rule }, told('satisfied', [false, false, false]), { satisfied: true }],
    ['none, but one unknown', { A: rule }, told('satisfied', [false, null, false]), { satisfied: null }],
    [
      'none where there is no child to ask',
      { A: rule, a1: untracked, a2: untracked, a3: untracked },
      closed,
      { satisfied: true },
    ],
  ])('%s', (_, declared, place, expected) => {
    const draft = aDraft(aTree('R[A[a1,a2,a3],b]', declared), place);
    overallRollup(draft, 1);
    expect(standingOf(draft, 'A').tracking).toMatchObject(expected);
  });
});
