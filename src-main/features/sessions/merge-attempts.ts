import type { AttemptState } from '../../../src-shared/scorm/attempt';
import type { Changes } from '../../../src-shared/sync/changes-over';
import { mergeSides } from '../../../src-shared/sync/merge';
import { changesOverAttempt, sideOfAttempt } from '../../../src-shared/sync/side-of-attempt';
import type { TailEvent } from './repository-reconcile';

/** An attempt as one server has it, and when it was last accessed there, by one clock. */
export interface KnownAttempt {
  readonly state: AttemptState;
  readonly lastAccessedMs: number;
}

/**
 * The activities by which an attempt that went on here as well as there can be one again; null where it cannot be told by values: where
 * learners went through a course of several activities here. What only came from outside is of the activities that it named.
 */
export function activitiesToMerge(
  { tree }: AttemptState,
  tail: readonly TailEvent[],
): readonly string[] | null {
  const contents = tree.filter(({ activity }) => activity.content !== null);
  if (contents.length === 1) return contents.map(({ activity }) => activity.id);
  const said = tail.filter(({ type }) => type !== 'abort');
  if (said.some(({ type }) => type !== 'external')) return null;
  return [...new Set(said.map(({ activityId }) => activityId ?? ''))];
}

/** What has to be written over theirs for this activity to be what the rules make of both. */
export function mergedChanges(ours: KnownAttempt, theirs: KnownAttempt, activityId: string): Changes {
  const [one, other] = [ours, theirs].map(({ state, lastAccessedMs }) =>
    sideOfAttempt(state, activityId, lastAccessedMs),
  );
  if (one === undefined || other === undefined || one === null || other === null) return {};
  return changesOverAttempt(theirs.state, activityId, other, mergeSides(one, other));
}
