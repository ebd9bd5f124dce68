/** One go of one side: `act` is timed; `check` throws where it did not do what it should. */
export interface Trial {
  act(): void;
  check(): void;
}

/** Prepares a fresh trial, outside the time. */
export type Contender = () => Trial;

/** CPU time of each round in milliseconds. */
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
  const first = [ours(), theirs()];
  for (const trial of first) timeOf(trial);
  const rounds = Array.from({ length: warmUps + counted }, (_, round) => {
    if (round % 2 === 0) return { ours: timeOf(ours()), theirs: timeOf(theirs()) };
    const theirTime = timeOf(theirs());
    return { ours: timeOf(ours()), theirs: theirTime };
  }).slice(warmUps);
  // The first trials live to the end: with the last object of a kind, the code compiled for that kind is thrown away.
  for (const trial of first) trial.check();
  return { ours: rounds.map((round) => round.ours), theirs: rounds.map((round) => round.theirs) };
}

/**
 * CPU time of this process in milliseconds, so that other programs hardly count. Garbage of the other side is collected before, outside
 * the time.
 */
export function timeOf(trial: Trial): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  trial.act();
  const { user, system } = process.cpuUsage(before);
  trial.check();
  return (user + system) / 1000;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}
