import { describe, expect, test } from 'vitest';
import { lessonStatuses, type LessonStatus } from '../../../src-shared/scorm/sn/aicc-script';
import {
  lockedBy,
  prerequisitesMet,
  readPrerequisites,
  statusesIn,
  type LeftAside,
} from '../../../src-shared/scorm/sn/prerequisites';
import { positionOf, treeOf } from '../../../src-shared/scorm/sn/tree';
import type { Activity } from '../../../src-shared/scorm/cam/course';
import { quickestMs } from '../../support/quickest-ms';
import { aCourse12, anActivity, aSco } from '../a-course';

const needs = (prerequisites: string) => ({ prerequisites });

/** A course played from outside: statuses are set by id, everything else is "not attempted". */
function courseOf(...children: readonly Activity[]) {
  const tree = treeOf(aCourse12(...children));
  const prerequisites = readPrerequisites(tree);
  const idAt = (position: number | null) =>
    position === null ? null : (tree[position]?.activity.id ?? null);
  return {
    tree,
    leftAside: prerequisites.leftAside,
    /** Ids of all activities that are open. */
    open: (set: Readonly<Record<string, LessonStatus>> = {}) => {
      const statuses = statusesIn(tree, (at) => set[idAt(at) ?? ''] ?? 'not attempted');
      return tree
        .slice(1)
        .filter(({ position }) => prerequisitesMet(tree, prerequisites, statuses, position))
        .map(({ activity }) => activity.id);
    },
    lockedBy: (id: string) =>
      idAt(
        lockedBy(
          tree,
          prerequisites,
          statusesIn(tree, () => 'not attempted'),
          positionOf(tree, id) ?? 0,
        ),
      ),
  };
}

describe('prerequisites (point 28)', () => {
  test('open an item when what it asks for is complete', () => {
    const course = courseOf(aSco('a'), aSco('b', needs('a')), aSco('c', needs('a & b=passed')));
    expect(course.open()).toEqual(['a']);
    expect(course.open({ a: 'completed' })).toEqual(['a', 'b']);
    expect(course.open({ a: 'passed', b: 'completed' })).toEqual(['a', 'b']);
    expect(course.open({ a: 'passed', b: 'passed' })).toEqual(['a', 'b', 'c']);
    expect(course.leftAside).toEqual([]);
  });

  test('of a cluster hold for all that is inside it', () => {
    const inside = anActivity('unit', { ...needs('a'), children: [aSco('b'), aSco('c', needs('b'))] });
    const course = courseOf(aSco('a'), inside);
    expect(course.open()).toEqual(['a']);
    expect(course.open({ b: 'passed' })).toEqual(['a']);
    expect(course.open({ a: 'passed' })).toEqual(['a', 'unit', 'b']);
    expect(course.lockedBy('c')).toBe('unit');
    expect(course.lockedBy('a')).toBe(null);
  });

  test('may name a cluster, which is complete when all of its leaves are', () => {
    const unit = anActivity('unit', {
      children: [aSco('a'), anActivity('inner', { children: [aSco('b'), aSco('c')] })],
    });
    const course = courseOf(unit, aSco('z', needs('unit')));
    expect(course.open({ a: 'passed', b: 'completed' })).not.toContain('z');
    expect(course.open({ a: 'passed', b: 'completed', c: 'failed' })).not.toContain('z');
    expect(course.open({ a: 'passed', b: 'completed', c: 'completed' })).toContain('z');
  });

  test.each<[string, Readonly<Record<string, LessonStatus>>]>([
    ['passed', { a: 'passed', b: 'passed' }],
    ['completed', { a: 'passed', b: 'completed' }],
    ['failed', { a: 'passed', b: 'failed' }],
    ['failed', { a: 'failed' }],
    ['incomplete', { a: 'passed' }],
    ['browsed', { a: 'browsed', b: 'browsed' }],
    ['not attempted', {}],
  ])('call a cluster %s where its leaves are %j', (word, set) => {
    const asking = lessonStatuses.map((each) => aSco(each, needs(`unit="${each}"`)));
    const course = courseOf(anActivity('unit', { children: [aSco('a'), aSco('b')] }), ...asking);
    expect(course.open(set)).toEqual(['unit', 'a', 'b', word]);
  });

  test('may close what is complete', () => {
    const course = courseOf(aSco('pretest', needs('~pretest')), aSco('b'));
    expect(course.open()).toContain('pretest');
    expect(course.open({ pretest: 'passed' })).not.toContain('pretest');
    expect(course.leftAside).toEqual([]);
  });

  test('with nothing but blanks ask for nothing', () => {
    expect(courseOf(aSco('a', needs(' \n ')))).toMatchObject({ leftAside: [] });
  });
});

