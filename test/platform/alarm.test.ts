import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAlarm } from '../../src-main/platform/alarm';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a look that throws is told of, and comes again in a minute', () => {
  const looks: number[] = [];
  const faults: unknown[] = [];
  const fault = new Error('no database');
  const alarm = createAlarm(
    () => {
      looks.push(Date.now());
      if (looks.length === 1) throw fault;
    },
    (error) => faults.push(error),
  );
  alarm.set(0);
  vi.advanceTimersByTime(59_999);
  expect([looks.length, faults]).toEqual([1, [fault]]);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect([looks.length, faults]).toEqual([2, [fault]]);
});

test('one that is closed while it looks looks no more', () => {
  let looks = 0;
  const alarm = createAlarm(
    () => {
      looks += 1;
      alarm.close();
      throw new Error('closed');
    },
    () => undefined,
  );
  alarm.set(0);
  vi.advanceTimersByTime(24 * 3_600_000);
  expect(looks).toBe(1);
});
