import type { CompletionThreshold, MappedValue, ObjectiveDefinition, ObjectiveMap } from '../cam/course';
import { defaultSequencing } from '../cam/whole-sequencing';
import { sequencingAt, standingAt, type Draft } from './draft';
import { globalObjective } from './global-objectives';
import { isAtLeast } from '../rte/reached-measure';
import { isLeaf } from './tree';
import { unknownTracking, type Tracking } from './tracking';

/**
 * A value of an activity's objective as everybody sees it: derived from a measure where the manifest says so, else
 * through the map that reads it, which hides what is recorded here [SN 3.10.3]. Null stands for "unknown".
 */
export function seenValue<Key extends MappedValue>(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: Key,
): Tracking[Key] | null {
  if (!sequencingAt(draft, position).tracked) return null;
  return judgedValue(draft, position, objective, key);
}

/**
 * The same as a row of `cmi.objectives` has it at delivery: through its map even where the activity is not tracked, and the
 * completion as it was recorded, whatever this activity's threshold makes of it [as ADL's sample run-time].
 */
export function valueForRow<Key extends MappedValue>(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: Key,
): Tracking[Key] | null {
  return key === 'completed'
    ? mappedOrOwn(draft, position, objective, key)
    : judgedValue(draft, position, objective, key);
}

function judgedValue<Key extends MappedValue>(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: Key,
): Tracking[Key] | null {
  const deciding = decidingKey(draft, position, objective, key);
  if (deciding !== key && deciding === 'measure')
    return satisfiedByMeasure(draft, position, objective) as Tracking[Key] | null;
  if (deciding !== key) return completedByMeasure(draft, position) as Tracking[Key] | null;
  return mappedOrOwn(draft, position, objective, key);
}

export function seenSatisfied(draft: Draft, position: number): boolean | null {
  return seenValue(draft, position, primaryObjective(draft, position), 'satisfied');
}

/** Normalized measure of the primary objective, -1 to 1. */
export function seenMeasure(draft: Draft, position: number): number | null {
  return seenValue(draft, position, primaryObjective(draft, position), 'measure');
}

export function seenCompleted(draft: Draft, position: number): boolean | null {
  return seenValue(draft, position, primaryObjective(draft, position), 'completed');
}

/** Attempt completion amount, 0 to 1. */
export function seenAmount(draft: Draft, position: number): number | null {
  return seenValue(draft, position, primaryObjective(draft, position), 'amount');
}

export function primaryObjective(draft: Draft, position: number): ObjectiveDefinition {
  const [primary] = sequencingAt(draft, position).objectives;
  return primary ?? (defaultSequencing.objectives[0] as ObjectiveDefinition);
}

/** What is recorded in the activity itself. */
export function ownValues(draft: Draft, position: number, objective: ObjectiveDefinition): Tracking {
  const { tracking, objectives } = standingAt(draft, position);
  if (objective.isPrimary) return tracking;
  return Object.hasOwn(objectives, objective.id)
    ? (objectives[objective.id] ?? unknownTracking)
    : unknownTracking;
}

/** The value that decides on a value: the measure where the manifest says so, else itself. */
export function decidingKey(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: MappedValue,
): MappedValue {
  if (key === 'satisfied' && objective.satisfiedByMeasure) return 'measure';
  return key === 'completed' && objective.isPrimary && isCompletedByMeasure(draft, position) ? 'amount' : key;
}

/** Does the value come from a global objective, so that attempts of the activity do not touch it? */
export function isMapped(draft: Draft, objective: ObjectiveDefinition, key: MappedValue): boolean {
  const map = mapReading(objective, key);
  return map !== undefined && (globalObjective(draft.globals, map.target)[key] ?? null) !== null;
}

export function thresholdAt(draft: Draft, position: number): CompletionThreshold | null {
  return draft.tree[position]?.activity.completionThreshold ?? null;
}

/** Clusters have completion measures since the 4th edition. */
export function isCompletedByMeasure(draft: Draft, position: number): boolean {
  if (thresholdAt(draft, position)?.completedByMeasure !== true) return false;
  return isLeaf(draft.tree, position) || draft.from.course.edition === '4th';
}

/** Does no measure decide on the satisfaction as long as the activity is active [SN 3.8]? */
export function isUndecidedYet(draft: Draft, position: number): boolean {
  return standingAt(draft, position).isActive && !sequencingAt(draft, position).measureSatisfactionIfActive;
}

function satisfiedByMeasure(draft: Draft, position: number, objective: ObjectiveDefinition): boolean | null {
  const measure = mappedOrOwn(draft, position, objective, 'measure');
  if (measure === null || (objective.isPrimary && isUndecidedYet(draft, position))) return null;
  return isAtLeast(measure, objective.minNormalizedMeasure);
}

function completedByMeasure(draft: Draft, position: number): boolean | null {
  const amount = mappedOrOwn(draft, position, primaryObjective(draft, position), 'amount');
  const least = thresholdAt(draft, position)?.minProgressMeasure ?? 1;
  return amount === null ? null : isAtLeast(amount, least);
}

/**
 * What a map reads hides the activity's own value: satisfaction and scores even while nobody has recorded them, completion
 * and progress only while they are known [as ADL's sample run-time].
 */
function mappedOrOwn<Key extends MappedValue>(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: Key,
): Tracking[Key] {
  const own = ownValues(draft, position, objective)[key];
  const map = objective.maps.length === 0 ? undefined : mapReading(objective, key);
  if (map === undefined) return own;
  const mapped = globalObjective(draft.globals, map.target)[key] ?? null;
  return mapped === null && (key === 'completed' || key === 'amount') ? own : mapped;
}

/** At most one map reads a value: the last. */
export function mapReading({ maps }: ObjectiveDefinition, key: MappedValue): ObjectiveMap | undefined {
  return maps.findLast(({ reads }) => reads.includes(key));
}
