import { describe, expect, test } from 'vitest';
import type { PreConditionAction } from '../../../src-shared/scorm/cam/course';
import type { Direction } from '../../../src-shared/scorm/sn/flow-step';
import { choiceBarrier } from '../../../src-shared/scorm/sn/sb-2-4-choice-activity-traversal';
import { choiceNeighbour } from '../../../src-shared/scorm/sn/sb-2-9-1-choice-flow';
import { choose } from '../../../src-shared/scorm/sn/sb-2-9-choice';
import {
  activeIn,
  aDraft,
  aRule,
  aTree,
  currentIn,
  idAt,
  positionIn,
  said,
  type Declared,
  type Place,
} from './a-tree';

const course = 'R[A[a1,a2,a3],B[X[x1,x2],b2],C[c1,c2]]';
const before = (action: PreConditionAction): Declared[string] => ({
  preConditionRules: [aRule(action, 'always')],
});
const stops = before('stopForwardTraversal');
const onlyForward: Declared[string] = { forwardOnly: true };
const closed: Place = {};
const ended = (id: string): Place => ({ ended: id });

function chosen(target: string, declared: Declared, place: Place): string {
  const draft = aDraft(aTree(course, declared), place);
  return said(draft, choose(draft, positionIn(draft.tree, target)));
}

describe('[SB.2.4]', () => {
  test.each<readonly [string, Direction, Declared, string | null]>([
    ['a1', 'forward', { a1: stops }, 'SB.2.4-1'],
    ['a1', 'forward', { A: stops }, null],
    ['a1', 'forward', { A: onlyForward }, null],
    ['R', 'forward', { R: stops }, 'SB.2.4-1'],
    ['R', 'backward', {}, 'SB.2.4-3'],
    ['a1', 'backward', { A: onlyForward }, 'SB.2.4-2'],
    ['A', 'backward', { A: onlyForward }, null],
    ['a1', 'backward', { a1: stops }, null],
  ])('%s %s under %j: %s', (id, direction, declared, expected) => {
    const draft = aDraft(aTree(course, declared), ended('a2'));
    expect(choiceBarrier(draft, positionIn(draft.tree, id), direction)).toBe(expected);
  });
});

describe('[SB.2.9] steps 1 to 3: the target', () => {
  const without: Place = { available: { R: ['A', 'B'], B: ['X'] } };

  test('1: there has to be one', () => {
    const draft = aDraft(aTree(course), ended('a1'));
    expect(said(draft, choose(draft, null))).toBe('SB.2.9-1');
  });

  test.each<readonly [string, string, Declared, Place, string]>([
    ['2: not among the available children', 'b2', {}, without, 'SB.2.9-2'],
    ['2: in a cluster that is not', 'c1', {}, without, 'SB.2.9-2'],
    ['2: hidden', 'x1', { x1: before('hiddenFromChoice') }, closed, 'SB.2.9-3'],
    ['2: in a hidden cluster', 'x1', { B: before('hiddenFromChoice') }, closed, 'SB.2.9-3'],
    ['2: in a hidden course', 'a1', { R: before('hiddenFromChoice') }, closed, 'SB.2.9-3'],
    ['2: what is further out is asked first', 'b2', { B: before('hiddenFromChoice') }, without, 'SB.2.9-3'],
    ['3: the parent is not for choice', 'x1', { X: { choice: false } }, closed, 'SB.2.9-4'],
    ['3: a cluster above it is not asked', 'x1', { B: { choice: false } }, closed, 'x1'],
    [
      '3: hidden is asked first',
      'x1',
      { X: { choice: false }, x1: before('hiddenFromChoice') },
      closed,
      'SB.2.9-3',
    ],
    ['skip rules are not asked', 'x1', { x1: before('skip'), X: before('skip') }, closed, 'x1'],
    ['disabled rules are left to the delivery', 'x1', { x1: before('disabled') }, closed, 'x1'],
  ])('%s', (_, target, declared, place, expected) => {
    expect(chosen(target, declared, place)).toBe(expected);
  });
});

