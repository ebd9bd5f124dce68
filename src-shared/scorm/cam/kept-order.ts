/**
 * Places in the list that hold one of its longest rising sequences: what is left out of them has to be moved, and nothing
 * else. All numbers differ.
 */
export function inKeptOrder(ranks: readonly number[]): readonly number[] {
  /** For each length, the place where the sequence of that length with the lowest end ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  ranks.forEach((rank, at) => {
    const length = firstNotBelow(ends, (end) => (ranks[end] ?? 0) < rank);
    before.push(ends[length - 1]);
    ends[length] = at;
  });
  const kept: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.push(at);
  return kept.toReversed();
}

/** How many at the beginning are below; those that are come first. */
function firstNotBelow(list: readonly number[], isBelow: (one: number) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(list[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
