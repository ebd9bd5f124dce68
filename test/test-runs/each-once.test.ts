import { expect, test } from 'vitest';
import { eachOnce } from '../../src-main/test-runs/each-once';
import { observedProblem } from '../../src-main/test-runs/observed-problem';

const missing = (place: string, activity = 'A') => observedProblem('failed-request', '404', place, activity);
const failed = (text: string, place: string | null = null, activity = 'A') =>
  observedProblem('script-error', text, place, activity);

test('of a file that is missing the browser and the page tell once, whatever its query', () => {
  const first = missing('a.png');
  expect(eachOnce([first, missing('a.png?v=2'), missing('a.png#x')])).toEqual([first]);
});

test('what two activities lack, and two files, are two problems', () => {
  const all = [missing('a.png'), missing('a.png', 'B'), missing('b.png')];
  expect(eachOnce(all)).toEqual(all);
});

test('of an error the one that knows its line stays', () => {
  const known = failed('Uncaught Error: gone', 'a.js:7');
  expect(eachOnce([failed('gone'), known])).toEqual([known]);
  const rejected = observedProblem('rejection', 'Error: gone', null, 'A');
  expect(eachOnce([failed('gone'), rejected])).toEqual([rejected]);
});

test('an error of a frame, of another activity and one that came twice stay', () => {
  const all = [failed('gone'), failed('gone'), failed('Uncaught Error: gone', 'a.js:7', 'B')];
  expect(eachOnce(all)).toEqual(all);
});
