import { describe, expect, test } from 'vitest';
import { nextSyncMs } from '../../src-main/features/sync/next-sync';

const lastMs = Date.parse('2026-01-01T10:00:00Z');
const minuteMs = 60_000;
const remote = { everyMinutes: 15, lastSyncAtMs: lastMs, trouble: null, isPaused: false, hours: null };
const idle = { waitingMs: null, brokeDownAtMs: null };
const trouble = { word: 'unreachable', lasting: false, facts: {} } as const;

describe('the next sync of a remote', () => {
  test('comes by itself only where it may', () => {
    expect(nextSyncMs({ ...remote, everyMinutes: null }, idle, lastMs)).toBeNull();
    expect(nextSyncMs({ ...remote, isPaused: true }, idle, lastMs)).toBeNull();
  });

  test('comes at once where there was none, and so long after the last one, also after one that failed', () => {
    expect(nextSyncMs({ ...remote, lastSyncAtMs: null }, idle, lastMs)).toBe(lastMs);
    expect(nextSyncMs(remote, idle, lastMs)).toBe(lastMs + 15 * minuteMs);
    const failed = { ...trouble, at: new Date(lastMs + minuteMs).toISOString() };
    const waiting = { ...idle, waitingMs: lastMs + 2 * minuteMs };
    expect(nextSyncMs({ ...remote, trouble: failed }, waiting, lastMs + minuteMs)).toBe(
      lastMs + 16 * minuteMs,
    );
  });

  test('comes seconds after a change, and no sooner than that after the last one', () => {
    const at = (waitingMs: number) => nextSyncMs(remote, { ...idle, waitingMs }, lastMs);
    expect(at(lastMs + 60_000)).toBe(lastMs + 60_000);
    expect(at(lastMs + 1_000)).toBe(lastMs + 5_000);
    expect(at(lastMs + 60 * minuteMs)).toBe(lastMs + 15 * minuteMs);
  });

  test('waits a minute after a fault of ours, and for the hours of a remote that has some', () => {
    const broken = { waitingMs: lastMs, brokeDownAtMs: lastMs + 15 * minuteMs };
    expect(nextSyncMs(remote, broken, lastMs + 15 * minuteMs)).toBe(lastMs + 16 * minuteMs);
    const timeAt = (ms: number): string => new Date(ms).toTimeString().slice(0, 5);
    const hours = {
      ...{ from: timeAt(lastMs + 60 * minuteMs), until: timeAt(lastMs + 120 * minuteMs) },
      days: [1, 2, 3, 4, 5, 6, 7],
    };
    expect(nextSyncMs({ ...remote, hours }, idle, lastMs)).toBe(lastMs + 60 * minuteMs);
  });

  test('is held back by nothing that a clock has dated later than now', () => {
    const nowMs = lastMs - 4 * 365 * 24 * 60 * minuteMs;
    const failed = { ...trouble, at: new Date(lastMs).toISOString() };
    expect(nextSyncMs(remote, idle, nowMs)).toBe(nowMs);
    expect(nextSyncMs({ ...remote, lastSyncAtMs: null, trouble: failed }, idle, nowMs)).toBe(nowMs);
    const broken = { waitingMs: nowMs, brokeDownAtMs: lastMs };
    expect(nextSyncMs({ ...remote, lastSyncAtMs: null }, broken, nowMs)).toBe(nowMs);
  });
});
