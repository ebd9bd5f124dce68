import { describe, expect, test } from 'vitest';
import { trialOf } from '../../../src-shared/scorm/attempt/request-plan';
import type { NavigationRequestName } from '../../../src-shared/scorm/sn/nb-2-1-navigation-request';
import type { Course, PostConditionAction, PreConditionAction } from '../../../src-shared/scorm/cam/course';
import { aDraft, anAttempt, aRule, ask, aTree, type Declared, type Place } from './a-tree';

/** `yes`, or why the request would be refused now. */
function tried(course: Course, place: Place, asked: string): string {
  const state = anAttempt(course, place);
  const before = structuredClone(state);
  const [request = '', target = null] = asked.split(' ');
  const verdict = trialOf(state)({ request: request as NavigationRequestName, target });
  expect(state, 'a trial changes nothing').toEqual(before);
  return verdict.isAccepted ? 'yes' : verdict.reason;
}

const before = (action: PreConditionAction): Declared[string] => ({
  preConditionRules: [aRule(action, 'always')],
});
const after = (action: PostConditionAction): Declared[string] => ({
  postConditionRules: [aRule(action, 'always')],
});

describe('[NB.2.1] [SB.2.12] what is valid among siblings', () => {
  test.each([
    // flow, forwardOnly, choice: Continue, Previous, choice of a sibling before, after
    [false, false, false, 'NB.2.1-4', 'NB.2.1-5', 'NB.2.1-10', 'NB.2.1-10'],
    [false, false, true, 'NB.2.1-4', 'NB.2.1-5', 'yes', 'yes'],
    [false, true, true, 'NB.2.1-4', 'NB.2.1-5', 'SB.2.4-2', 'yes'],
    [true, false, false, 'yes', 'yes', 'NB.2.1-10', 'NB.2.1-10'],
    [true, false, true, 'yes', 'yes', 'yes', 'yes'],
    [true, true, false, 'yes', 'NB.2.1-5', 'NB.2.1-10', 'NB.2.1-10'],
    [true, true, true, 'yes', 'NB.2.1-5', 'SB.2.4-2', 'yes'],
    [false, true, false, 'NB.2.1-4', 'NB.2.1-5', 'NB.2.1-10', 'NB.2.1-10'],
  ])('flow %s, forwardOnly %s, choice %s: %s, %s, %s, %s', (flow, forwardOnly, choice, ...expected) => {
    const course = aTree('R[a,b,c]', { R: { flow, forwardOnly, choice } });
    const verdicts = ['continue', 'previous', 'choice a', 'choice c'].map((asked) =>
      tried(course, { running: 'b' }, asked),
    );
    expect(verdicts).toEqual(expected);
  });
});

describe('[SB.2.9] [DB.1.1] what an activity’s own state means for choice and flow', () => {
  test.each<readonly [string, Declared, Place, string, string]>([
    ['nothing', {}, {}, 'yes', 'x1'],
    ['hidden', { x1: before('hiddenFromChoice') }, {}, 'SB.2.9-3', 'x1'],
    ['hidden around it', { X: before('hiddenFromChoice') }, {}, 'SB.2.9-3', 'x1'],
    ['disabled', { x1: before('disabled') }, {}, 'DB.1.1-3', 'SB.2.2-2'],
    ['disabled around it', { X: before('disabled') }, {}, 'DB.1.1-3', 'SB.2.2-2'],
    ['skipped', { x1: before('skip') }, {}, 'yes', 'x2'],
    ['skipped around it', { X: before('skip') }, {}, 'yes', 'c'],
    ['a stop on a sibling before its cluster', { a: before('stopForwardTraversal') }, {}, 'yes', 'x1'],
    ['a stop on its cluster', { X: before('stopForwardTraversal') }, {}, 'SB.2.4-1', 'x1'],
    ['used up', { x1: { attemptLimit: 1 } }, { standings: { x1: { attempts: 1 } } }, 'DB.1.1-3', 'SB.2.2-2'],
    ['not available', {}, { available: { X: ['x2'] } }, 'SB.2.9-2', 'x2'],
    ['in a cluster that is not', {}, { available: { R: ['a', 'c'] } }, 'SB.2.9-2', 'c'],
    ['in a cluster that does not flow', { X: { flow: false } }, {}, 'yes', 'SB.2.2-1'],
    ['in a cluster that is closed', { X: { preventActivation: true } }, {}, 'SB.2.9-6', 'x1'],
    ['in a cluster that is not for choice', { X: { choice: false } }, {}, 'NB.2.1-10', 'x1'],
  ])('%s', (_, declared, place, choice, flow) => {
    const course = aTree('R[a,X[x1,x2],c]', declared);
    const at = { running: 'a', ...place };
    expect(tried(course, at, 'choice x1')).toBe(choice);
    expect(ask(aDraft(course, at), 'continue')).toBe(flow);
  });

  test.each<readonly [string, Declared, Place, string]>([
    ['a stop on the running sibling', { b: before('stopForwardTraversal') }, {}, 'SB.2.4-1'],
    ['a stop on the target', { c: before('stopForwardTraversal') }, {}, 'yes'],
    ['a stop on one before', { a: before('stopForwardTraversal') }, {}, 'yes'],
    ['the running one holds', { b: { choiceExit: false } }, {}, 'NB.2.1-8'],
    ['the one that ended holds as well', { b: { choiceExit: false } }, { ended: 'b' }, 'yes'],
  ])('among siblings, %s', (_, declared, place, expected) => {
    const at: Place = place.ended === undefined ? { running: 'b' } : place;
    expect(tried(aTree('R[a,b,c]', declared), at, 'choice c')).toBe(expected);
  });

  test('a cluster that does not flow cannot be chosen', () => {
    expect(tried(aTree('R[a,X[x1]]', { X: { flow: false } }), { running: 'a' }, 'choice X')).toBe('SB.2.9-9');
  });
});

