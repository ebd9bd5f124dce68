import type { MappedValue, ObjectiveDefinition } from '../cam/course';
import { sequencingAt, standingAt, type Draft } from './draft';
import { decidingKey, isMapped } from './seen-values';

/**
 * Does a child's value not count at its parent's rollup, because it was reached before the parent's current attempt and
 * the parent wants none of that [SN 3.2]? What comes from a global objective always counts, and so does a status that a measure
 * from there decides.
 */
export function isOutdated(
  draft: Draft,
  child: number,
  objective: ObjectiveDefinition,
  key: MappedValue,
): boolean {
  const { isObjectiveInfoOld, isProgressInfoOld } = standingAt(draft, child);
  if (!isObjectiveInfoOld && !isProgressInfoOld) return false;
  const parent = draft.tree[child]?.parent ?? 0;
  const { useCurrentAttemptObjectiveInfo, useCurrentAttemptProgressInfo } = sequencingAt(draft, parent);
  const isOld =
    key === 'completed' || key === 'amount'
      ? isProgressInfoOld && useCurrentAttemptProgressInfo
      : isObjectiveInfoOld && useCurrentAttemptObjectiveInfo;
  return isOld && !isMapped(draft, objective, decidingKey(draft, child, objective, key));
}
