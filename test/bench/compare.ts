/** One side of a comparison. What it returns is timed, the making of it is not; each round makes it afresh. */
export type Contender = () => () => void;

/** Time of each round in milliseconds. */
export interface Comparison {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

export interface Rounds {
  readonly warmUps: number;
  readonly counted: number;
}

/** Runs both sides in turn, beginning with the other one each time, so that both meet the same noise of the machine. */
export function compare(ours: Contender, theirs: Contender, { warmUps, counted }: Rounds): Comparison {
  const rounds = Array.from({ length: warmUps + counted }, (_, round) => {
    if (round % 2 === 0) return { ours: timeOf(ours), theirs: timeOf(theirs) };
    const first = timeOf(theirs);
    return { ours: timeOf(ours), theirs: first };
  }).slice(warmUps);
  return { ours: rounds.map((round) => round.ours), theirs: rounds.map((round) => round.theirs) };
}

/** Garbage of the other side is collected before, outside the time. */
function timeOf(contender: Contender): number {
  const act = contender();
  globalThis.gc?.();
  const startedAtMs = performance.now();
  act();
  return performance.now() - startedAtMs;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
