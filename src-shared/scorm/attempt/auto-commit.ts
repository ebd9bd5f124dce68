import type { LaunchEvent } from './events';
import type { OpenContent } from './state';
import { withStored } from './stored-data';

/** Time that content has been there, and at which of it the LMS commits by itself; absent: nothing waits for that. */
export type AutoCommit = Pick<OpenContent, 'elapsedMs' | 'commitDueMs'>;

type Rules = Pick<LaunchEvent, 'profile' | 'faults'>;

/** Has the LMS committed by itself before an event that tells that the page was there? */
export function hasCommitted({ elapsedMs, commitDueMs }: AutoCommit): boolean {
  return commitDueMs !== undefined && elapsedMs >= commitDueMs;
}

/**
 * A value was set: the LMS will commit so long after the first that waits. Faults strike calls, and nobody knows whether one would
 * have struck this: with any, the LMS commits nothing by itself.
 */
export function withWaiting<T extends AutoCommit>(run: T, { profile, faults }: Rules): T {
  const { autoCommitMs } = profile;
  if (autoCommitMs === undefined || run.commitDueMs !== undefined || (faults?.length ?? 0) > 0) return run;
  return { ...run, commitDueMs: run.elapsedMs + autoCommitMs };
}

/** Content has called Commit, or the LMS has: nothing waits. */
export function withoutWaiting<T extends AutoCommit>(run: T): T {
  return run.commitDueMs === undefined ? run : { ...run, commitDueMs: undefined };
}

/** The content as of an event of its page. */
export function committedByItself(open: OpenContent): OpenContent {
  return hasCommitted(open) ? withoutWaiting(withStored(open)) : open;
}
