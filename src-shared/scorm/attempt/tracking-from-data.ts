import type { Activity, ScormVersion } from '../cam/course';
import { derivedCompletion, derivedSuccess } from '../rte/derived-status';
import { numberFrom } from '../rte/formats/number';
import { rowsOf, type DataNode } from '../rte/node';
import type { Tracking } from '../sn/tracking';

/** What the data of a run mean for the activity's tracking. */
export function trackingFromData(version: ScormVersion, activity: Activity, data: DataNode): Tracking {
  return version === '1.2' ? trackingFrom12(data) : trackingFrom2004(activity, data);
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
  const score = scoreIn(values, 'cmi.core.score');
  const status = statuses12[values['cmi.core.lesson_status'] ?? ''] ?? { completed: null, satisfied: null };
  return { ...status, ...score, measure: scaledFrom12(score), amount: null };
}

/** SCORM 1.2 has no scaled score: the raw score by its range where the SCO told one, else by 0 to 100. */
function scaledFrom12({ raw, min, max }: Pick<Tracking, 'raw' | 'min' | 'max'>): number | null {
  if (raw === null) return null;
  const [least, most] = max !== null && max > (min ?? 0) ? [min ?? 0, max] : [0, 100];
  return Math.min(1, Math.max(-1, (raw - least) / (most - least)));
}

/** From cmi to tracking [SN 4.2, RTE 4.2.17]: what the SCO said, with what measures decide over it. */
function trackingFrom2004(activity: Activity, data: DataNode): Tracking {
  const { values } = data;
  const row = primaryRow(activity, data)?.values ?? {};
  const completion =
    derivedCompletion(activity, data)?.value ?? values['cmi.completion_status'] ?? row['completion_status'];
  const success =
    derivedSuccess(activity, data)?.value ?? row['success_status'] ?? values['cmi.success_status'];
  const rowScore = scoreIn(row, 'score');
  const score = scoreIn(values, 'cmi.score');
  return {
    completed:
      completion === 'completed' ? true : completion === undefined || completion === 'unknown' ? null : false,
    satisfied: success === 'passed' ? true : success === 'failed' ? false : null,
    measure: numberFrom(values['cmi.score.scaled']) ?? numberFrom(row['score.scaled']),
    amount: numberFrom(values['cmi.progress_measure']) ?? numberFrom(row['progress_measure']),
    raw: score.raw ?? rowScore.raw,
    min: score.min ?? rowScore.min,
    max: score.max ?? rowScore.max,
  };
}

/** The `cmi.objectives` row of the primary objective, if it has an id. */
function primaryRow(activity: Activity, data: DataNode): DataNode | undefined {
  const id = activity.sequencing?.objectives.find((objective) => objective.isPrimary)?.id ?? '';
  return id === '' ? undefined : rowsOf(data, 'cmi.objectives').find((row) => row.values['id'] === id);
}

function scoreIn(
  values: Readonly<Record<string, string>>,
  prefix: string,
): Pick<Tracking, 'raw' | 'min' | 'max'> {
  const part = (name: string): number | null => numberFrom(values[`${prefix}.${name}`]);
  return { raw: part('raw'), min: part('min'), max: part('max') };
}
