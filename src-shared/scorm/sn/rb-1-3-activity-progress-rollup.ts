import type { Activity } from '../cam/course';
import type { Tracking } from './tracking';

/**
 * Activity Progress Rollup Process [RB.1.3]: by measure where a completion threshold asks for it, else by the default
 * rules: every child completed, completed; every child known, incomplete; else unchanged.
 */
export function rollUpCompleted(
  activity: Activity,
  own: Tracking,
  children: readonly Tracking[],
): boolean | null {
  const threshold = activity.completionThreshold;
  if (threshold?.completedByMeasure === true) {
    return own.amount === null ? null : own.amount >= threshold.minProgressMeasure;
  }
  if (children.length === 0) return own.completed;
  if (children.every((child) => child.completed === true)) return true;
  return children.every((child) => child.completed !== null) ? false : own.completed;
}
