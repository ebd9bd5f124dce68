import type { Activity } from '../cam/course';
import { numberFrom } from './formats/number';
import type { DataNode } from './node';

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

function judged(measured: number | null, least: number, reached: string, below: string): DerivedStatus {
  if (measured === null) return { value: 'unknown', why: { is: 'unset', measured: 0, least } };
  return measured >= least
    ? { value: reached, why: { is: 'reached', measured, least } }
    : { value: below, why: { is: 'below', measured, least } };
}

/** `cmi.scaled_passing_score` [RTE 4.2.19]: only where the primary objective is satisfied by measure. */
export function scaledPassingScore(activity: Activity): number | null {
  const primary = activity.sequencing?.objectives.find((objective) => objective.isPrimary);
  return primary?.satisfiedByMeasure === true ? primary.minNormalizedMeasure : null;
}

/** The value the run-time decides for an element over what the SCO said; null where it decides nothing. */
export function decidedValue(activity: Activity | undefined, data: DataNode, name: string): string | null {
  if (activity === undefined) return null;
  if (name === 'cmi.completion_status') return derivedCompletion(activity, data)?.value ?? null;
  return name === 'cmi.success_status' ? (derivedSuccess(activity, data)?.value ?? null) : null;
}
