/** As much of a clock as it takes to wait. */
export interface Pacer {
  /** Milliseconds of any clock that goes on. */
  nowMs(): number;
  /** Runs `act` once after that many milliseconds. */
  after(delayMs: number, act: () => void): void;
}

/** Runs `act` soon after a call, once for all calls in one go, and not again before `pauseMs` are over. */
export function paced(clock: Pacer, pauseMs: number, act: () => void): () => void {
  let isDue = false;
  let lastMs = -Infinity;
  return () => {
    if (isDue) return;
    isDue = true;
    // A clock that was put back must not keep anybody waiting.
    clock.after(Math.max(0, Math.min(pauseMs, lastMs + pauseMs - clock.nowMs())), () => {
      isDue = false;
      lastMs = clock.nowMs();
      act();
    });
  };
}
