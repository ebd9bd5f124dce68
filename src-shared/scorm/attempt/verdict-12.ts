import type { Activity } from '../cam/course';
import { numberFrom } from '../rte/formats/number';
import type { LaunchEvent, TraceNote } from './events';
import { statusRulesOf } from './profile';
import { remark } from './remark';
import type { OpenContent } from './state';

/** The status a run of SCORM 1.2 ends with, and why the run-time decided so; null: what the SCO said stands. */
export interface Verdict12 {
  readonly status: string;
  readonly note: TraceNote;
}

const section = 'R12 3.4.4 cmi.core.lesson_status';

/**
 * What LMSFinish decides on lesson_status [R12 3.4.4]. `isOver` is false where the run was cut off or will be resumed.
 * Deviates from the book where the SCO exits with "suspend" and never set a status: it will go on, so it is incomplete.
 */
export function verdict12(
  activity: Activity,
  launch: LaunchEvent,
  open: OpenContent,
  isOver: boolean,
): Verdict12 | null {
  const { values } = open.data;
  const status = values['cmi.core.lesson_status'];
  const mastered = isOver ? masteryVerdict(activity, launch, open) : null;
  if (mastered !== null) return mastered;
  if (status !== undefined && !isOurs(status, open.saidStatus)) return null;
  if (launch.mode === 'browse')
    return { status: 'browsed', note: remark('decision', 'rte.status.browsed', {}, section) };
  if (isOver && values['cmi.core.exit'] !== 'suspend' && statusRulesOf(launch.profile).completeOnFinish) {
    return { status: 'completed', note: remark('decision', 'rte.status.finish', {}, section) };
  }
  return { status: 'incomplete', note: remark('decision', 'rte.status.begun', {}, section) };
}

/** As it will stand: a SCO that has set none is taken for completed. */
function isCompletedAtEnd({ data }: OpenContent): boolean {
  const status = data.values['cmi.core.lesson_status'] ?? 'not attempted';
  return status === 'completed' || status === 'not attempted';
}

/** A run before this one got that word from us, because it was not over or only looked: it decides nothing now. */
function isOurs(status: string, saidStatus: string | null): boolean {
  return saidStatus === null && (status === 'incomplete' || status === 'browsed');
}

function masteryVerdict(activity: Activity, launch: LaunchEvent, open: OpenContent): Verdict12 | null {
  const { mode, credit } = launch;
  const { mastery } = statusRulesOf(launch.profile);
  const raw = numberFrom(open.data.values['cmi.core.score.raw']);
  if (activity.masteryScore === null || raw === null || mode !== 'normal' || credit !== 'credit') return null;
  if (mastery === 'never' || (mastery === 'if-unset' && open.saidStatus !== null)) return null;
  if (mastery === 'if-completed' && !isCompletedAtEnd(open)) return null;
  const status = raw >= activity.masteryScore ? 'passed' : 'failed';
  const facts = { raw, mastery: activity.masteryScore };
  const note =
    open.saidStatus === null
      ? remark('decision', `rte.status.mastery/${status}`, facts, section)
      : remark('decision', `rte.status.mastery/${status}-over`, { ...facts, said: open.saidStatus }, section);
  return { status, note };
}
