import { expect, test } from 'vitest';
import { all, any, not, type Truth } from '../../../src-shared/scorm/sn/three-valued';

/** T true, F false, U unknown. */
const truths: Readonly<Record<string, Truth>> = { T: true, F: false, U: null };
const truth = (letter: string): Truth => truths[letter] ?? null;

test.each([
  ['T', 'T', 'T', 'T'],
  ['T', 'F', 'F', 'T'],
  ['T', 'U', 'U', 'T'],
  ['F', 'T', 'F', 'T'],
  ['F', 'F', 'F', 'F'],
  ['F', 'U', 'F', 'U'],
  ['U', 'T', 'U', 'T'],
  ['U', 'F', 'F', 'U'],
  ['U', 'U', 'U', 'U'],
])('point 102: %s and %s make %s by all, %s by any', (one, other, both, either) => {
  expect(all([truth(one), truth(other)])).toBe(truth(both));
  expect(any([truth(one), truth(other)])).toBe(truth(either));
});

test.each([
  ['T', 'F'],
  ['F', 'T'],
  ['U', 'U'],
])('point 102: not %s is %s', (value, expected) => {
  expect(not(truth(value))).toBe(truth(expected));
});

test('point 122e: nothing to combine is unknown', () => {
  expect([all([]), any([])]).toEqual([null, null]);
});

test.each([
  ['UUT', 'U', 'T'],
  ['TTF', 'F', 'T'],
  ['UFU', 'F', 'U'],
  ['FFF', 'F', 'F'],
  ['TTT', 'T', 'T'],
])('more than two: %s make %s by all, %s by any', (letters, both, either) => {
  const values = Array.from(letters).map(truth);
  expect([all(values), any(values)]).toEqual([truth(both), truth(either)]);
});
