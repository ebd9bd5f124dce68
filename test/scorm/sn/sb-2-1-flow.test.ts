import { describe, expect, test } from 'vitest';
import type { Direction } from '../../../src-shared/scorm/sn/flow-step';
import { traverseTree } from '../../../src-shared/scorm/sn/sb-2-1-flow-tree-traversal';
import { flowThrough } from '../../../src-shared/scorm/sn/sb-2-2-flow-activity-traversal';
import { flow } from '../../../src-shared/scorm/sn/sb-2-3-flow';
import { activeIn, aDraft, aRule, aTree, idAt, positionIn, said, type Declared, type Place } from './a-tree';

const skipped: Declared[string] = { preConditionRules: [aRule('skip', 'always')] };
const disabled: Declared[string] = { preConditionRules: [aRule('disabled', 'always')] };
const onlyForward: Declared[string] = { forwardOnly: true };

/** One step: `b1 forward`, or why there is none. `in` considers the children; `entered` went in backward before. */
function stepped(
  from: string,
  direction: Direction,
  ways: string,
  declared: Declared = {},
  place: Place = {},
): string {
  const draft = aDraft(aTree('R[A[a1,a2],B[X[x1,x2],b2],c]', declared), place);
  const found = traverseTree(draft, {
    position: positionIn(draft.tree, from),
    direction,
    considerChildren: ways.includes('in'),
    previous: ways.includes('entered') ? 'backward' : null,
  });
  return found.kind === 'next'
    ? `${idAt(draft.tree, found.position)} ${found.direction}`
    : said(draft, found);
}

describe('[SB.2.1] forward', () => {
  test.each([
    ['a1', '', 'a2 forward', 'a leaf: the next sibling'],
    ['a1', 'in', 'a2 forward', 'a leaf has no children to consider'],
    ['a2', '', 'B forward', 'the last child: what follows the parent'],
    ['x2', '', 'b2 forward', 'the same one level down'],
    ['b2', '', 'c forward', 'the last child of the last but one'],
    ['A', '', 'B forward', 'a cluster whose children do not count'],
    ['A', 'in', 'a1 forward', 'a cluster whose children do: the first of them'],
    ['B', 'in', 'X forward', 'a cluster in a cluster is a step of its own'],
    ['R', 'in', 'A forward', 'into the tree'],
    ['c', '', 'left', 'the last activity: out of the tree'],
    ['c', 'in', 'left', 'the last activity, whatever is considered'],
    ['R', '', 'left', 'the root has nothing after it'],
  ])('from %s (%s) to %s: %s', (from, ways, expected) => {
    expect(stepped(from, 'forward', ways)).toBe(expected);
  });

  test('goes by the available children and their order', () => {
    const available = { R: ['B', 'A', 'c'], A: ['a2'] };
    expect(stepped('B', 'forward', '', {}, { available })).toBe('A forward');
    expect(stepped('A', 'forward', 'in', {}, { available })).toBe('a2 forward');
    expect(stepped('a2', 'forward', '', {}, { available })).toBe('c forward');
    expect(stepped('a1', 'forward', '', {}, { available: { R: ['B', 'A'], A: ['a1'] } })).toBe('left');
  });

  test('stops at a cluster of which selection left nothing', () => {
    expect(stepped('A', 'forward', 'in', {}, { available: { A: [] } })).toBe('SB.2.1-2');
  });

  test('looks neither at flow nor at rules', () => {
    expect(stepped('A', 'forward', 'in', { A: { flow: false }, a1: { ...skipped, ...disabled } })).toBe(
      'a1 forward',
    );
  });

  test('that leaves the tree ends the clusters that are left, the root goes on', () => {
    const draft = aDraft(aTree('R[A[a1],B[b1]]'), { ended: 'b1' });
    traverseTree(draft, { position: 4, direction: 'forward', considerChildren: false, previous: null });
    expect(activeIn(draft)).toBe('R');
  });
});

