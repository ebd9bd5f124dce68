import type { Activity } from '../../../scorm/cam/course';

/** What the manifest asks for: the mastery score of SCORM 1.2, the scaled passing score of 2004; null: nothing. */
export function passingScoreOf({ masteryScore, sequencing }: Activity): number | null {
  const primary = sequencing?.objectives.find(({ isPrimary }) => isPrimary);
  return masteryScore ?? (primary?.satisfiedByMeasure === true ? primary.minNormalizedMeasure : null);
}
