import type { Activity } from '../cam/course';
import type { Tracking } from './tracking';

/** What the content of a leaf has reported of itself, an explicit "unknown" included [UP.4]. */
export interface Reported {
  readonly completion: boolean;
  readonly success: boolean;
}

/**
 * End Attempt Process for a leaf [UP.4]: what the content did not report counts as completed and satisfied, unless the
 * attempt is suspended or a measure decides.
 */
export function endAttempt(
  activity: Activity,
  own: Tracking,
  reported: Reported,
  isSuspended: boolean,
): Tracking {
  if (isSuspended) return own;
  const primary = activity.sequencing?.objectives.find((objective) => objective.isPrimary);
  const completes =
    own.completed === null &&
    !reported.completion &&
    activity.completionThreshold?.completedByMeasure !== true;
  const satisfies = own.satisfied === null && !reported.success && primary?.satisfiedByMeasure !== true;
  return { ...own, completed: completes ? true : own.completed, satisfied: satisfies ? true : own.satisfied };
}
