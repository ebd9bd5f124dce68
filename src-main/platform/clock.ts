/** Where time comes from. Passed in, so that a test can hold it still. */
export interface Clock {
  /** Unix time, milliseconds. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

const dayMs = 24 * 60 * 60 * 1000;

/** The day of the moment that was written last, e.g. "2026-01-31T": most of one answer are of one day. */
let written = { day: NaN, text: '' };

/** ISO 8601, UTC, milliseconds, "Z": the form of every time in the API. Throws a RangeError for what is no moment. */
export function timestampFromMs(ms: number): string {
  const whole = Math.trunc(ms);
  const day = Math.floor(whole / dayMs);
  if (day !== written.day) written = { day, text: new Date(whole).toISOString().slice(0, -13) };
  const sinceMs = whole - day * dayMs;
  const seconds = Math.floor(sinceMs / 1000);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => digits(part, 2)).join(':');
  return `${written.text}${clock}.${digits(sinceMs % 1000, 3)}Z`;
}

function digits(value: number, count: number): string {
  return String(Math.floor(value)).padStart(count, '0');
}
