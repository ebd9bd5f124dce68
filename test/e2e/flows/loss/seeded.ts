/** Numbers from 0 to under 1 that come out alike for the same seed (mulberry32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to under `most`. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least));
}

/** So many of the ways, each as often as the others, in random order. */
export function planOf<W>(ways: readonly W[], count: number, random: Random): readonly W[] {
  const order = Array.from({ length: count }, (_, at) => ({ at, place: random() }));
  return order
    .toSorted((one, other) => one.place - other.place)
    .flatMap(({ at }) => ways[at % ways.length] ?? []);
}
