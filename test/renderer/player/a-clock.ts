import type { Clock } from '../../../src-renderer/player/clock';

/** A clock that stands still until the test moves it. */
export interface FixedClock extends Clock {
  /** Moves on and runs what falls due, in the order of time. */
  advance(ms: number): void;
}

export function fixedClock(startMs = 1_700_000_000_000): FixedClock {
  let nowMs = startMs;
  let due: readonly { readonly atMs: number; readonly act: () => void }[] = [];
  const next = (untilMs: number) =>
    due.filter(({ atMs }) => atMs <= untilMs).sort((one, other) => one.atMs - other.atMs)[0];
  return {
    nowMs: () => nowMs,
    steadyMs: () => nowMs - startMs,
    after: (delayMs, act) => {
      const timer = { atMs: nowMs + delayMs, act };
      due = [...due, timer];
      return () => (due = due.filter((one) => one !== timer));
    },
    advance: (ms) => {
      const untilMs = nowMs + ms;
      for (let timer = next(untilMs); timer !== undefined; timer = next(untilMs)) {
        const run = timer;
        due = due.filter((one) => one !== run);
        nowMs = Math.max(nowMs, run.atMs);
        run.act();
      }
      nowMs = untilMs;
    },
  };
}
