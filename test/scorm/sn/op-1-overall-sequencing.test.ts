import { describe, expect, test } from 'vitest';
import type { PostConditionAction } from '../../../src-shared/scorm/cam/course';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import { unknownTracking } from '../../../src-shared/scorm/sn/tracking';
import {
  activeIn,
  aDraft,
  aRule,
  ask,
  aTree,
  currentIn,
  idAt,
  standingOf,
  suspendedIn,
  type Declared,
  type Place,
} from './a-tree';

const notation = 'R[A[a1,a2],B[b1]]';
const post = (action: PostConditionAction): Declared[string] => ({
  postConditionRules: [aRule(action, 'always')],
});
const exits: Declared[string] = { exitConditionRules: [aRule('exit', 'always')] };
const disabled: Declared[string] = { preConditionRules: [aRule('disabled', 'always')] };
const skipped: Declared[string] = { preConditionRules: [aRule('skip', 'always')] };
const running: Place = { running: 'a1' };

const asked = (request: string, declared: Declared, place: Place): { draft: Draft; comes: string } => {
  const draft = aDraft(aTree(notation, declared), place);
  return { draft, comes: ask(draft, request) };
};

describe('[OP.1] a post-condition rule replaces the request', () => {
  test.each<readonly [string, PostConditionAction, string]>([
    ['continue', 'retry', 'a1'],
    ['choice b1', 'continue', 'a2'],
    ['choice b1', 'exitAll', 'end'],
    ['jump b1', 'retry', 'a1'],
    ['exit', 'continue', 'a2'],
    ['exit', 'retryAll', 'a1'],
    ['continue', 'previous', 'SB.2.1-3'],
  ])('%s, but the activity asks for %s: %s', (request, action, expected) => {
    expect(asked(request, { a1: post(action) }, running).comes).toBe(expected);
  });

  test.each([
    ['exitAll', 'end'],
    ['suspendAll', 'end'],
    ['abandonAll', 'end'],
    ['abandon', 'waits'],
  ])('%s asks none: %s', (request, expected) => {
    expect(asked(request, { a1: post('retry'), A: exits, R: post('retry') }, running).comes).toBe(expected);
  });

  test('nor does a request while nothing runs', () => {
    expect(asked('continue', { a1: post('retry') }, { ended: 'a1' }).comes).toBe('a2');
  });

  test('exitParent leaves what was asked for, as seen from the parent', () => {
    expect(asked('continue', { a1: post('exitParent') }, running).comes).toBe('b1');
    expect(asked('choice a2', { a1: post('exitParent') }, running).comes).toBe('a2');
  });
});

// The root's children are shuffled when its attempt ends, which shows that it did.
const shuffles = { randomizationTiming: 'onEachNewAttempt', reorderChildren: true } as const;

