import type { Activity } from '../cam/course';
import type { Tracking } from './tracking';

/**
 * Objective Rollup Process [RB.1.2]: by measure where the primary objective asks for it, else by the default rules:
 * every child satisfied, satisfied; every child known, not satisfied; else unchanged.
 */
export function rollUpSatisfied(
  activity: Activity,
  own: Tracking,
  children: readonly Tracking[],
): boolean | null {
  const primary = activity.sequencing?.objectives.find((objective) => objective.isPrimary);
  if (primary?.satisfiedByMeasure === true) {
    return own.measure === null ? null : own.measure >= primary.minNormalizedMeasure;
  }
  if (children.length === 0) return own.satisfied;
  if (children.every((child) => child.satisfied === true)) return true;
  return children.every((child) => child.satisfied !== null) ? false : own.satisfied;
}