describe('[SB.2.1] backward', () => {
  test.each<readonly [string, string, string, Declared, string]>([
    ['a2', '', 'a1 backward', {}, 'a leaf: the previous sibling'],
    ['b2', '', 'X backward', {}, 'the cluster before, not yet its children'],
    ['x1', '', 'A backward', {}, 'the first child of the first child: what is before the parent'],
    ['X', 'in', 'x2 backward', {}, 'into a cluster by its last child'],
    ['X', '', 'A backward', {}, 'past a cluster'],
    ['a1', '', 'SB.2.1-3', {}, 'nothing is before the root'],
    ['R', '', 'SB.2.1-3', {}, 'nor from the root'],
    ['R', 'in', 'SB.2.1-3', {}, 'nor into it'],
    ['a2', '', 'SB.2.1-4', { A: onlyForward }, 'not among children walked forward only'],
    ['a1', '', 'SB.2.1-4', { A: onlyForward }, 'not even up from the first of them'],
    ['x1', '', 'SB.2.1-4', { B: onlyForward }, 'nor when the walk up comes to such children'],
    ['a1', '', 'SB.2.1-4', { R: onlyForward }, 'the root’s children are no exception'],
    ['x2', '', 'x1 backward', { B: onlyForward }, 'what is further up does not matter before that'],
    ['A', 'in', 'a1 forward', { A: onlyForward }, 'a forward-only cluster is entered by its first child'],
  ])('from %s (%s) to %s under %j: %s', (from, ways, expected, declared) => {
    expect(stepped(from, 'backward', ways, declared)).toBe(expected);
  });

  test('stops at a cluster of which selection left nothing', () => {
    const available = { A: [] };
    expect(stepped('A', 'backward', 'in', {}, { available })).toBe('SB.2.1-2');
    expect(stepped('A', 'backward', 'in', { A: onlyForward }, { available })).toBe('SB.2.1-2');
  });
});

describe('[SB.2.1] forward in a cluster that was entered backward', () => {
  test.each([
    ['X', 'b2 forward', 'goes on forward while there is a next sibling'],
    ['b2', 'A backward', 'turns back behind the last, to what is before the cluster'],
  ])('from %s to %s: it %s', (from, expected) => {
    expect(stepped(from, 'forward', 'entered', { B: onlyForward })).toBe(expected);
  });

  test('turning back is not held by the cluster itself, but by the one around it', () => {
    expect(stepped('b2', 'forward', 'entered', { B: onlyForward, R: onlyForward })).toBe('SB.2.1-4');
    expect(stepped('a2', 'forward', 'entered', { A: onlyForward })).toBe('SB.2.1-3');
  });
});

/** Where the walk from the candidate comes to. */
function found(candidate: string, direction: Direction, declared: Declared, place: Place = {}): string {
  const draft = aDraft(aTree('R[A[a1,a2],B[X[x1,x2],b2],c]', declared), place);
  return said(draft, flowThrough(draft, positionIn(draft.tree, candidate), direction));
}

