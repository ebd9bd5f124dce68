import { describe, expect, test } from 'vitest';
import {
  sequencingRequest,
  type SequencingRequest,
} from '../../../src-shared/scorm/sn/sb-2-12-sequencing-request';
import {
  activeIn,
  aDraft,
  aRule,
  aTree,
  currentIn,
  positionIn,
  said,
  type Declared,
  type Place,
} from './a-tree';

const skipped: Declared[string] = { preConditionRules: [aRule('skip', 'always')] };
const disabled: Declared[string] = { preConditionRules: [aRule('disabled', 'always')] };
const closed: Place = {};
const ended = (id: string): Place => ({ ended: id });

/** What the sequencing request comes to: an activity to deliver, `end`, `nothing`, or the exception. */
function requested(asked: string, declared: Declared, place: Place, notation = 'R[A[a1,a2],B[b1]]'): string {
  const draft = aDraft(aTree(notation, declared), place);
  const [request = '', target] = asked.split(' ');
  const position = target === undefined ? null : positionIn(draft.tree, target);
  return said(draft, sequencingRequest(draft, request as SequencingRequest, position));
}

describe('[SB.2.5] Start', () => {
  test.each<readonly [string, Declared, Place, string]>([
    ['is refused while a session is open', {}, ended('a1'), 'SB.2.5-1'],
    ['finds the first leaf', {}, closed, 'a1'],
    ['passes over what is skipped', { a1: skipped }, closed, 'a2'],
    ['of a root that does not flow delivers nothing', { R: { flow: false } }, closed, 'SB.2.2-1'],
    ['of a disabled activity delivers nothing', { a1: disabled }, closed, 'SB.2.2-2'],
    ['with everything skipped ends the session', { A: skipped, b1: skipped }, closed, 'end'],
  ])('%s', (_, declared, place, expected) => {
    expect(requested('start', declared, place)).toBe(expected);
  });

  test('delivers a root that is a leaf', () => {
    expect(requested('start', {}, closed, 'R')).toBe('R');
  });
});

describe('[SB.2.6] Resume All', () => {
  test.each<readonly [string, Place, string]>([
    ['is refused while a session is open', { suspended: 'a2', ended: 'b1' }, 'SB.2.6-1'],
    ['needs a suspended activity', closed, 'SB.2.6-2'],
    ['names the suspended activity', { suspended: 'a2' }, 'a2'],
    ['names it though it is a cluster', { suspended: 'A' }, 'A'],
  ])('%s', (_, place, expected) => {
    expect(requested('resumeAll', {}, place)).toBe(expected);
  });
});

describe('[SB.2.7] Continue', () => {
  test.each<readonly [string, Declared, Place, string]>([
    ['needs a session', {}, closed, 'SB.2.7-1'],
    ['needs a parent that flows', { A: { flow: false } }, ended('a1'), 'SB.2.7-2'],
    ['goes to the next leaf', {}, ended('a1'), 'a2'],
    ['goes to the next cluster’s first leaf', {}, ended('a2'), 'b1'],
    ['of a cluster goes past its children', {}, ended('A'), 'b1'],
    ['past the last activity ends the session', {}, ended('b1'), 'end'],
    ['past skipped activities to the end ends it too', { B: skipped }, ended('a2'), 'end'],
    ['onto a disabled activity is refused', { a2: disabled }, ended('a1'), 'SB.2.2-2'],
    ['onto the root’s end ends the session', {}, ended('R'), 'end'],
    [
      'is not stopped by stopForwardTraversal',
      { a1: { preConditionRules: [aRule('stopForwardTraversal', 'always')] } },
      ended('a1'),
      'a2',
    ],
  ])('%s', (_, declared, place, expected) => {
    expect(requested('continue', declared, place)).toBe(expected);
  });
});

describe('[SB.2.8] Previous', () => {
  test.each<readonly [string, Declared, Place, string]>([
    ['needs a session', {}, closed, 'SB.2.8-1'],
    ['needs a parent that flows', { B: { flow: false } }, ended('b1'), 'SB.2.8-2'],
    ['goes to the previous leaf', {}, ended('a2'), 'a1'],
    ['goes to the last leaf of the cluster before', {}, ended('b1'), 'a2'],
    ['enters a forward-only cluster by its first leaf', { A: { forwardOnly: true } }, ended('b1'), 'a1'],
    ['before the first activity is refused', {}, ended('a1'), 'SB.2.1-3'],
    ['from the root is refused', {}, ended('R'), 'SB.2.1-3'],
    ['among children walked forward only is refused', { A: { forwardOnly: true } }, ended('a2'), 'SB.2.1-4'],
    ['into a cluster that does not flow is refused', { A: { flow: false } }, ended('b1'), 'SB.2.2-1'],
  ])('%s', (_, declared, place, expected) => {
    expect(requested('previous', declared, place)).toBe(expected);
  });

  test('that comes out at the end of the tree, through a forward-only cluster, does not end the session', () => {
    const declared = { A: { forwardOnly: true }, x1: skipped, a2: skipped, B: skipped };
    expect(requested('previous', declared, ended('c'), 'R[A[X[x1],a2],B[b1],c]')).toBe('c');
    expect(requested('previous', { ...declared, c: skipped }, ended('c'), 'R[A[X[x1],a2],B[b1],c]')).toBe(
      'nothing',
    );
  });
});

