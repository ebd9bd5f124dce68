import { describe, expect, test } from 'vitest';
import { trialOf } from '../../../src-shared/scorm/attempt/request-plan';
import type { PostConditionAction, PreConditionAction } from '../../../src-shared/scorm/cam/course';
import { sequencingExceptions } from '../../../src-shared/scorm/sn/exceptions';
import {
  sequencingRequest,
  type SequencingRequest,
} from '../../../src-shared/scorm/sn/sb-2-12-sequencing-request';
import { choiceBarrier } from '../../../src-shared/scorm/sn/sb-2-4-choice-activity-traversal';
import {
  terminationRequest,
  type TerminationRequest,
} from '../../../src-shared/scorm/sn/tb-2-3-termination-request';
import { positionOf } from '../../../src-shared/scorm/sn/tree';
import { exceptionIds } from '../spec-map/processes';
import { aDraft, anAttempt, aRule, ask, aTree, said, type Declared, type Place } from './a-tree';

/** Of earlier editions: in the 4th, going forward behind the last activity ends the session. */
const ofEarlierEditions = 'SB.2.1-1';

const before = (action: PreConditionAction): Declared[string] => ({
  preConditionRules: [aRule(action, 'always')],
});
const after = (action: PostConditionAction): Declared[string] => ({
  postConditionRules: [aRule(action, 'always')],
});
const exits: Declared[string] = { exitConditionRules: [aRule('exit', 'always')] };
const stops = before('stopForwardTraversal');
const closed: Place = {};
const running = (id: string): Place => ({ running: id });
const ended = (id: string): Place => ({ ended: id });

type Produced = readonly [id: string, request: string, declared: Declared, place: Place];

/** By a navigation request, in R[A[a1,a2],B[b1,b2],c,d-]. */
const byNavigation: readonly Produced[] = [
  ['NB.2.1-1', 'start', {}, running('a1')],
  ['NB.2.1-2', 'continue', {}, closed],
  ['NB.2.1-3', 'resumeAll', {}, closed],
  ['NB.2.1-4', 'continue', { A: { flow: false } }, running('a1')],
  ['NB.2.1-5', 'previous', { A: { forwardOnly: true } }, running('a2')],
  ['NB.2.1-6', 'previous', {}, ended('R')],
  ['NB.2.1-8', 'choice c', { A: { choiceExit: false } }, running('a1')],
  ['NB.2.1-10', 'choice c', { R: { choice: false } }, running('a1')],
  ['NB.2.1-11', 'choice x', {}, running('a1')],
  ['NB.2.1-12', 'exit', {}, ended('a1')],
  ['TB.2.3-3', 'suspendAll', {}, ended('R')],
  ['TB.2.3-4', 'exit', { R: { ...exits, ...after('exitParent') } }, running('a1')],
  ['SB.2.1-2', 'continue', {}, { running: 'a2', available: { B: [] } }],
  ['SB.2.1-3', 'previous', {}, running('a1')],
  ['SB.2.1-4', 'previous', { R: { forwardOnly: true } }, running('b1')],
  ['SB.2.2-1', 'start', { R: { flow: false } }, closed],
  ['SB.2.2-2', 'start', { a1: before('disabled') }, closed],
  ['SB.2.4-1', 'choice c', { R: stops }, closed],
  ['SB.2.4-2', 'choice a1', { A: { forwardOnly: true } }, running('a2')],
  ['SB.2.7-2', 'exit', { A: { flow: false }, a1: after('continue') }, running('a1')],
  ['SB.2.8-2', 'exit', { A: { flow: false }, a2: after('previous') }, running('a2')],
  ['SB.2.9-2', 'choice a2', {}, { available: { A: ['a1'] } }],
  ['SB.2.9-3', 'choice c', { c: before('hiddenFromChoice') }, closed],
  ['SB.2.9-5', 'choice R', {}, closed],
  ['SB.2.9-6', 'choice b1', { B: { preventActivation: true } }, closed],
  ['SB.2.9-7', 'choice c', { a1: { choiceExit: false } }, ended('a1')],
  ['SB.2.9-8', 'choice c', { A: { constrainChoice: true } }, running('a1')],
  ['SB.2.9-9', 'choice B', { B: { flow: false } }, running('a1')],
  [
    'SB.2.10-2',
    'exit',
    { a1: after('retryAll') },
    { running: 'a1', standings: { c: { isSuspended: true } } },
  ],
  ['SB.2.10-3', 'exit', { A: { ...exits, ...after('retry'), flow: false } }, running('a1')],
  ['SB.2.13-1', 'jump c', {}, closed],
  ['DB.1.1-1', 'jump B', {}, running('a1')],
  ['DB.1.1-2', 'jump d', {}, running('a1')],
  ['DB.1.1-3', 'choice c', { c: before('disabled') }, closed],
];

