import { expect, test } from 'vitest';
import { numberTyped } from '../../../src-renderer/manage/number-typed';

test.each([
  [72, 72],
  ['72.50', 72.5],
  ['07', 7],
  ['85.', 85],
  ['', null],
  [' ', null],
  ['-', null],
  [101, 100],
  [-1, 0],
])('%j in a field for 0 to 100 is %j', (typed, expected) => {
  expect(numberTyped(typed, { min: 0, max: 100 })).toBe(expected);
});