describe('[SB.2.10] Retry', () => {
  const suspended = (id: string): Place => ({ ended: id, standings: { [id]: { isSuspended: true } } });

  test.each<readonly [string, Declared, Place, string]>([
    ['needs a session', {}, closed, 'SB.2.10-1'],
    ['of an active activity is refused', {}, { running: 'a1' }, 'SB.2.10-2'],
    ['of a suspended one is refused', {}, suspended('a1'), 'SB.2.10-2'],
    ['of a suspended root is refused', {}, suspended('R'), 'SB.2.10-2'],
    ['of a leaf delivers it', {}, ended('a2'), 'a2'],
    ['of a cluster delivers its first leaf', {}, ended('B'), 'b1'],
    ['of the root delivers the first leaf', {}, ended('R'), 'a1'],
    [
      'of a cluster whose children are skipped goes on behind it',
      { A: { flow: true }, a1: skipped, a2: skipped },
      ended('A'),
      'b1',
    ],
    ['of a cluster that does not flow is refused', { A: { flow: false } }, ended('A'), 'SB.2.10-3'],
    ['of a cluster that leads out of the tree is refused', { b1: skipped }, ended('B'), 'SB.2.10-3'],
  ])('%s', (_, declared, place, expected) => {
    expect(requested('retry', declared, place)).toBe(expected);
  });

  test.each([
    [false, 'R', {}],
    [false, 'A', { done: { satisfied: true } }],
    [true, 'R', { done: { satisfied: true } }],
  ])(
    'with objectives global to the system (%s), of %s: leaves %j',
    (objectivesGlobalToSystem, id, globals) => {
      const course = aTree('R[A[a1]]', {}, { objectivesGlobalToSystem });
      const draft = aDraft(course, { ended: id, globals: { done: { satisfied: true } } });
      sequencingRequest(draft, 'retry', null);
      expect(draft.globals).toEqual(globals);
    },
  );
});

describe('[SB.2.11] Exit', () => {
  test.each<readonly [string, Place, string]>([
    ['needs a session', closed, 'SB.2.11-1'],
    ['of an active activity is refused', { running: 'a1' }, 'SB.2.11-2'],
    ['at the root ends the session', ended('R'), 'end'],
    ['elsewhere delivers nothing, the session stays open', ended('a1'), 'nothing'],
    ['of a cluster delivers nothing either', ended('A'), 'nothing'],
  ])('%s', (_, place, expected) => {
    expect(requested('exit', {}, place)).toBe(expected);
  });
});

describe('[SB.2.12]', () => {
  test('a request changes neither the current activity nor what is active, but for the end of clusters', () => {
    for (const request of ['continue', 'previous', 'retry', 'exit', 'choice', 'jump'] as const) {
      const draft = aDraft(aTree('R[A[a1,a2],B[b1]]'), ended('a2'));
      sequencingRequest(draft, request, positionIn(draft.tree, 'b1'));
      expect([currentIn(draft), activeIn(draft)], request).toEqual(['a2', 'R A']);
    }
  });

  test('choice and jump go to their target', () => {
    expect(requested('choice b1', {}, ended('a1'))).toBe('b1');
    expect(requested('jump b1', {}, ended('a1'))).toBe('b1');
  });
});

describe('[SB.2.13] Jump', () => {
  test.each<readonly [string, Declared, Place, string, string]>([
    ['needs a session', {}, closed, 'b1', 'SB.2.13-1'],
    ['goes to its target', {}, ended('a1'), 'b1', 'b1'],
    [
      'asks no control mode',
      { B: { choice: false, flow: false }, A: { choiceExit: false } },
      ended('a1'),
      'b1',
      'b1',
    ],
    [
      'asks no rule',
      {
        b1: {
          preConditionRules: [
            aRule('hiddenFromChoice', 'always'),
            aRule('skip', 'always'),
            aRule('disabled', 'always'),
          ],
        },
      },
      ended('a1'),
      'b1',
      'b1',
    ],
    ['leaves it to the delivery that the target is a cluster', {}, ended('a1'), 'B', 'B'],
  ])('%s', (_, declared, place, target, expected) => {
    expect(requested(`jump ${target}`, declared, place)).toBe(expected);
  });
});
