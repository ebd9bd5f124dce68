/** Where time comes from. Passed in, so that a test can hold it still. */
export interface Clock {
  /** Unix time, milliseconds. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** ISO 8601, UTC, milliseconds, "Z": the form of every time in the API. */
export function timestampFromMs(ms: number): string {
  return new Date(ms).toISOString();
}
