import type { ConditionName, MappedValue, ObjectiveDefinition } from '../cam/course';
import { sequencingAt, type Draft } from '../sn/draft';
import { globalObjective } from '../sn/global-objectives';
import { isCompletedByMeasure, mapReading, primaryObjective, thresholdAt } from '../sn/seen-values';
import type { ValueKey } from './explain-causes';

/** The value that a condition looks at; null: none of an objective. */
export function keyOf(condition: ConditionName): ValueKey | null {
  switch (condition) {
    case 'satisfied':
    case 'objectiveStatusKnown':
      return 'satisfied';
    case 'objectiveMeasureKnown':
    case 'objectiveMeasureGreaterThan':
    case 'objectiveMeasureLessThan':
      return 'measure';
    case 'completed':
    case 'activityProgressKnown':
      return 'completed';
    default:
      return null;
  }
}

/** The measure that decides a status, with what it has to reach; null: none does. */
export function measureBehind(
  draft: Draft,
  position: number,
  objective: ObjectiveDefinition,
  key: ValueKey,
): { readonly key: 'measure' | 'amount'; readonly least: number } | null {
  if (key === 'satisfied' && objective.satisfiedByMeasure)
    return { key: 'measure', least: objective.minNormalizedMeasure };
  if (key !== 'completed' || !objective.isPrimary || !isCompletedByMeasure(draft, position)) return null;
  return { key: 'amount', least: thresholdAt(draft, position)?.minProgressMeasure ?? 1 };
}

/** The global objective that hides the own value; completion and progress are hidden only while it knows them. */
export function globalRead(draft: Draft, objective: ObjectiveDefinition, key: MappedValue): string | null {
  const map = mapReading(objective, key);
  if (map === undefined) return null;
  const isKnown = (globalObjective(draft.globals, map.target)[key] ?? null) !== null;
  return isKnown || (key !== 'completed' && key !== 'amount') ? map.target : null;
}

/** The objectives of the course that write a value of a global objective, in the order of the tree. */
export function writersIn(
  draft: Draft,
  global: string,
  key: MappedValue,
): readonly { readonly position: number; readonly objective: ObjectiveDefinition }[] {
  return draft.tree.flatMap(({ position, sequencing }) =>
    sequencing.objectives
      .filter(({ maps }) => maps.some(({ target, writes }) => target === global && writes.includes(key)))
      .map((objective) => ({ position, objective })),
  );
}

/** Could another course write the values of a global objective? Of one that this course writes itself nobody expects that. */
export function isLeftToOthers({ tree, from }: Draft, global: string): boolean {
  const isOurs = tree.some(({ sequencing }) =>
    sequencing.objectives.some(({ maps }) =>
      maps.some(({ target, writes }) => target === global && writes.length > 0),
    ),
  );
  return from.course.objectivesGlobalToSystem && !isOurs;
}

export function idAt({ tree }: Draft, position: number): string {
  return tree[position]?.activity.id ?? '';
}

/** The objective that a rule means: by its id, else the primary one. */
export function objectiveOf(draft: Draft, position: number, id: string | null): ObjectiveDefinition | null {
  if (id === null) return primaryObjective(draft, position);
  return sequencingAt(draft, position).objectives.find((objective) => objective.id === id) ?? null;
}
