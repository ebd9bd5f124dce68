import type { Score } from './views';

/** The score between 0 and 100: scaled, else raw within min and max, which are 0 and 100 unless said. */
export function scorePercent({ raw, min, max, scaled }: Score): number | null {
  if (scaled !== null) return scaled * 100;
  const [low, high] = [min ?? 0, max ?? 100];
  return raw === null || high <= low ? null : ((raw - low) * 100) / (high - low);
}
