import { summaryOf, totalTimeChange, type AttemptState } from '../scorm/attempt';
import { activityNamed } from '../scorm/sn/tree';
import { changesOver, type Changes } from './changes-over';
import type { Side } from './side';

/** An attempt as a side, by one of its activities; null where there is no such activity with content. */
export function sideOfAttempt(state: AttemptState, activityId: string, lastAccessedMs: number): Side | null {
  const found = summaryOf(state).activities.find((one) => one.activityId === activityId);
  if (found === undefined) return null;
  const {
    completionStatus: completion,
    successStatus: success,
    score,
    totalSeconds: seconds,
    cmiData,
  } = found;
  const { course, open, current, suspended, launches } = state;
  const isFinished = launches > 0 && open === null && current === null && suspended === null;
  const activity = activityNamed(state.tree, activityId);
  const primary = activity?.sequencing?.objectives.find((objective) => objective.isPrimary)?.id ?? '';
  const known = { completion, success, score, seconds, cmiData };
  const primaryObjectiveId = primary === '' ? null : primary;
  return { scormVersion: course.scormVersion, ...known, lastAccessedMs, isFinished, primaryObjectiveId };
}

/** As `changesOver`, of the activity of the attempt that `remote` is the side of, with the time. */
export function changesOverAttempt(
  state: AttemptState,
  activityId: string,
  remote: Side,
  merged: Side,
): Changes {
  const whole = summaryOf(state).totalSeconds + merged.seconds - remote.seconds;
  const time = merged.seconds > remote.seconds ? totalTimeChange(state, whole, activityId) : null;
  return { ...changesOver(remote, merged), ...(time === null ? {} : { [time[0]]: time[1] }) };
}