describe('[OP.1] the end of the session', () => {
  test.each<readonly [string, string, Declared, Place]>([
    ['Exit All', 'exitAll', {}, running],
    ['Exit All while nothing runs', 'exitAll', {}, { ended: 'a1' }],
    ['a post-condition exitAll', 'continue', { a1: post('exitAll') }, running],
    ['an exit rule of the root', 'continue', { R: exits }, running],
    ['exitParent up to the root', 'continue', { a1: post('exitParent'), A: post('exitParent') }, running],
    ['continue at the root', 'exit', { R: { ...exits, ...post('continue') } }, running],
    ['previous at the root', 'exit', { R: { ...exits, ...post('previous') } }, running],
    ['Continue behind the last activity', 'continue', {}, { running: 'b1' }],
    ['Continue past skipped activities at the end', 'continue', { a2: skipped, B: skipped }, running],
  ])('%s ends the root’s attempt', (_, request, declared, place) => {
    const { draft, comes } = asked(request, { ...declared, R: { ...shuffles, ...declared['R'] } }, place);
    expect([comes, currentIn(draft), activeIn(draft), suspendedIn(draft)]).toEqual(['end', null, '', '']);
    expect(standingOf(draft, 'R').available).not.toBeNull();
    ask(draft, 'start');
    expect(standingOf(draft, 'R').attempts, 'the next start is a new attempt').toBe(2);
  });

  test('Suspend All suspends the root’s attempt, and the next start goes on with it', () => {
    const { draft, comes } = asked('suspendAll', { R: shuffles }, { running: 'a2' });
    expect([comes, currentIn(draft), activeIn(draft), suspendedIn(draft)]).toEqual([
      'end',
      null,
      '',
      'R A a2',
    ]);
    expect(idAt(draft.tree, draft.suspended ?? 0)).toBe('a2');
    expect(standingOf(draft, 'R').available).toBeNull();
    expect(ask(draft, 'start')).toBe('a1');
    expect(standingOf(draft, 'R').attempts).toBe(1);
  });

  test('Abandon All only leaves it', () => {
    const { draft, comes } = asked('abandonAll', { R: shuffles }, running);
    expect([comes, currentIn(draft), activeIn(draft), suspendedIn(draft)]).toEqual(['end', null, '', '']);
    expect(standingOf(draft, 'R')).toMatchObject({ attempts: 1, available: null, tracking: unknownTracking });
    expect(standingOf(draft, 'a1').tracking).toEqual(unknownTracking);
  });

  test('a start that walks off at once begins nothing', () => {
    const { draft, comes } = asked('start', { R: shuffles, A: skipped, B: skipped }, {});
    expect([comes, currentIn(draft), draft.changed.size]).toEqual(['end', null, 0]);
  });

  test.each<readonly [string, string, Declared, string, string | null]>([
    ['Exit of an activity', 'exit', {}, 'waits', 'a1'],
    ['Abandon', 'abandon', {}, 'waits', 'a1'],
    ['an exit rule of a cluster', 'exit', { A: exits }, 'waits', 'A'],
    ['a refused request', 'previous', { A: { forwardOnly: true } }, 'NB.2.1-5', 'a1'],
    ['retryAll', 'exit', { a1: post('retryAll') }, 'a1', 'a1'],
  ])('%s does not end it', (_, request, declared, expected, current) => {
    const { draft, comes } = asked(request, declared, running);
    expect([comes, currentIn(draft)]).toEqual([expected, current]);
    expect(standingOf(draft, 'R').isActive).toBe(true);
  });

  test.each([
    ['exitAll', true, { g: { satisfied: true } }],
    ['exitAll', false, {}],
    ['suspendAll', false, { g: { satisfied: true } }],
  ])('%s, objectives global to the system %s: leaves %j', (request, objectivesGlobalToSystem, globals) => {
    const course = aTree(notation, {}, { objectivesGlobalToSystem });
    const draft = aDraft(course, { ...running, globals: { g: { satisfied: true } } });
    ask(draft, request);
    expect(draft.globals).toEqual(globals);
  });
});

describe('[OP.1] what stands after a refusal', () => {
  test.each<readonly [string, string, Declared, Place, string, string, string]>([
    ['navigation: nothing changed', 'choice x', {}, running, 'NB.2.1-11', 'a1', 'R A a1'],
    [
      'exitParent at the root: all has ended',
      'exit',
      { R: { ...exits, ...post('exitParent') } },
      running,
      'TB.2.3-4',
      'R',
      '',
    ],
    ['Suspend All there: nothing changed', 'suspendAll', {}, { ended: 'R' }, 'TB.2.3-3', 'R', ''],
    ['sequencing: the activity has ended', 'continue', { a2: disabled }, running, 'SB.2.2-2', 'a1', 'R A'],
    ['sequencing: rules have moved up', 'continue', { A: exits, B: disabled }, running, 'SB.2.2-2', 'A', 'R'],
    [
      'a choice of a cluster that leads nowhere: the learner is there',
      'choice B',
      { B: { flow: false } },
      running,
      'SB.2.9-9',
      'B',
      '',
    ],
    ['delivery: the activity has ended', 'choice b1', { b1: disabled }, running, 'DB.1.1-3', 'a1', 'R A'],
    ['delivery: a cluster cannot be jumped to', 'jump B', {}, running, 'DB.1.1-1', 'a1', 'R A'],
  ])('%s', (_, request, declared, place, exception, current, active) => {
    const { draft, comes } = asked(request, declared, place);
    expect([comes, currentIn(draft), activeIn(draft)]).toEqual([exception, current, active]);
    if (exception.startsWith('NB') || exception === 'TB.2.3-3') expect(draft.changed.size).toBe(0);
  });

  test('the learner goes on from there', () => {
    const { draft } = asked('continue', { a2: disabled }, running);
    expect(ask(draft, 'exit')).toBe('NB.2.1-12');
    expect(ask(draft, 'abandon')).toBe('NB.2.1-12');
    expect(ask(draft, 'choice b1')).toBe('b1');
    expect(standingOf(draft, 'a1').attempts).toBe(1);
  });

  test('from a cluster that leads nowhere the learner goes on too, with a new attempt on what had ended', () => {
    const { draft } = asked('choice B', { B: { flow: false } }, running);
    expect(ask(draft, 'previous')).toBe('a2');
    expect([standingOf(draft, 'R').attempts, activeIn(draft)]).toEqual([2, 'R A a2']);
  });
});
