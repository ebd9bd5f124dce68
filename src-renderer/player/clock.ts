/** Time from outside, so that tests decide it. */
export interface Clock {
  /** Unix time. */
  nowMs(): number;
  /** Runs `act` once after that many milliseconds; what it returns calls it off. */
  after(delayMs: number, act: () => void): () => void;
}

export const pageClock: Clock = {
  nowMs: () => Date.now(),
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
