import { describe, expect, test } from 'vitest';
import { csvLines } from '../../src-shared/kernel/csv';

describe('a cell of a table', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['a\tb', '"a\tb"'],
    ['say "yes"', '"say ""yes"""'],
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t@SUM(A1)', `"a\t'@SUM(A1)"`],
    ['a\n+1', `"a\n'+1"`],
    ['a;"=1+1', `"a;""'=1+1"`],
    ['\t=1', `"'\t'=1"`],
    ['a;＝1;-2', `"a;'＝1;'-2"`],
    [-1, '-1'],
    [null, ''],
  ])('%j is written as %j', (cell, written) => {
    expect(csvLines([[cell]])).toBe(`${written}\r\n`);
  });

  test('is parted by a semicolon where numbers have a comma, and numbers stay numbers', () => {
    expect(csvLines([[80.5, -1, 'a,b', '-1', 'c;=1', null]], 'comma')).toBe(`80,5;-1;"a,b";'-1;"c;'=1";\r\n`);
    expect(csvLines([[80.5, -1]], 'point')).toBe('80.5,-1\r\n');
  });

  /** As a spreadsheet does that parts lines elsewhere than we, and takes quotes only where a cell begins. */
  test.each([';', '\t'])('begins no formula where lines are parted at %j', (mark) => {
    const line = csvLines([['x', `a${mark}=1+1`, `b${mark}"@x`]]).trimEnd();
    const begins = line.split(mark).map((cell) => cell.replace(/^"+/, '')[0]);
    expect(begins).toEqual(['x', "'", "'"]);
  });
});
