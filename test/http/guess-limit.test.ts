import { expect, test } from 'vitest';
import { createGuessLimit } from '../../src-main/http/guess-limit';

/** Seconds that somebody has to wait after each wrong guess in a row. */
function waits(guesses: number): number[] {
  let nowMs = 0;
  const limit = createGuessLimit({ nowMs: () => nowMs }, { free: 3, longestMs: 10_000 });
  return Array.from({ length: guesses }, () => {
    limit.wrong('ada');
    const seconds = waitOf(() => limit.admit('ada'));
    nowMs += 1000 * seconds;
    return seconds;
  });
}

function waitOf(admit: () => void): number {
  try {
    admit();
    return 0;
  } catch (error) {
    return (error as { details: { retry_after_seconds: number } }).details.retry_after_seconds;
  }
}

test('some wrong guesses cost nothing, then each doubles the wait, up to the longest', () => {
  expect(waits(8)).toEqual([0, 0, 0, 2, 4, 8, 10, 10]);
});

test('who waits is one, and the others are not held up', () => {
  const limit = createGuessLimit({ nowMs: () => 0 }, { free: 0, longestMs: 10_000 });
  limit.wrong('ada');
  expect(waitOf(() => limit.admit('ada'))).toBe(2);
  expect(waitOf(() => limit.admit('alan'))).toBe(0);
});

test('a right one makes all before it forgotten', () => {
  const limit = createGuessLimit({ nowMs: () => 0 }, { free: 1, longestMs: 10_000 });
  limit.wrong('ada');
  limit.right('ada');
  limit.wrong('ada');
  expect(waitOf(() => limit.admit('ada'))).toBe(0);
});
