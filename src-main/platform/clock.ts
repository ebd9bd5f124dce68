import { uptime } from 'node:os';

/** Where time comes from. Passed in, so that a test can hold it still. */
export interface Clock {
  /** Unix time, milliseconds. */
  nowMs(): number;
  /** Milliseconds since whenever, which go on while the machine sleeps and which nobody can set; without it, `nowMs`. */
  readonly steadyMs?: () => number;
}

export const systemClock: Clock = { nowMs: () => Date.now(), steadyMs: () => uptime() * 1000 };

/** ISO 8601, UTC, milliseconds, "Z": the form of every time in the API. */
export function timestampFromMs(ms: number): string {
  return new Date(ms).toISOString();
}
