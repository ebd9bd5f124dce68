import { describe, expect, test } from 'vitest';
import { errorString, errorStrings12, errorStrings2004 } from '../../../src-shared/scorm/rte/error-strings';
import { flatValues } from '../../../src-shared/scorm/rte/flat-values';
import { fittingLength } from '../../../src-shared/scorm/rte/longest-value';
import {
  emptyNode,
  nodeAt,
  rowAt,
  rowCount,
  rowListOf,
  rowsOf,
  withoutValue,
  withRow,
  withValue,
  type DataNode,
} from '../../../src-shared/scorm/rte/node';

const aRow = (id: string): DataNode => withValue(emptyNode, 'id', id);
const aList = (length: number): DataNode => ({
  values: {},
  lists: { list: rowListOf(Array.from({ length }, (_, at) => aRow(`r${at}`))) },
});

describe('rows', () => {
  test.each([0, 1, 31, 32, 33, 64, 65, 100])('%i rows are counted, found and kept in order', (length) => {
    const node = aList(length);
    expect(rowCount(node, 'list')).toBe(length);
    expect(rowsOf(node, 'list').map((row) => row.values['id'])).toEqual(
      Array.from({ length }, (_, at) => `r${at}`),
    );
    expect(rowAt(node, 'list', length)).toBeUndefined();
    if (length > 0) expect(rowAt(node, 'list', length - 1)?.values['id']).toBe(`r${length - 1}`);
  });

  test('there are none in a list that nobody began', () => {
    expect(rowCount(emptyNode, 'list')).toBe(0);
    expect(rowsOf(emptyNode, 'list')).toEqual([]);
    expect(rowAt(emptyNode, 'list', 0)).toBeUndefined();
  });

  test('changing one leaves the others, and what was before, as they were', () => {
    const before = aList(40);
    const after = withRow(before, ['list'], [35], withValue(aRow('r35'), 'x', '1'));
    expect(rowAt(after, 'list', 35)?.values).toEqual({ id: 'r35', x: '1' });
    expect(rowAt(before, 'list', 35)?.values).toEqual({ id: 'r35' });
    expect(rowAt(after, 'list', 3)).toBe(rowAt(before, 'list', 3));
    expect(rowCount(after, 'list')).toBe(40);
  });

  test('a row within a row that does not exist begins empty', () => {
    const node = withRow(emptyNode, ['outer', 'inner'], [0, 0], aRow('i'));
    expect(nodeAt(node, ['outer'], [0])).toEqual({
      values: {},
      lists: { inner: { count: 1, before: [], last: aRow('i') } },
    });
    expect(nodeAt(node, ['outer', 'inner'], [0, 0])).toEqual(aRow('i'));
    expect(nodeAt(node, ['outer', 'inner'], [0, 1])).toBeNull();
    expect(nodeAt(node, ['outer', 'inner'], [1, 0])).toBeNull();
    expect(nodeAt(node, [], [])).toBe(node);
  });

  test('a value taken away leaves the others', () => {
    const node = withValue(withValue(emptyNode, 'a', '1'), 'b', '2');
    expect(withoutValue(node, 'a').values).toEqual({ b: '2' });
    expect(node.values).toEqual({ a: '1', b: '2' });
  });

  test('values by full name', () => {
    const node: DataNode = {
      values: { 'cmi.location': '7' },
      lists: {
        'cmi.interactions': rowListOf([
          { values: { id: 'q0' }, lists: {} },
          { values: { id: 'q1' }, lists: { objectives: rowListOf([aRow('o0'), aRow('o1')]) } },
        ]),
      },
    };
    expect(flatValues(node)).toEqual({
      'cmi.location': '7',
      'cmi.interactions.0.id': 'q0',
      'cmi.interactions.1.id': 'q1',
      'cmi.interactions.1.objectives.0.id': 'o0',
      'cmi.interactions.1.objectives.1.id': 'o1',
    });
    expect(flatValues(aRow('x'), 'row.')).toEqual({ 'row.id': 'x' });
  });
});

describe('the heaviest value has sixteen million bytes as JSON in UTF-8', () => {
  /** Escapes of six bytes, that leave room for four. */
  const butFour = '\u0001'.repeat(2_666_666);

  test.each([
    ['an escape', '\u001f', 6],
    ['a space', ' ', 1],
    ['a quote', '"', 2],
    ['a backslash', '\\', 2],
    ['the last of one byte', '\u007f', 1],
    ['the first of two', '\u0080', 2],
    ['the last of two', '\u07ff', 2],
    ['the first of three', '\u0800', 3],
    ['the last before the surrogates', '\ud7ff', 3],
    ['the first surrogate', '\ud800', 6],
    ['the last surrogate', '\udfff', 6],
    ['the first behind them', '\ue000', 3],
  ])('%s', (_, character, bytes) => {
    const most = Math.floor(4 / bytes);
    expect(fittingLength(butFour + character.repeat(most + 1))).toBe(butFour.length + most);
  });

  test('nothing fits', () => {
    expect(fittingLength('')).toBe(0);
  });
});

describe('what the error numbers are called', () => {
  test('in SCORM 1.2', () => {
    expect(errorStrings12).toEqual({
      '0': 'No error',
      '101': 'General exception',
      '201': 'Invalid argument error',
      '202': 'Element cannot have children',
      '203': 'Element not an array - cannot have count',
      '301': 'Not initialized',
      '401': 'Not implemented error',
      '402': 'Invalid set value, element is a keyword',
      '403': 'Element is read only',
      '404': 'Element is write only',
      '405': 'Incorrect data type',
    });
  });

  test('in SCORM 2004', () => {
    expect(errorStrings2004).toEqual({
      '0': 'No error',
      '101': 'General exception',
      '102': 'General initialization failure',
      '103': 'Already initialized',
      '104': 'Content instance terminated',
      '111': 'General termination failure',
      '112': 'Termination before initialization',
      '113': 'Termination after termination',
      '122': 'Retrieve data before initialization',
      '123': 'Retrieve data after termination',
      '132': 'Store data before initialization',
      '133': 'Store data after termination',
      '142': 'Commit before initialization',
      '143': 'Commit after termination',
      '201': 'Invalid argument error',
      '301': 'General get failure',
      '351': 'General set failure',
      '391': 'General commit failure',
      '401': 'Undefined data model element',
      '402': 'Unimplemented data model element',
      '403': 'Data model element value not initialized',
      '404': 'Data model element is read only',
      '405': 'Data model element is write only',
      '406': 'Data model element type mismatch',
      '407': 'Data model element value out of range',
      '408': 'Data model dependency not established',
    });
  });

  test.each([
    ['1.2', '405', 'Incorrect data type'],
    ['2004', '405', 'Data model element is write only'],
    ['1.2', '408', ''],
    ['2004', '409', ''],
    ['2004', 'toString', ''],
  ] as const)('%s, %s: "%s"', (version, code, words) => {
    expect(errorString(version, code)).toBe(words);
  });
});
