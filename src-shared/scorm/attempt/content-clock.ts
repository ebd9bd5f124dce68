import type { OpenContent } from './state';

/** The longest pause between two events that counts as time spent: beyond it a clock was set or a machine slept. */
const longestPauseMs = 24 * 3_600_000;

export type ContentClock = Pick<OpenContent, 'lastMs' | 'elapsedMs'>;

/** Lets time pass for the content. Learner clocks are hostile: a step back counts as none, a leap as none. */
export function advanced<T extends ContentClock>(open: T, nowMs: number): T {
  if (!Number.isFinite(nowMs) || nowMs === open.lastMs) return open;
  const pause = nowMs - open.lastMs;
  const counts = pause > 0 && pause <= longestPauseMs;
  return { ...open, lastMs: nowMs, elapsedMs: open.elapsedMs + (counts ? pause : 0) };
}
