import type { Activity, ScormVersion } from '../cam/course';
import { scaledPassingScore } from '../rte/derived-status';
import { intervalFromCentiseconds, timespan12FromCentiseconds } from '../rte/formats/time';
import type { LaunchEvent } from './events';

/** What the run-time tells a SCO at its delivery: the elements content may only read. */
export function givenValues(
  version: ScormVersion,
  activity: Activity,
  launch: LaunchEvent,
  entry: 'ab-initio' | 'resume' | '',
  totalCentiseconds: number,
): Readonly<Record<string, string>> {
  const credit = launch.mode === 'normal' ? launch.credit : 'no-credit';
  const values =
    version === '1.2' ? given12(activity, launch, credit, entry) : given2004(activity, launch, credit, entry);
  return { ...withoutAbsent(values), ...totalTime(version, totalCentiseconds) };
}

/** `total_time` under its name in this version. */
export function totalTime(version: ScormVersion, centiseconds: number): Readonly<Record<string, string>> {
  return version === '1.2'
    ? { 'cmi.core.total_time': timespan12FromCentiseconds(centiseconds) }
    : { 'cmi.total_time': intervalFromCentiseconds(centiseconds) };
}

type Values = Readonly<Record<string, string | null>>;

function given12(activity: Activity, launch: LaunchEvent, credit: string, entry: string): Values {
  return {
    'cmi.core.student_id': launch.learner.id,
    'cmi.core.student_name': launch.learner.name,
    'cmi.core.credit': credit,
    'cmi.core.entry': entry,
    'cmi.core.lesson_mode': launch.mode,
    'cmi.launch_data': activity.launchData,
    'cmi.comments_from_lms': launch.commentsFromLms?.map(({ comment }) => comment).join('\n') ?? null,
    'cmi.student_data.mastery_score': activity.masteryScore === null ? null : String(activity.masteryScore),
    'cmi.student_data.max_time_allowed': activity.maxTimeAllowed,
    'cmi.student_data.time_limit_action': activity.timeLimitAction,
  };
}

function given2004(activity: Activity, launch: LaunchEvent, credit: string, entry: string): Values {
  const passing = scaledPassingScore(activity);
  const threshold = activity.completionThreshold;
  return {
    'cmi.learner_id': launch.learner.id,
    'cmi.learner_name': launch.learner.name,
    'cmi.credit': credit,
    'cmi.entry': entry,
    'cmi.mode': launch.mode,
    'cmi.launch_data': activity.launchData,
    'cmi.max_time_allowed': activity.maxTimeAllowed,
    'cmi.time_limit_action': activity.timeLimitAction,
    'cmi.completion_threshold':
      threshold?.completedByMeasure === true ? String(threshold.minProgressMeasure) : null,
    'cmi.scaled_passing_score': passing === null ? null : String(passing),
  };
}

function withoutAbsent(values: Values): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
