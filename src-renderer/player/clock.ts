/** Time from outside, so that tests decide it. */
export interface Clock {
  /** Unix time. */
  nowMs(): number;
  /** Milliseconds since some begin, in the fractions that the browser gives. What sets the time of day does not change it. */
  steadyMs(): number;
  /** Runs `act` once after that many milliseconds; what it returns calls it off. */
  after(delayMs: number, act: () => void): () => void;
}

/** Content may have tampered with the page's clock: what comes out is a whole number all the same. */
export const pageClock: Clock = {
  nowMs: () => {
    const nowMs = Math.trunc(Date.now());
    return Number.isSafeInteger(nowMs) ? nowMs : 0;
  },
  steadyMs: () => {
    const steadyMs = performance.now();
    return Number.isFinite(steadyMs) ? steadyMs : 0;
  },
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
