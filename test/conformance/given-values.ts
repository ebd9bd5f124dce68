import { standardProfile, type AttemptEvent, type LaunchEvent } from '../../src-shared/scorm/attempt';
import type { Activity } from '../../src-shared/scorm/cam/course';

/** What a launch of SCORM 1.2 starts with, by element name. */
export type GivenValues = Readonly<Record<string, string>>;

/** A usual launch, without the time and the learner. */
export const aLaunch = {
  type: 'launch',
  mode: 'normal',
  credit: 'credit',
  seed: 1,
  profile: standardProfile,
} as const;

/** The values that the manifest says. */
export function manifestOf(given: GivenValues): Partial<Activity> {
  const mastery = given['cmi.student_data.mastery_score'] ?? '';
  return {
    masteryScore: mastery === '' ? null : Number(mastery),
    maxTimeAllowed: given['cmi.student_data.max_time_allowed'] ?? null,
    timeLimitAction: given['cmi.student_data.time_limit_action'] ?? null,
    launchData: given['cmi.launch_data'] ?? null,
  };
}

/** The values that the launch says; the rest has stood there before. */
export function launchOf(given: GivenValues, learner: LaunchEvent['learner']): Omit<LaunchEvent, 'nowMs'> {
  const mode = given['cmi.core.lesson_mode'];
  const comment = given['cmi.comments_from_lms'] ?? '';
  return {
    ...aLaunch,
    learner: {
      id: given['cmi.core.student_id'] ?? learner.id,
      name: given['cmi.core.student_name'] ?? learner.name,
    },
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    credit: given['cmi.core.credit'] === 'no-credit' ? 'no-credit' : 'credit',
    ...(comment === '' ? {} : { commentsFromLms: [{ comment, location: '', timestamp: '' }] }),
  };
}

const toldAnew = /^cmi\.(core\.(student_|credit|lesson_mode)|student_data\.|launch_data|comments_from_lms)/;

/**
 * An earlier run that leaves the other values. Its exit decides what `entry` says; a run that never called LMSInitialize
 * has none, and the next one begins with "ab-initio". Nobody ends it, so that no rule touches its status.
 */
export function earlierRun(activityId: string, given: GivenValues, nowMs: number): readonly AttemptEvent[] {
  const left = Object.entries(given).filter(([name]) => !toldAnew.test(name));
  if (left.length === 0) return [];
  const exit = earlierExit(given);
  const { 'cmi.core.total_time': time, ...others } = Object.fromEntries(left);
  const write = { type: 'external', nowMs, id: 'given', activityId } as const;
  const changes = {
    ...others,
    ...(exit === null ? {} : { 'cmi.core.exit': exit }),
    ...(time === undefined ? {} : { 'cmi.core.session_time': time }),
  };
  return [
    { ...aLaunch, nowMs, learner: { id: '', name: '' } },
    ...(exit === null ? [] : [{ type: 'call', nowMs, method: 'LMSInitialize', args: [''] } as const]),
    { ...write, changes },
    { type: 'unload', nowMs },
    { ...write, changes: { 'cmi.core.lesson_status': earlierStatus(given) } },
  ];
}

/** Null: no status yet. */
function earlierStatus(given: GivenValues): string | null {
  const status = given['cmi.core.lesson_status'] ?? 'not attempted';
  return status === 'not attempted' ? null : status;
}

/** Null: no exit, as before the first run. */
function earlierExit(given: GivenValues): string | null {
  const { 'cmi.core.exit': exit, 'cmi.core.entry': entry } = given;
  if (exit !== undefined && exit !== '') return exit;
  if (entry === 'resume') return 'suspend';
  if (entry === '') return '';
  return earlierStatus(given) === null || (entry !== undefined && exit === undefined) ? null : '';
}
