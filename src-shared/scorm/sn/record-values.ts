import type { MappedValue, ObjectiveDefinition } from '../cam/course';
import { change, sequencingAt, standingAt, type Draft } from './draft';
import { globalObjective } from './global-objectives';
import { isAtLeast } from '../rte/reached-measure';
import { isCompletedByMeasure, isUndecidedYet, ownValues, thresholdAt } from './seen-values';
import type { Tracking } from './tracking';

export type RecordedValues = Partial<Tracking>;

/**
 * Records values of one objective, and in the global objectives that its write maps name [SN 3.10.3]. What a measure
 * decides is written with it. `told` names values the content itself set: its "unknown" is written too, while a value that
 * was never known and is not known now writes nothing. Nothing of an untracked activity is recorded [SN 3.13].
 */
export function recordValues(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  values: RecordedValues,
  told: ReadonlySet<MappedValue> = nothingTold,
): void {
  if (!sequencingAt(draft, position).tracked) return;
  const whole = withDerived(draft, position, objective, values);
  const before = ownValues(draft, position, objective);
  recordOwn(draft, position, objective, whole);
  for (const key of keysOf(whole)) {
    const isNews = whole[key] !== null || before[key] !== null || told.has(key);
    if (isNews) writeMapped(draft, objective, key, whole[key] ?? null);
  }
}

const nothingTold: ReadonlySet<MappedValue> = new Set();

/** A measure brings the status with it that it decides; not where it decides nothing while the activity is active. */
function withDerived(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  values: RecordedValues,
): RecordedValues {
  const { measure, amount } = values;
  const isSatisfying = objective.satisfiedByMeasure && measure !== undefined;
  const isCompleting = objective.isPrimary && amount !== undefined && isCompletedByMeasure(draft, position);
  const isOpen = objective.isPrimary && isUndecidedYet(draft, position);
  const least = thresholdAt(draft, position)?.minProgressMeasure ?? 1;
  return {
    ...values,
    ...(isSatisfying
      ? {
          satisfied: measure === null || isOpen ? null : isAtLeast(measure, objective.minNormalizedMeasure),
        }
      : {}),
    ...(isCompleting ? { completed: amount === null ? null : isAtLeast(amount, least) } : {}),
  };
}

/** What is known now was reached in the parent's current attempt. */
function recordOwn(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  values: RecordedValues,
): void {
  const tracking = { ...ownValues(draft, position, objective), ...values };
  if (!objective.isPrimary) {
    const { objectives } = standingAt(draft, position);
    change(draft, position, { objectives: { ...objectives, [objective.id]: tracking } });
    return;
  }
  const standing = standingAt(draft, position);
  const isKnown = (key: MappedValue): boolean => values[key] !== undefined && values[key] !== null;
  change(draft, position, {
    tracking,
    isObjectiveInfoOld: standing.isObjectiveInfoOld && !isKnown('satisfied') && !isKnown('measure'),
    isProgressInfoOld: standing.isProgressInfoOld && !isKnown('completed') && !isKnown('amount'),
  });
}

function writeMapped<Key extends MappedValue>(
  draft: Draft,
  { maps }: ObjectiveDefinition,
  key: Key,
  value: Tracking[Key] | null,
): void {
  for (const { target, writes } of maps) {
    if (!writes.includes(key)) continue;
    const before = globalObjective(draft.globals, target);
    if (before[key] === value) continue;
    draft.globals = { ...draft.globals, [target]: { ...before, [key]: value } };
    draft.written.add(target);
  }
}

function keysOf(values: RecordedValues): readonly MappedValue[] {
  return (Object.keys(values) as MappedValue[]).filter((key) => values[key] !== undefined);
}
