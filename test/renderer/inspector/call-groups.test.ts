import { describe, expect, test } from 'vitest';
import { groupedBySco, lineAt, lineId } from '../../../src-renderer/inspector/panels/call-groups';
import { rowOf } from '../../../src-renderer/inspector/panels/call-rows';
import { growing } from '../../../src-renderer/inspector/panels/growing';
import { call, entry } from '../support/entries';

const rows = [
  entry({ position: 1, of: call('Initialize', ''), activity_id: 'a' }),
  entry({ position: 2, of: call('Commit', ''), activity_id: 'b', error_code: '142', result: 'false' }),
  entry({ position: 3, of: call('Commit', ''), activity_id: null }),
  entry({ position: 4, of: call('Commit', ''), activity_id: 'a' }),
].map(rowOf);

describe('calls by SCO', () => {
  test('stand under their SCO, in the order in which these came', () => {
    expect(groupedBySco(rows, new Set()).map(lineId)).toEqual([
      ...['sco-a', 'call-1', 'call-4'],
      ...['sco-b', 'call-2'],
      ...['sco-', 'call-3'],
    ]);
  });

  test('are counted, and left out where the SCO is closed', () => {
    const lines = groupedBySco(rows, new Set(['a', 'b']));
    expect(lines.map(lineId)).toEqual(['sco-a', 'sco-b', 'sco-', 'call-3']);
    expect(lines[0]).toMatchObject({ calls: 2, errors: 0, isOpen: false });
    expect(lines[1]).toMatchObject({ calls: 1, errors: 1, isOpen: false });
  });

  test.each([
    [4, 'call-4'],
    [3, 'call-3'],
    [1, 'call-1'],
    [9, 'call-4'],
  ])('the line of moment %i is %s', (position, id) => {
    const lines = groupedBySco(rows, new Set());
    const line = lines[lineAt(lines, position)];
    expect(line && lineId(line)).toBe(id);
  });

  test('none has happened before the first', () => {
    expect(lineAt(rows, 0)).toBe(-1);
  });
});

describe('work on a growing list', () => {
  test('is done once for each item, and anew for another list', () => {
    const seen: number[] = [];
    const odd = growing((item: number) => {
      seen.push(item);
      return item % 2 === 0 ? null : item * 10;
    });
    const first = odd([1, 2]);
    expect(odd([1, 2, 3])).toEqual([10, 30]);
    expect(first).toEqual([10]);
    expect(seen).toEqual([1, 2, 3]);
    expect(odd([5])).toEqual([50]);
    expect(odd([])).toEqual([]);
  });

  test('gives the same list while nothing has come', () => {
    const all = growing((item: number) => item);
    expect(all([1, 2])).toBe(all([1, 2]));
  });
});
