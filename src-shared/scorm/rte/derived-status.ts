import type { Activity } from '../cam/course';
import { numberFrom } from './formats/number';
import type { DataNode } from './node';

/** A status the run-time decides over what the SCO said, with the reason for the trace. */
export interface DerivedStatus {
  readonly value: string;
  readonly reason: string;
}

/** Completion by `completion_threshold` and `progress_measure` [RTE 4.2.4]; null where no threshold is declared. */
export function derivedCompletion(activity: Activity, data: DataNode): DerivedStatus | null {
  const threshold = activity.completionThreshold;
  if (threshold?.completedByMeasure !== true) return null;
  const measure = numberFrom(data.values['cmi.progress_measure']);
  if (measure === null)
    return { value: 'unknown', reason: 'a completion threshold is declared but no progress measure is set' };
  const isReached = measure >= threshold.minProgressMeasure;
  return {
    value: isReached ? 'completed' : 'incomplete',
    reason: `progress measure ${measure} ${isReached ? 'reaches' : 'is below'} the threshold ${threshold.minProgressMeasure}`,
  };
}

/** Success by `scaled_passing_score` and `score.scaled` [RTE 4.2.22]; null where no passing score is declared. */
export function derivedSuccess(activity: Activity, data: DataNode): DerivedStatus | null {
  const passing = scaledPassingScore(activity);
  if (passing === null) return null;
  const scaled = numberFrom(data.values['cmi.score.scaled']);
  if (scaled === null)
    return { value: 'unknown', reason: 'a passing score is declared but no scaled score is set' };
  const isReached = scaled >= passing;
  return {
    value: isReached ? 'passed' : 'failed',
    reason: `scaled score ${scaled} ${isReached ? 'reaches' : 'is below'} the passing score ${passing}`,
  };
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