describe('[SB.2.9] step 5, cases 1 to 4', () => {
  const current = { A: { preventActivation: true, choiceExit: false, constrainChoice: true }, a1: stops };

  test.each<readonly [string, string, string, Declared, string]>([
    ['1: the current activity again, whatever is declared', 'a1', 'a1', current, 'a1'],
    ['2: a sibling after', 'a1', 'a3', {}, 'a3'],
    ['2: a sibling before', 'a3', 'a1', {}, 'a1'],
    ['2: the current one stops going forward', 'a1', 'a2', { a1: stops }, 'SB.2.4-1'],
    ['2: one between stops going forward', 'a1', 'a3', { a2: stops }, 'SB.2.4-1'],
    ['2: the target does not stop itself', 'a1', 'a3', { a3: stops }, 'a3'],
    ['2: one before does not matter', 'a2', 'a3', { a1: stops }, 'a3'],
    ['2: nothing stops going backward', 'a3', 'a1', { a2: stops, a3: stops }, 'a1'],
    ['2: not backward where only forward is allowed', 'a2', 'a1', { A: onlyForward }, 'SB.2.4-2'],
    ['2: forward it is', 'a1', 'a2', { A: onlyForward }, 'a2'],
    ['2: siblings are not left by choiceExit', 'a1', 'a2', { A: { choiceExit: false } }, 'a2'],
    ['3: into the cluster where the learner stands', 'B', 'x2', {}, 'x2'],
    ['3: a stop on that cluster itself bars the way', 'B', 'x2', { B: stops }, 'SB.2.4-1'],
    ['3: a stop on a cluster between too', 'B', 'x2', { X: stops }, 'SB.2.4-1'],
    ['3: a stop on the target does not', 'B', 'x2', { x2: stops }, 'x2'],
    ['3: a stop on a sibling of the target does not', 'B', 'b2', { X: stops }, 'b2'],
    ['3: a cluster between is closed', 'B', 'x2', { X: { preventActivation: true } }, 'SB.2.9-6'],
    ['3: the cluster where the learner stands is not', 'B', 'x2', { B: { preventActivation: true } }, 'x2'],
    ['3: a closed cluster itself may be chosen', 'B', 'X', { X: { preventActivation: true } }, 'x1'],
    ['4: an activity around the current one', 'x2', 'B', {}, 'x1'],
    ['4: up to the root', 'x2', 'R', {}, 'a1'],
    ['4: the current one may not be left', 'x2', 'B', { x2: { choiceExit: false } }, 'SB.2.9-7'],
    ['4: a cluster between may not be left', 'x2', 'B', { X: { choiceExit: false } }, 'SB.2.9-7'],
    ['4: the target is not left', 'x2', 'B', { B: { choiceExit: false } }, 'x1'],
    ['4: constrainChoice is not asked', 'x2', 'B', { X: { constrainChoice: true } }, 'x1'],
    ['4: nor is a stop', 'x2', 'B', { x2: stops, X: stops }, 'x1'],
  ])('%s', (_, from, target, declared, expected) => {
    expect(chosen(target, declared, ended(from))).toBe(expected);
  });

  test.each<readonly [string, string, Declared, string]>([
    ['any leaf may be chosen', 'x2', {}, 'x2'],
    ['a stop on the root bars all', 'x2', { R: stops }, 'SB.2.4-1'],
    ['a stop on a cluster around the target bars it', 'x2', { B: stops }, 'SB.2.4-1'],
    ['a stop on a cluster before does not', 'x2', { A: stops }, 'x2'],
    ['a closed cluster bars its children', 'x2', { B: { preventActivation: true } }, 'SB.2.9-6'],
    ['the root, to which no way leads down, may not', 'R', {}, 'SB.2.9-5'],
    ['the root is never closed', 'A', { R: { preventActivation: true } }, 'a1'],
  ])('3: without a session %s', (_, target, declared, expected) => {
    expect(chosen(target, declared, closed)).toBe(expected);
  });

  test('3: a closed cluster is open while it is active', () => {
    const place: Place = { ended: 'B', standings: { X: { isActive: true } } };
    expect(chosen('x2', { X: { preventActivation: true } }, place)).toBe('x2');
  });
});

