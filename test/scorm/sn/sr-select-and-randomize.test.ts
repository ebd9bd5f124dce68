import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src-shared/scorm/sn/draft';
import { availableChildren } from '../../../src-shared/scorm/sn/available-children';
import { selectAnew, selectAtStart } from '../../../src-shared/scorm/sn/sr-1-select-children';
import { randomizeAnew, randomizeAtStart } from '../../../src-shared/scorm/sn/sr-2-randomize-children';
import { aDraft, aTree, idAt, type Declared, type Place } from './a-tree';

type Process = (draft: Draft, cluster: number) => void;

/** What the root's children become in one of sixty-four draws each, in the order of the alphabet. */
function drawn(process: Process, root: Declared[string], place: Place = {}): readonly string[] {
  const course = aTree('R[a,b,c]', { R: root });
  const orders = Array.from({ length: 64 }, (_, random) => {
    const draft = aDraft(course, { ...place, random });
    process(draft, 0);
    return availableChildren(draft, 0)
      .map((position) => idAt(draft.tree, position))
      .join('');
  });
  return [...new Set(orders)].toSorted();
}

const onEach = 'onEachNewAttempt';
const pairs = ['ab', 'ac', 'bc'];
const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];

describe('[SR.1]', () => {
  test.each<readonly [string, Declared[string], readonly string[], readonly string[]]>([
    ['never: all stay', { selectionTiming: 'never', selectCount: 2 }, ['abc'], ['abc']],
    [
      'once: drawn at the start, in the manifest’s order',
      { selectionTiming: 'once', selectCount: 2 },
      pairs,
      ['abc'],
    ],
    ['on each new attempt: drawn then as well', { selectionTiming: onEach, selectCount: 2 }, pairs, pairs],
    ['one of them', { selectionTiming: 'once', selectCount: 1 }, ['a', 'b', 'c'], ['abc']],
    ['no number is no selection', { selectionTiming: onEach, selectCount: null }, ['abc'], ['abc']],
    ['neither is 0', { selectionTiming: onEach, selectCount: 0 }, ['abc'], ['abc']],
    ['as many as there are', { selectionTiming: onEach, selectCount: 3 }, ['abc'], ['abc']],
    ['more than there are', { selectionTiming: onEach, selectCount: 4 }, ['abc'], ['abc']],
  ])('%s', (_, root, atStart, anew) => {
    expect(drawn(selectAtStart, root)).toEqual(atStart);
    expect(drawn(selectAnew, root)).toEqual(anew);
  });

  test('a new draw is from all children, not from those of the last', () => {
    const root = { selectionTiming: onEach, selectCount: 2 } as const;
    expect(drawn(selectAnew, root, { available: { R: ['a', 'b'] } })).toEqual(pairs);
  });

  test('a leaf has nothing to select', () => {
    const draft = aDraft(aTree('R[a,b]', { a: { selectionTiming: 'once', selectCount: 1 } }));
    selectAtStart(draft, 1);
    expect(draft.changed.size).toBe(0);
  });
});

describe('[SR.2]', () => {
  test.each<readonly [string, Declared[string], readonly string[], readonly string[]]>([
    ['never: the order stays', { randomizationTiming: 'never', reorderChildren: true }, ['abc'], ['abc']],
    [
      'once: every order at the start',
      { randomizationTiming: 'once', reorderChildren: true },
      orders,
      ['abc'],
    ],
    [
      'on each new attempt: then as well',
      { randomizationTiming: onEach, reorderChildren: true },
      orders,
      orders,
    ],
    [
      'only where they may be reordered',
      { randomizationTiming: onEach, reorderChildren: false },
      ['abc'],
      ['abc'],
    ],
  ])('%s', (_, root, atStart, anew) => {
    expect(drawn(randomizeAtStart, root)).toEqual(atStart);
    expect(drawn(randomizeAnew, root)).toEqual(anew);
  });

  test('only what selection left is reordered', () => {
    const root = { randomizationTiming: 'once', reorderChildren: true } as const;
    expect(drawn(randomizeAtStart, root, { available: { R: ['a', 'c'] } })).toEqual(['ac', 'ca']);
  });

  test('a leaf has nothing to reorder', () => {
    const declared = { a: { randomizationTiming: 'once', reorderChildren: true } } as const;
    const draft = aDraft(aTree('R[a,b]', declared));
    randomizeAtStart(draft, 1);
    expect(draft.changed.size).toBe(0);
  });

  test('the same seed gives the same order, and the next draw another seed', () => {
    const course = aTree('R[a,b,c]', { R: { randomizationTiming: 'once', reorderChildren: true } });
    const [one, other] = [aDraft(course, { random: 7 }), aDraft(course, { random: 7 })];
    randomizeAtStart(one, 0);
    randomizeAtStart(other, 0);
    expect(availableChildren(one, 0)).toEqual(availableChildren(other, 0));
    expect(one.random).toBe(other.random);
    expect(one.random).not.toBe(7);
  });
});
