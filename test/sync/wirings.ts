/** One of three that syncs with another one. */
export type Edge = readonly [here: number, there: number];

/** Who syncs with whom. */
export const wirings: Readonly<Record<string, readonly Edge[]>> = {
  'one that syncs with two': [
    [0, 1],
    [0, 2],
  ],
  'two that sync with one': [
    [1, 0],
    [2, 0],
  ],
  'two that sync with each other, and one of them with a third': [
    [0, 1],
    [1, 0],
    [1, 2],
  ],
  'a chain': [
    [0, 1],
    [1, 2],
  ],
  'a ring': [
    [0, 1],
    [1, 2],
    [2, 0],
  ],
};
