import { expect, test } from 'vitest';
import { createTrueAgo } from '../../src-main/platform/true-ago';

const hourMs = 3_600_000;

function aClock() {
  const time = { nowMs: Date.UTC(2030, 0, 1), steadyMs: 500 };
  const jumps: number[] = [];
  const ago = createTrueAgo({ nowMs: () => time.nowMs, steadyMs: () => time.steadyMs }, (byMs) =>
    jumps.push(byMs),
  );
  return {
    ago,
    jumps,
    now: () => time.nowMs,
    pass: (ms: number) => {
      time.nowMs += ms;
      time.steadyMs += ms;
    },
    set: (byMs: number) => void (time.nowMs += byMs),
  };
}

test('time that passes, awake or asleep, is time', () => {
  const { ago, jumps, now, pass } = aClock();
  pass(20 * hourMs);
  expect(ago(12 * hourMs)).toBe(now() - 12 * hourMs);
  expect(jumps).toEqual([]);
});

test('what was noted before a clock was put forward is no older by that, for as long as it is reckoned back over', () => {
  const { ago, jumps, now, pass, set } = aClock();
  const notedAtMs = now();
  pass(hourMs);
  set(13 * hourMs);
  expect(ago(12 * hourMs)).toBe(notedAtMs - 11 * hourMs);
  pass(10 * hourMs);
  expect(ago(12 * hourMs)).toBe(notedAtMs - hourMs);
  pass(2 * hourMs);
  expect(ago(12 * hourMs)).toBe(notedAtMs + hourMs);
  pass(hourMs);
  expect(ago(12 * hourMs)).toBe(now() - 12 * hourMs);
  expect(jumps).toEqual([13 * hourMs]);
});

test('a clock that is put back, or set right by a little, takes nothing from anybody', () => {
  const { ago, jumps, now, set } = aClock();
  set(-20 * hourMs);
  expect(ago(hourMs)).toBe(now() - hourMs);
  set(30_000);
  expect(ago(hourMs)).toBe(now() - hourMs);
  expect(jumps).toEqual([]);
});
