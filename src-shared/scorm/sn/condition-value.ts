import type { ConditionName, MappedValue, ObjectiveDefinition } from '../cam/course';
import { sequencingAt, standingAt, type Draft } from './draft';
import { primaryObjective, seenValue } from './seen-values';
import type { Tracking } from './tracking';

/** What a condition is asked of. `isOld` tells whether a value does not count because it was reached before. */
export interface ConditionSubject {
  readonly position: number;
  /** Null where the rule refers to an objective that the activity does not have. */
  readonly objective: ObjectiveDefinition | null;
  /** -1 to 1. */
  readonly threshold: number;
  readonly isOld: (objective: ObjectiveDefinition, key: MappedValue) => boolean;
}

/**
 * The value of a condition of a sequencing or rollup rule [SN 3.4, SN 3.7]: true, false, or null for unknown. The
 * time limits of sequencing are not evaluated, so their conditions are unknown.
 */
export function conditionValue(
  draft: Draft,
  condition: ConditionName,
  subject: ConditionSubject,
): boolean | null {
  switch (condition) {
    case 'always':
      return true;
    case 'satisfied':
      return valueOf(draft, subject, 'satisfied');
    case 'objectiveStatusKnown':
      return isKnown(draft, subject, 'satisfied');
    case 'objectiveMeasureKnown':
      return isKnown(draft, subject, 'measure');
    case 'objectiveMeasureGreaterThan':
      return compared(draft, subject, (measure, threshold) => measure > threshold);
    case 'objectiveMeasureLessThan':
      return compared(draft, subject, (measure, threshold) => measure < threshold);
    case 'completed':
      return valueOf(draft, progressSubject(draft, subject), 'completed');
    case 'activityProgressKnown':
      return isKnown(draft, progressSubject(draft, subject), 'completed');
    case 'attempted':
      return standingAt(draft, subject.position).attempts > 0;
    case 'attemptLimitExceeded':
      return isLimitReached(draft, subject.position);
    case 'timeLimitExceeded':
    case 'outsideAvailableTimeRange':
      return null;
  }
}

/** Objectives have a completion of their own since the 4th edition; before it is the activity's, whatever a rule refers to. */
function progressSubject(draft: Draft, subject: ConditionSubject): ConditionSubject {
  if (draft.from.course.edition === '4th') return subject;
  return { ...subject, objective: primaryObjective(draft, subject.position) };
}

/** Has the activity been attempted as often as it may be? Null where it declares no limit. */
export function isLimitReached(draft: Draft, position: number): boolean | null {
  const { attemptLimit, tracked } = sequencingAt(draft, position);
  if (attemptLimit === null) return null;
  return tracked && standingAt(draft, position).attempts >= attemptLimit;
}

function valueOf<Key extends MappedValue>(
  draft: Draft,
  { position, objective, isOld }: ConditionSubject,
  key: Key,
): Tracking[Key] | null {
  if (objective === null || isOld(objective, key)) return null;
  return seenValue(draft, position, objective, key);
}

/** A reference to an objective that does not exist leaves even this unknown. */
function isKnown(draft: Draft, subject: ConditionSubject, key: MappedValue): boolean | null {
  return subject.objective === null ? null : valueOf(draft, subject, key) !== null;
}

/** Measures have four decimals; the comparison is strict. */
function compared(
  draft: Draft,
  subject: ConditionSubject,
  holds: (measure: number, threshold: number) => boolean,
): boolean | null {
  const measure = valueOf(draft, subject, 'measure');
  return measure === null ? null : holds(fourDecimals(measure), fourDecimals(subject.threshold));
}

function fourDecimals(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
