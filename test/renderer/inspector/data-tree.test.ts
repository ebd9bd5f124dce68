import { describe, expect, test } from 'vitest';
import {
  allBranches,
  changesBetween,
  dataTree,
  findInData,
} from '../../../src-renderer/inspector/panels/data-tree';

const data = {
  'cmi.interactions.10.id': 'q10',
  'cmi.interactions.2.id': 'q2',
  'cmi.core.lesson_status': 'passed',
  'cmi.core.score.raw': '80',
};

describe('the data model as a tree', () => {
  test('groups by the dots, names in order, numbers by size', () => {
    expect(allBranches(dataTree(data, new Set())).map(({ path, value }) => [path, value])).toEqual([
      ['cmi', null],
      ['cmi.core', null],
      ['cmi.core.lesson_status', 'passed'],
      ['cmi.core.score', null],
      ['cmi.core.score.raw', '80'],
      ['cmi.interactions', null],
      ['cmi.interactions.2', null],
      ['cmi.interactions.2.id', 'q2'],
      ['cmi.interactions.10', null],
      ['cmi.interactions.10.id', 'q10'],
    ]);
  });

  test('marks exactly the changed elements', () => {
    const marked = allBranches(dataTree(data, new Set(['cmi.core.score.raw']))).filter((b) => b.isChanged);
    expect(marked.map(({ path }) => path)).toEqual(['cmi.core.score.raw']);
  });

  test('an element may have a value and elements below it', () => {
    const [adl] = dataTree({ adl: 'x', 'adl.nav': 'y' }, new Set());
    expect([adl?.value, adl?.children[0]?.value]).toEqual(['x', 'y']);
  });
});

describe('what changed between two moments', () => {
  test('new, other and removed values', () => {
    const { changed, removed } = changesBetween({ a: '1', b: '2', d: '4' }, { a: '1', b: '3', c: '' });
    expect([...changed].sort()).toEqual(['b', 'c']);
    expect(removed).toEqual(['d']);
  });

  test('nothing where there was no earlier moment', () => {
    expect(changesBetween(null, { a: '1' })).toEqual({ changed: new Set(), removed: [] });
  });
});

describe('searching the data model', () => {
  test('finds names and values in any case', () => {
    expect(Object.keys(findInData(data, 'SCORE'))).toEqual(['cmi.core.score.raw']);
    expect(Object.keys(findInData(data, 'q2'))).toEqual(['cmi.interactions.2.id']);
    expect(findInData(data, '  ')).toBe(data);
  });
});