describe('[SB.2.2]', () => {
  test.each<readonly [string, string, Direction, Declared, string]>([
    ['1: the parent does not flow', 'a1', 'forward', { A: { flow: false } }, 'SB.2.2-1'],
    ['1: the candidate’s own flow is not asked', 'a1', 'forward', { a1: { flow: false } }, 'a1'],
    [
      '1: a cluster that does not flow stops at its child',
      'A',
      'forward',
      { A: { flow: false } },
      'SB.2.2-1',
    ],
    ['1: flow is asked before skip', 'a1', 'forward', { A: { flow: false }, a1: skipped }, 'SB.2.2-1'],
    ['2: a skipped leaf is passed over', 'a1', 'forward', { a1: skipped }, 'a2'],
    ['2: a skipped cluster with all its children', 'A', 'forward', { A: skipped }, 'x1'],
    [
      '2: children that are all skipped lead past the cluster',
      'A',
      'forward',
      { a1: skipped, a2: skipped },
      'x1',
    ],
    ['2: backward too', 'a2', 'backward', { a1: skipped, a2: skipped }, 'SB.2.1-3'],
    ['2: backward past a skipped cluster', 'X', 'backward', { X: skipped }, 'a2'],
    [
      '2: skip comes before disabled',
      'a1',
      'forward',
      { a1: { preConditionRules: [aRule('disabled', 'always'), aRule('skip', 'always')] } },
      'a2',
    ],
    ['2.1: skipping out of the tree ends the walk', 'c', 'forward', { c: skipped }, 'left'],
    ['3: a disabled leaf stops the walk', 'a1', 'forward', { a1: disabled }, 'SB.2.2-2'],
    ['3: a disabled cluster too', 'A', 'forward', { A: disabled }, 'SB.2.2-2'],
    ['3: and one whose attempts are used up', 'a1', 'forward', { a1: { attemptLimit: 0 } }, 'SB.2.2-2'],
    ['4: into a cluster in a cluster', 'B', 'forward', {}, 'x1'],
    ['4: backward into it by the last children', 'B', 'backward', {}, 'b2'],
    ['4.2: a forward-only cluster is entered by its first child', 'A', 'backward', { A: onlyForward }, 'a1'],
    ['4.2: and walked forward from there', 'A', 'backward', { A: onlyForward, a1: skipped }, 'a2'],
    ['4.3: inside it the walk goes on forward', 'B', 'backward', { B: onlyForward, x1: skipped }, 'x2'],
    [
      '2.2: behind its last child the walk turns back',
      'B',
      'backward',
      { B: onlyForward, X: skipped, b2: skipped },
      'a2',
    ],
    [
      '2.2: and goes on backward from there',
      'B',
      'backward',
      { B: onlyForward, X: skipped, b2: skipped, a2: skipped },
      'a1',
    ],
    [
      '2.2: through a second forward-only cluster',
      'B',
      'backward',
      { A: onlyForward, B: onlyForward, X: skipped, b2: skipped, a1: skipped },
      'a2',
    ],
    [
      '2.2: to the beginning of the tree',
      'A',
      'backward',
      { A: onlyForward, a1: skipped, a2: skipped },
      'SB.2.1-3',
    ],
    ['5: a leaf is found', 'b2', 'backward', {}, 'b2'],
  ])('%s', (_, candidate, direction, declared, expected) => {
    expect(found(candidate, direction, declared)).toBe(expected);
  });

  test('4.1: a cluster of which selection left nothing stops the walk', () => {
    expect(found('A', 'forward', {}, { available: { A: [] } })).toBe('SB.2.1-2');
  });

  test('an item without content is passed over as if it were skipped', () => {
    const draft = aDraft(aTree('R[A[a1-,a2],b-,c]'));
    expect(said(draft, flowThrough(draft, 2, 'forward'))).toBe('a2');
    expect(said(draft, flowThrough(draft, 4, 'forward'))).toBe('c');
    expect(said(draft, flowThrough(draft, 4, 'backward'))).toBe('a2');
  });
});

describe('[SB.2.3]', () => {
  test.each<readonly [string, Direction, boolean, Declared, string]>([
    ['R', 'forward', true, {}, 'a1'],
    ['A', 'forward', true, {}, 'a1'],
    ['A', 'forward', false, {}, 'x1'],
    ['c', 'forward', false, {}, 'left'],
    ['c', 'backward', false, {}, 'b2'],
    ['a1', 'backward', false, {}, 'SB.2.1-3'],
    ['a1', 'forward', false, { a2: disabled }, 'SB.2.2-2'],
    ['c', 'backward', false, { B: onlyForward }, 'x1'],
  ])(
    'from %s %s (children: %s) under %j comes to %s',
    (from, direction, considerChildren, declared, expected) => {
      const draft = aDraft(aTree('R[A[a1,a2],B[X[x1,x2],b2],c]', declared));
      expect(said(draft, flow(draft, positionIn(draft.tree, from), direction, considerChildren))).toBe(
        expected,
      );
    },
  );
});