describe('[OP.1] what is valid where', () => {
  const places: readonly Place[] = [{}, { suspended: 'b1' }, { running: 'a2' }, { ended: 'a2' }];
  const [ready, open, over] = ['NB.2.1-1', 'NB.2.1-2', 'NB.2.1-12'];

  test.each([
    // no session, one suspended, running, ended
    ['start', 'yes', 'yes', ready, ready],
    ['resumeAll', 'NB.2.1-3', 'yes', ready, ready],
    ['continue', open, open, 'yes', 'yes'],
    ['previous', open, open, 'yes', 'yes'],
    ['choice b1', 'yes', 'yes', 'yes', 'yes'],
    ['choice a2', 'yes', 'yes', 'yes', 'yes'],
    ['choice x', 'NB.2.1-11', 'NB.2.1-11', 'NB.2.1-11', 'NB.2.1-11'],
    ['jump b1', 'SB.2.13-1', 'SB.2.13-1', 'yes', 'yes'],
    ['jump B', 'SB.2.13-1', 'SB.2.13-1', 'DB.1.1-1', 'DB.1.1-1'],
    ['jump x', 'NB.2.1-11', 'NB.2.1-11', 'NB.2.1-11', 'NB.2.1-11'],
    ['exit', open, open, 'yes', over],
    ['abandon', open, open, 'yes', over],
    ['exitAll', open, open, 'yes', 'yes'],
    ['abandonAll', open, open, 'yes', 'yes'],
    ['suspendAll', open, open, 'yes', 'yes'],
  ])('%s', (asked, ...expected) => {
    const course = aTree('R[A[a1,a2,a3],B[b1]]');
    expect(places.map((place) => tried(course, place, asked))).toEqual(expected);
  });

  test.each<readonly [string, string, Declared, Place, string]>([
    ['Start where the root does not flow', 'start', { R: { flow: false } }, {}, 'SB.2.2-1'],
    ['Start with everything skipped', 'start', { A: before('skip'), B: before('skip') }, {}, 'yes'],
    [
      'Resume All of a disabled activity',
      'resumeAll',
      { a1: before('disabled') },
      { suspended: 'a1' },
      'DB.1.1-3',
    ],
    ['Resume All of a cluster', 'resumeAll', {}, { suspended: 'A' }, 'DB.1.1-1'],
    ['Continue at the last activity', 'continue', {}, { running: 'b1' }, 'yes'],
    ['Previous at the first', 'previous', {}, { running: 'a1' }, 'SB.2.1-3'],
    [
      'Previous where the cluster before is forward only',
      'previous',
      { A: { forwardOnly: true } },
      { running: 'b1' },
      'yes',
    ],
    [
      'Previous under a root that is forward only',
      'previous',
      { R: { forwardOnly: true } },
      { running: 'b1' },
      'SB.2.1-4',
    ],
    [
      'Continue onto a disabled activity, with others to choose',
      'continue',
      { a2: before('disabled') },
      { running: 'a1' },
      'yes',
    ],
    [
      'Continue onto a disabled activity, with none to choose',
      'continue',
      { a2: before('disabled'), R: { choice: false }, A: { choice: false }, B: { choice: false } },
      { running: 'a1' },
      // The root may always be chosen: that alone is no choice.
      'SB.2.2-2',
    ],
    ['Jump to a disabled activity', 'jump b1', { B: before('disabled') }, { running: 'a1' }, 'DB.1.1-3'],
    ['Jump to a hidden one', 'jump b1', { B: before('hiddenFromChoice') }, { running: 'a1' }, 'yes'],
    [
      'what a post-condition asks for instead counts',
      'choice b1',
      { a1: after('previous') },
      { running: 'a1' },
      'SB.2.1-3',
    ],
    [
      'a way that a post-condition opens counts',
      'previous',
      { a1: after('continue') },
      { running: 'a1' },
      'yes',
    ],
  ])('%s', (_, asked, declared, place, expected) => {
    expect(tried(aTree('R[A[a1,a2],B[b1]]', declared), place, asked)).toBe(expected);
  });

  test('only the 4th edition knows jumps', () => {
    for (const [edition, expected] of [
      ['2nd', 'NB.2.1-13'],
      ['3rd', 'NB.2.1-13'],
      ['4th', 'yes'],
    ] as const)
      expect(tried(aTree('R[a,b]', {}, { edition }), { running: 'a' }, 'jump b')).toBe(expected);
  });
});
