import type { Clock } from './clock';

/** The time, as the clock tells it, that lies so many milliseconds back for whatever was noted before and since. */
export type TrueAgo = (durationMs: number) => number;

interface Jump {
  /** By the steady time. */
  readonly seenAtMs: number;
  readonly byMs: number;
}

/** The steady time and the clock drift apart a little by themselves, as where a clock is set right by a network. */
const leastJumpMs = 60_000;

/**
 * Reckons back over a clock that somebody put forward while the program ran, as on a laptop whose battery for the clock is empty: what was half an
 * hour ago is not half a day ago by that. Where it was put back, what was noted before seems to be younger, and nothing is reckoned.
 */
export function createTrueAgo(
  { nowMs, steadyMs = nowMs }: Clock,
  onJump: (byMs: number) => void = () => undefined,
): TrueAgo {
  let seen = { nowMs: nowMs(), steadyMs: steadyMs() };
  let jumps: readonly Jump[] = [];

  return (durationMs) => {
    const now = { nowMs: nowMs(), steadyMs: steadyMs() };
    const byMs = now.nowMs - seen.nowMs - (now.steadyMs - seen.steadyMs);
    seen = now;
    if (byMs >= leastJumpMs) {
      jumps = [...jumps, { seenAtMs: now.steadyMs, byMs }];
      onJump(byMs);
    }
    const since = jumps.filter(({ seenAtMs }) => now.steadyMs - seenAtMs <= durationMs);
    return now.nowMs - durationMs - since.reduce((sum, jump) => sum + jump.byMs, 0);
  };
}
