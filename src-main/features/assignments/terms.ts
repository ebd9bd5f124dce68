import type { Counts } from '../../../src-shared/contract/assignments';

/** On what terms somebody is given a package. */
export interface Terms {
  readonly place: number;
  /** Null: none. */
  readonly dueAtMs: number | null;
  /** Null: as the package says. */
  readonly attemptsLimit: number | null;
  readonly counts: Counts;
}

const kindness: readonly Counts[] = ['best', 'last', 'first'];

/** What holds where somebody is given the same package on several terms: of each the kindest, and the earliest place. */
export function kindestOf(given: readonly [Terms, ...Terms[]]): Terms {
  return given.reduce((kindest, one) => ({
    place: Math.min(kindest.place, one.place),
    dueAtMs: moreOf(kindest.dueAtMs, one.dueAtMs),
    attemptsLimit: moreOf(kindest.attemptsLimit, one.attemptsLimit),
    counts: kindness.indexOf(one.counts) < kindness.indexOf(kindest.counts) ? one.counts : kindest.counts,
  }));
}

/** Null is no bound, which is more than any. */
function moreOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}
