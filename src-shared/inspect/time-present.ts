/** Nobody reads for so long without a call: the learner was away. */
const awayMs = 30 * 60 * 1000;

/** What of the time from one moment to the next one the learner spent in the course. A clock that goes back stands still. */
export function presentMs(fromMs: number, toMs: number): number {
  const passedMs = toMs - fromMs;
  return passedMs > 0 && passedMs < awayMs ? passedMs : 0;
}
