import type { ActivityStanding } from '../../../src-shared/scorm/sn/standing';
import { unknownTracking, type Tracking } from '../../../src-shared/scorm/sn/tracking';

/** What is known of an objective, and nothing else. */
export function known(parts: Partial<Tracking>): Tracking {
  return { ...unknownTracking, ...parts };
}

/** An activity that has been attempted once, with this known of its primary objective. */
export function reached(
  parts: Partial<Tracking>,
  standing: Partial<ActivityStanding> = {},
): Partial<ActivityStanding> {
  return { attempts: 1, tracking: known(parts), ...standing };
}
