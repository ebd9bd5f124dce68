import type { Activity, ObjectiveDefinition, ScormVersion } from '../cam/course';
import { numberFrom } from '../rte/formats/number';
import { rowsOf, type DataNode } from '../rte/node';
import { isAtLeast } from '../rte/reached-measure';
import { unknownTracking, type Tracking } from '../sn/tracking';

/** What the data of a run mean for the activity's tracking. */
export function trackingFromData(version: ScormVersion, activity: Activity, data: DataNode): Tracking {
  return version === '1.2' ? trackingFrom12(data) : { ...unknownTracking, ...toldOfPrimary(activity, data) };
}

/** What a run tells of an objective: absent where it tells nothing, null where the SCO itself said "unknown". */
export type ToldValues = Partial<Tracking>;

/**
 * What the run tells of the activity and its primary objective [SN 4.2, RTE 4.2.17]. The row of that objective and the top
 * level are two places for the same: for success the row counts first, for all else the top level. Where the manifest has
 * a measure decide, what the SCO said of the status counts nowhere.
 */
export function toldOfPrimary(activity: Activity, data: DataNode): ToldValues {
  const primary = activity.sequencing?.objectives.find((objective) => objective.isPrimary);
  const row = rowWithId(data, primary?.id ?? '')?.values ?? {};
  const top = partsOf(data.values, 'cmi.');
  const beside = partsOf(row, '');
  const told = { ...beside, ...top, ...('satisfied' in beside ? { satisfied: beside.satisfied } : {}) };
  return judgedByMeasure(told, primary, activity.completionThreshold);
}

/** What the run tells of the secondary objectives of the manifest, by id; rows of no declared objective are left out. */
export function toldOfSecondary(activity: Activity, data: DataNode): ReadonlyMap<string, ToldValues> {
  const told = new Map<string, ToldValues>();
  for (const objective of activity.sequencing?.objectives ?? []) {
    const row = objective.isPrimary ? undefined : rowWithId(data, objective.id);
    if (row !== undefined) told.set(objective.id, judgedByMeasure(partsOf(row.values, ''), objective, null));
  }
  return told;
}

/** Status by measure where the manifest says so; without a measure the run has told nothing of it. */
function judgedByMeasure(
  told: ToldValues,
  objective: ObjectiveDefinition | undefined,
  threshold: Activity['completionThreshold'],
): ToldValues {
  const { satisfied: _satisfied, ...withoutSuccess } = told;
  const { measure = null } = told;
  const byScore: ToldValues =
    objective?.satisfiedByMeasure !== true
      ? told
      : measure === null
        ? withoutSuccess
        : { ...told, satisfied: isAtLeast(measure, objective.minNormalizedMeasure) };
  if (threshold?.completedByMeasure !== true) return byScore;
  const { completed: _completed, ...withoutCompletion } = byScore;
  const { amount = null } = told;
  return amount === null
    ? withoutCompletion
    : { ...byScore, completed: isAtLeast(amount, threshold.minProgressMeasure) };
}

const completions: Readonly<Record<string, boolean | null>> = {
  completed: true,
  incomplete: false,
  'not attempted': false,
  unknown: null,
};
const successes: Readonly<Record<string, boolean | null>> = { passed: true, failed: false, unknown: null };

/** What stands in a row, or at the top level, in the words of the tracking model. */
function partsOf(values: DataNode['values'], prefix: string): ToldValues {
  const said = (name: string): string | undefined => values[`${prefix}${name}`];
  const number = (key: keyof Tracking, name: string): ToldValues => {
    const value = numberFrom(said(name));
    return value === null ? {} : { [key]: value };
  };
  const completed = completions[said('completion_status') ?? ''];
  const satisfied = successes[said('success_status') ?? ''];
  return {
    ...(completed === undefined ? {} : { completed }),
    ...(satisfied === undefined ? {} : { satisfied }),
    ...number('measure', 'score.scaled'),
    ...number('amount', 'progress_measure'),
    ...number('raw', 'score.raw'),
    ...number('min', 'score.min'),
    ...number('max', 'score.max'),
  };
}

function rowWithId(data: DataNode, id: string): DataNode | undefined {
  return id === '' ? undefined : rowsOf(data, 'cmi.objectives').find((row) => row.values['id'] === id);
}

/** The words of lesson_status, taken apart [R12 3.4.4]: a failed lesson has been gone through. */
const statuses12: Readonly<Record<string, Pick<Tracking, 'completed' | 'satisfied'>>> = {
  passed: { completed: true, satisfied: true },
  failed: { completed: true, satisfied: false },
  completed: { completed: true, satisfied: null },
  incomplete: { completed: false, satisfied: null },
  browsed: { completed: false, satisfied: null },
};

function trackingFrom12({ values }: DataNode): Tracking {
  const part = (name: string): number | null => numberFrom(values[`cmi.core.score.${name}`]);
  const score = { raw: part('raw'), min: part('min'), max: part('max') };
  const status = statuses12[values['cmi.core.lesson_status'] ?? ''] ?? { completed: null, satisfied: null };
  return { ...status, ...score, measure: scaledFrom12(score), amount: null };
}

/** SCORM 1.2 has no scaled score: the raw score by its range where the SCO told one, else by 0 to 100. */
export function scaledFrom12({ raw, min, max }: Pick<Tracking, 'raw' | 'min' | 'max'>): number | null {
  if (raw === null) return null;
  const [least, most] = max !== null && max > (min ?? 0) ? [min ?? 0, max] : [0, 100];
  return Math.min(1, Math.max(-1, (raw - least) / (most - least)));
}