describe('[SB.2.9] step 5, case 5: into another cluster', () => {
  const constrains: Declared[string] = { constrainChoice: true };

  test.each<readonly [string, string, string, Declared, string]>([
    ['6: forward', 'a1', 'x2', {}, 'x2'],
    ['6: backward', 'x2', 'a1', {}, 'a1'],
    ['6: the current one may not be left', 'a1', 'b2', { a1: { choiceExit: false } }, 'SB.2.9-7'],
    ['6: its cluster may not be left', 'a1', 'b2', { A: { choiceExit: false } }, 'SB.2.9-7'],
    ['6: the common ancestor is not left', 'a1', 'b2', { R: { choiceExit: false } }, 'b2'],
    ['6: constrained, into the next cluster', 'a1', 'x2', { A: constrains }, 'x2'],
    ['6: constrained, the next cluster itself', 'a1', 'B', { A: constrains }, 'x1'],
    ['6: constrained, not beyond the next', 'a1', 'c1', { A: constrains }, 'SB.2.9-8'],
    ['6: constrained, into the cluster before', 'c1', 'x1', { C: constrains }, 'x1'],
    ['6: constrained, not beyond that', 'c1', 'a1', { C: constrains }, 'SB.2.9-8'],
    ['6: constrained further in, the neighbour is there', 'x1', 'b2', { X: constrains }, 'b2'],
    ['6: constrained further in, a step out is the next cluster', 'b2', 'c2', { B: constrains }, 'c2'],
    ['6: the deepest that constrains decides', 'x1', 'c1', { X: constrains, B: constrains }, 'SB.2.9-8'],
    ['6: without a cluster before, the next one up counts', 'x1', 'a1', { X: constrains }, 'a1'],
    ['6: the common ancestor does not constrain', 'a1', 'c1', { R: constrains }, 'c1'],
    ['6: a leaf does not constrain', 'a1', 'c1', { a1: constrains }, 'c1'],
    ['6: inside it choice is free', 'x1', 'b2', { B: constrains }, 'b2'],
    ['6: choiceExit is asked before', 'a1', 'c1', { A: { ...constrains, choiceExit: false } }, 'SB.2.9-7'],
    ['7: a stop on the common ancestor bars going forward', 'a1', 'b2', { R: stops }, 'SB.2.4-1'],
    ['7: a stop on the cluster entered too', 'a1', 'b2', { B: stops }, 'SB.2.4-1'],
    ['7: a stop on the cluster left does not', 'a1', 'b2', { A: stops }, 'b2'],
    ['7: a stop on the current activity does not', 'a1', 'b2', { a1: stops }, 'b2'],
    ['7: a stop between the clusters does not', 'a1', 'c1', { B: stops }, 'c1'],
    ['7: no stop bars going backward', 'c1', 'a1', { R: stops, A: stops }, 'a1'],
    ['7: nor does forwardOnly', 'c1', 'a1', { R: onlyForward, A: onlyForward }, 'a1'],
    ['7: a closed cluster, forward', 'a1', 'x1', { X: { preventActivation: true } }, 'SB.2.9-6'],
    ['7: a closed cluster, backward', 'c1', 'a1', { A: { preventActivation: true } }, 'SB.2.9-6'],
    ['7: itself it may be chosen', 'a1', 'B', { B: { preventActivation: true } }, 'x1'],
    ['7: the common ancestor is never closed', 'a1', 'b2', { R: { preventActivation: true } }, 'b2'],
  ])('%s', (_, from, target, declared, expected) => {
    expect(chosen(target, declared, ended(from))).toBe(expected);
  });

  test('before and after are those of the available children', () => {
    const place: Place = { ended: 'a1', available: { R: ['C', 'B', 'A'] } };
    expect(chosen('b2', { B: stops }, place)).toBe('b2');
    expect(chosen('c1', { A: constrains }, place)).toBe('SB.2.9-8');
  });
});

describe('[SB.2.9] steps 8 and 9: what is delivered', () => {
  test.each<readonly [string, string, Declared, string]>([
    ['a leaf itself', 'b2', {}, 'b2'],
    ['of a cluster the first leaf', 'B', {}, 'x1'],
    ['of a cluster the first that is not skipped', 'B', { x1: before('skip') }, 'x2'],
    ['of a cluster that flows only inside a leaf further on', 'X', { B: { flow: false } }, 'x1'],
    ['of a cluster that does not flow nothing', 'B', { B: { flow: false } }, 'SB.2.9-9'],
    ['of a cluster that leads to a disabled leaf nothing', 'C', { c1: before('disabled') }, 'SB.2.9-9'],
    [
      'of a cluster that leads out of the tree nothing',
      'C',
      { c1: before('skip'), c2: before('skip') },
      'SB.2.9-9',
    ],
  ])('%s', (_, target, declared, expected) => {
    expect(chosen(target, declared, ended('a1'))).toBe(expected);
  });

  test('9: the learner then stands on the cluster, and all up to the common ancestor has ended', () => {
    const draft = aDraft(aTree(course, { b2: before('disabled'), X: before('skip') }), ended('a1'));
    expect(said(draft, choose(draft, positionIn(draft.tree, 'B')))).toBe('SB.2.9-9');
    expect([currentIn(draft), activeIn(draft)]).toEqual(['B', '']);
    const inside = aDraft(aTree(course, { X: { flow: false } }), ended('b2'));
    expect(said(inside, choose(inside, positionIn(inside.tree, 'X')))).toBe('SB.2.9-9');
    expect([currentIn(inside), activeIn(inside)]).toEqual(['X', 'R']);
  });

  test('without a session it stands there too', () => {
    const draft = aDraft(aTree(course, { B: { flow: false } }));
    choose(draft, positionIn(draft.tree, 'B'));
    expect([currentIn(draft), activeIn(draft)]).toEqual(['B', '']);
  });
});

describe('[SB.2.9.1] [SB.2.9.2]', () => {
  test.each<readonly [string, Direction, string, string]>([
    ['A', 'forward', 'B', 'the next sibling, not its children'],
    ['a3', 'forward', 'B', 'behind the last child what follows the parent'],
    ['x2', 'forward', 'b2', 'the same further in'],
    ['C', 'forward', 'C', 'behind the last of the tree there is none'],
    ['R', 'forward', 'R', 'nor behind the root'],
    ['B', 'backward', 'A', 'the previous sibling'],
    ['x1', 'backward', 'A', 'before the first children what is before the parents'],
    ['A', 'backward', 'A', 'before the first of the tree there is none'],
    ['R', 'backward', 'R', 'nor before the root'],
  ])('from %s %s comes to %s: %s', (id, direction, expected) => {
    const draft = aDraft(aTree(course));
    expect(idAt(draft.tree, choiceNeighbour(draft, positionIn(draft.tree, id), direction))).toBe(expected);
  });
});