/** By a sequencing request, where the navigation request would have been refused before. */
const bySequencing: readonly Produced[] = [
  ['SB.2.5-1', 'start', {}, ended('a1')],
  ['SB.2.6-1', 'resumeAll', {}, ended('a1')],
  ['SB.2.6-2', 'resumeAll', {}, closed],
  ['SB.2.7-1', 'continue', {}, closed],
  ['SB.2.8-1', 'previous', {}, closed],
  ['SB.2.9-1', 'choice', {}, ended('a1')],
  ['SB.2.9-4', 'choice c', { R: { choice: false } }, ended('a1')],
  ['SB.2.10-1', 'retry', {}, closed],
  ['SB.2.11-1', 'exit', {}, closed],
  ['SB.2.11-2', 'exit', {}, running('a1')],
];

const byTermination: readonly Produced[] = [
  ['TB.2.3-1', 'exit', {}, closed],
  ['TB.2.3-2', 'exit', {}, ended('a1')],
];

const notation = 'R[A[a1,a2],B[b1,b2],c,d-]';

test.each(byNavigation)('%s arises from %s under %j at %j', (id, request, declared, place) => {
  expect(ask(aDraft(aTree(notation, declared), place), request)).toBe(id);
});

test.each(bySequencing)(
  '%s arises from the sequencing request %s under %j at %j',
  (id, asked, declared, place) => {
    const draft = aDraft(aTree(notation, declared), place);
    const [request = '', target = null] = asked.split(' ');
    const position = target === null ? null : positionOf(draft.tree, target);
    expect(said(draft, sequencingRequest(draft, request as SequencingRequest, position))).toBe(id);
  },
);

test.each(byTermination)(
  '%s arises from the termination request %s under %j at %j',
  (id, request, declared, place) => {
    const draft = aDraft(aTree(notation, declared), place);
    expect(said(draft, terminationRequest(draft, request as TerminationRequest))).toBe(id);
  },
);

test('NB.2.1-13 arises from a jump in an edition that knows none', () => {
  const state = anAttempt(aTree(notation, {}, { edition: '3rd' }), running('a1'));
  expect(trialOf(state)({ request: 'jump', target: 'c' })).toEqual({
    isAccepted: false,
    reason: 'NB.2.1-13',
  });
});

test('SB.2.4-3 arises where the root itself is asked, which no choice does', () => {
  expect(choiceBarrier(aDraft(aTree(notation)), 0, 'backward')).toBe('SB.2.4-3');
});

/** Those that no state and no request brings about, and why. */
const neverArising = {
  'NB.2.1-7': 'no request is called Forward or Backward',
  'NB.2.1-9': 'an activity that is not the common ancestor is always on the way to it',
  'TB.2.3-5': 'the way from an activity to the root is never empty',
  'TB.2.3-6': 'the way from an activity to the root is never empty',
  'TB.2.3-7': 'there is no other termination request',
  'SB.2.12-1': 'there is no other sequencing request',
  'DB.2-1': 'the termination has ended the current activity before',
} as const;

describe('the list of exceptions', () => {
  test('is that of the book', () => {
    const known = [...Object.keys(sequencingExceptions), ofEarlierEditions];
    expect(known.toSorted()).toEqual(exceptionIds.toSorted());
  });

  test('each has arisen here, or cannot', () => {
    const arisen = [...byNavigation, ...bySequencing, ...byTermination].map(([id]) => id);
    const told = [...arisen, 'NB.2.1-13', 'SB.2.4-3', ...Object.keys(neverArising)];
    expect(told.toSorted()).toEqual(Object.keys(sequencingExceptions).toSorted());
  });
});
