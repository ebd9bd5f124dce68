import type { Counts } from '../../../src-shared/contract/assignments';
import { isDone, type Ending } from '../../../src-shared/contract/work-standing';
import type { SessionId } from '../../../src-shared/kernel/ids';

/** What is known of one attempt without its journal. */
export interface Attempt extends Ending {
  readonly sessionId: SessionId;
  /** From 1, in the order in which they were begun. */
  readonly attemptNumber: number;
  /** 0 to 100. */
  readonly scorePercent: number | null;
  readonly timeSpentSeconds: number;
  readonly startedAtMs: number;
  readonly lastAccessedAtMs: number;
}

/**
 * The attempt that is the result; null where there is none. Of `best` and `last` those that are done count, and one under way only while
 * none is. `first` is the one that was begun first, however it stands.
 */
export function countingAttempt(attempts: readonly Attempt[], counts: Counts): Attempt | null {
  const begun = attempts.toSorted((one, other) => one.attemptNumber - other.attemptNumber);
  if (counts === 'first') return begun[0] ?? null;
  const done = begun.filter(isDone);
  const underWay = begun.filter(({ isFork }) => !isFork);
  const chosen = [done, underWay, begun].find((some) => some.length > 0) ?? [];
  if (counts === 'last') return chosen.at(-1) ?? null;
  return chosen.toSorted(byMerit)[0] ?? null;
}

const completions = ['not attempted', 'unknown', 'incomplete', 'completed'] as const;

/** The better one first, and of equals the one that was first: a passed one, then the higher score, then what came further. */
function byMerit(one: Attempt, other: Attempt): number {
  return (
    Number(other.successStatus === 'passed') - Number(one.successStatus === 'passed') ||
    (other.scorePercent ?? -1) - (one.scorePercent ?? -1) ||
    completions.indexOf(other.completionStatus) - completions.indexOf(one.completionStatus) ||
    Number(one.successStatus === 'failed') - Number(other.successStatus === 'failed')
  );
}