// Positions: 0 is the course, then the items in order.
test.each<[string, readonly Activity[], readonly LeftAside[]]>([
  ['that cannot be read', [aSco('a', needs('b &')), aSco('b')], [{ position: 1, why: 'unreadable', at: 3 }]],
  [
    'that names an unknown item',
    [aSco('a'), aSco('b', needs('a & B'))],
    [{ position: 2, why: 'unknown-item', item: 'B' }],
  ],
  ['that asks for itself', [aSco('a', needs('a'))], [{ position: 1, why: 'never' }]],
  [
    'that waits in a circle',
    [aSco('a', needs('b')), aSco('b', needs('c')), aSco('c', needs('a'))],
    [{ position: 1, why: 'never' }],
  ],
  [
    'that asks for an item without content',
    [anActivity('a'), aSco('b', needs('a'))],
    [{ position: 2, why: 'never' }],
  ],
  [
    'that asks for something inside the cluster it closes',
    [anActivity('unit', { ...needs('a'), children: [aSco('a')] })],
    [{ position: 1, why: 'never' }],
  ],
  [
    'that asks for the cluster around it',
    [anActivity('unit', { children: [aSco('a'), aSco('b', needs('unit'))] })],
    [{ position: 3, why: 'never' }],
  ],
])('a script %s is left aside, so that it locks nothing', (_, children, leftAside) => {
  const course = courseOf(...children);
  expect(course.leftAside).toEqual(leftAside);
  const aside = leftAside.map(({ position }) => course.tree[position]?.activity.id);
  expect(course.open()).toEqual(expect.arrayContaining(aside));
});

test.each([
  ['asks for a choice, one of which can be made', [aSco('a', needs('a | b')), aSco('b')]],
  ['asks for what is still untouched', [aSco('a', needs('b=n')), aSco('b', needs('a=n'))]],
  [
    'asks for some part of the cluster around it',
    [anActivity('unit', { children: [aSco('a'), aSco('b', needs('unit=i'))] })],
  ],
])('a script that %s is kept', (_, children) => {
  expect(courseOf(...children).leftAside).toEqual([]);
});

test('a chain of items, told from its end, takes little more than four times as long where it is four times as long', () => {
  const readMs = (count: number) => {
    const items = Array.from({ length: count }, (_, at) => aSco(`i${at}`, needs(`i${at + 1}`)));
    return quickestMs(() => {
      expect(courseOf(...items, aSco(`i${count}`)).leftAside).toEqual([]);
    });
  };
  const someMs = readMs(2_500);
  expect(readMs(10_000)).toBeLessThan(9 * someMs);
});

test('whatever the scripts ask, a learner who completes what is open gets through the course', () => {
  let state = 7;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let round = 0; round < 300; round += 1) {
    const ids = Array.from({ length: 2 + below(6) }, (_, at) => `i${at}`);
    const anId = (): string => [...ids, 'unit'][below(ids.length + 1)] ?? '';
    const script = (): string =>
      [anId(), `${anId()} & ${anId()}`, `${anId()} | ${anId()}`, `2*{${anId()},${anId()},${anId()}}`][
        below(4)
      ] ?? '';
    const items = ids.map((id) => aSco(id, below(3) === 0 ? {} : needs(script())));
    const course = courseOf(
      anActivity('unit', { prerequisites: below(2) === 0 ? script() : null, children: items.slice(0, 2) }),
      ...items.slice(2),
    );
    const done: Record<string, LessonStatus> = {};
    for (const _ of ids) for (const id of course.open(done)) done[id] = 'completed';
    expect(ids.filter((id) => done[id] === undefined)).toEqual([]);
  }
});
