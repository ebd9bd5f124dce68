import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshPace,
  paceAfterAnswer,
  paceAfterSending,
  toldPace,
  waitMs,
  type Pace,
  type PaceKind,
} from '../../src-shared/sync/pace';

const headerIn = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null;
const answer = (headers: Readonly<Record<string, string>> = {}, status = 200) => ({
  ...{ status, header: headerIn(headers) },
});
const limits = (remaining: number | string, reset: number | string) => ({
  ...{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': String(remaining) },
  'x-ratelimit-reset': String(reset),
});

/** Sends as soon as it may, `count` times; when each went. */
function run(count: number, kind: PaceKind, pace: Pace = freshPace, headers = {}): number[] {
  let [now, current] = [1_000_000, pace];
  return Array.from({ length: count }, () => {
    now += waitMs(current, kind, now);
    current = paceAfterAnswer(paceAfterSending(current, kind, now), kind, answer(headers), now);
    return now - 1_000_000;
  });
}

describe('where no header ever came', () => {
  test.each([
    ['write', 10],
    ['read', 20],
  ] as const)('%ss go %i a minute', (kind, most) => {
    const went = run(3 * most, kind);
    expect(went.slice(0, most)).toEqual(Array.from({ length: most }, () => 0));
    expect(went[most]).toBe(60_000);
    for (const at of went)
      expect(went.filter((one) => one >= at && one < at + 60_000).length).toBeLessThanOrEqual(most);
  });

  test('reads do not count as writes', () => {
    let pace = freshPace;
    for (let at = 0; at < 20; at += 1) pace = paceAfterSending(pace, 'read', 0);
    expect([waitMs(pace, 'read', 0), waitMs(pace, 'write', 0)]).toEqual([60_000, 0]);
  });

  test('a remote that tells its limits, and told of none, is not held back', () => {
    expect(run(100, 'write', toldPace(freshPace)).at(-1)).toBe(0);
  });
});

describe('by headers', () => {
  test('goes on until nothing remains, and waits for the reset by the clock of the remote', () => {
    const date = 'Tue, 01 Jan 2030 00:00:00 GMT';
    const reset = Date.parse(date) / 1000 + 30;
    let pace = paceAfterAnswer(freshPace, 'write', answer({ ...limits(2, reset), date }), 5_000);
    expect(waitMs(pace, 'write', 5_000)).toBe(0);
    pace = paceAfterSending(paceAfterSending(pace, 'write', 5_000), 'write', 5_000);
    expect(waitMs(pace, 'write', 5_000)).toBe(30_000);
    expect(waitMs(pace, 'write', 35_000)).toBe(0);
    expect(waitMs(paceAfterSending(pace, 'write', 35_000), 'write', 35_000)).toBe(0);
  });

  test('holds to no documented figure any more', () => {
    const told = paceAfterAnswer(freshPace, 'read', answer(limits(90, 0)), 0);
    expect(run(50, 'write', told, limits(50, 0)).at(-1)).toBe(0);
  });

  test('Retry-After closes for all, whatever else is said', () => {
    const headers = { ...limits(50, 0), 'retry-after': '12' };
    const pace = paceAfterAnswer(freshPace, 'write', answer(headers, 503), 1_000);
    expect([waitMs(pace, 'read', 1_000), waitMs(pace, 'write', 3_000)]).toEqual([12_000, 10_000]);
  });

  test('a limit that says nothing of time is a minute', () => {
    expect(waitMs(paceAfterAnswer(freshPace, 'write', answer({}, 429), 0), 'write', 0)).toBe(60_000);
    expect(
      waitMs(paceAfterAnswer(freshPace, 'write', answer({ 'x-ratelimit-remaining': '0' }), 0), 'write', 0),
    ).toBe(60_000);
  });
});

test('whatever a remote says and clocks do, the wait is from 0 to an hour', () => {
  const value = fc.oneof(
    fc.string(),
    fc.double().map(String),
    fc.bigInt().map(String),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  );
  const headers = fc.dictionary(
    fc.constantFrom('x-ratelimit-remaining', 'x-ratelimit-reset', 'retry-after', 'date'),
    value,
  );
  const kind = fc.constantFrom<PaceKind>('read', 'write');
  const step = fc.record({ headers, kind, status: fc.constantFrom(200, 429, 503), nowMs: fc.maxSafeNat() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.integer(), (steps, atMs) => {
      let pace = freshPace;
      for (const { headers: given, kind: of, status, nowMs } of steps)
        pace = paceAfterAnswer(paceAfterSending(pace, of, nowMs), of, answer(given, status), nowMs);
      for (const of of ['read', 'write'] as const) {
        const wait = waitMs(pace, of, atMs);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(3_600_000);
      }
    }),
  );
});
