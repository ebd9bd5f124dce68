import type { Activity, ObjectiveDefinition } from '../cam/course';
import { numberFrom } from './formats/number';
import { rowAt, rowsOf, type DataNode } from './node';
import { isAtLeast } from './reached-measure';

/** A status the run-time decides over what the SCO said, with the reason for the trace. */
export interface DerivedStatus {
  readonly value: string;
  readonly why: {
    readonly is: 'unset' | 'reached' | 'below';
    /** What the SCO reported, 0 where it reported nothing. */
    readonly measured: number;
    readonly least: number;
  };
}

/** Completion by `completion_threshold` and `progress_measure` [RTE 4.2.4]; null where no threshold is declared. */
export function derivedCompletion(activity: Activity, data: DataNode): DerivedStatus | null {
  const threshold = activity.completionThreshold;
  if (threshold?.completedByMeasure !== true) return null;
  const measure = numberFrom(data.values['cmi.progress_measure']);
  return judged(measure, threshold.minProgressMeasure, 'completed', 'incomplete');
}

/** Success by `scaled_passing_score` and `score.scaled` [RTE 4.2.22]; null where no passing score is declared. */
export function derivedSuccess(activity: Activity, data: DataNode): DerivedStatus | null {
  const passing = scaledPassingScore(activity);
  if (passing === null) return null;
  const scaled = numberFrom(data.values['cmi.score.scaled']);
  return judged(scaled, passing, 'passed', 'failed');
}

/**
 * Success of a row of `cmi.objectives` by its own scaled score [RTE 4.2.17], where the manifest says that a secondary
 * objective of this id is satisfied by measure. The primary one is judged at the top level.
 */
export function derivedRowSuccess(activity: Activity, row: DataNode): DerivedStatus | null {
  const objective = measuredObjectives(activity).find(({ id }) => id === row.values['id']);
  if (objective === undefined) return null;
  return judged(numberFrom(row.values['score.scaled']), objective.minNormalizedMeasure, 'passed', 'failed');
}

function judged(measured: number | null, least: number, reached: string, below: string): DerivedStatus {
  if (measured === null) return { value: 'unknown', why: { is: 'unset', measured: 0, least } };
  return isAtLeast(measured, least)
    ? { value: reached, why: { is: 'reached', measured, least } }
    : { value: below, why: { is: 'below', measured, least } };
}

/** `cmi.scaled_passing_score` [RTE 4.2.19]: only where the primary objective is satisfied by measure. */
export function scaledPassingScore(activity: Activity): number | null {
  const primary = activity.sequencing?.objectives.find((objective) => objective.isPrimary);
  return primary?.satisfiedByMeasure === true ? primary.minNormalizedMeasure : null;
}

function measuredObjectives({ sequencing }: Activity): readonly ObjectiveDefinition[] {
  return (sequencing?.objectives ?? []).filter(
    ({ isPrimary, satisfiedByMeasure }) => !isPrimary && satisfiedByMeasure,
  );
}

const rowSuccess = /^cmi\.objectives\.(\d+)\.success_status$/;

/** The value the run-time decides for an element over what the SCO said, by name with indexes; null where it decides nothing. */
export function decidedValue(activity: Activity | undefined, data: DataNode, name: string): string | null {
  if (activity === undefined || !name.endsWith('_status')) return null;
  if (name === 'cmi.completion_status') return derivedCompletion(activity, data)?.value ?? null;
  if (name === 'cmi.success_status') return derivedSuccess(activity, data)?.value ?? null;
  const index = rowSuccess.exec(name)?.[1];
  const row = index === undefined ? undefined : rowAt(data, 'cmi.objectives', Number(index));
  return row === undefined ? null : (derivedRowSuccess(activity, row)?.value ?? null);
}

/** All that the run-time decides over what the SCO said, by name with indexes. */
export function decidedValues(activity: Activity, data: DataNode): Readonly<Record<string, string>> {
  const names = ['cmi.completion_status', 'cmi.success_status'];
  if (measuredObjectives(activity).length > 0)
    names.push(...rowsOf(data, 'cmi.objectives').map((_, index) => `cmi.objectives.${index}.success_status`));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = decidedValue(activity, data, name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
