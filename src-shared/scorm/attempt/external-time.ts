import { centisecondsFromInterval, centisecondsFromTimespan12 } from '../rte/formats/time';
import type { ScormVersion } from '../cam/course';
import { totalTime } from './given-values';
import { recordAt, withRecord, type AttemptState } from './state';
import { resultOf, shownActivityId } from './summary';
import { positionOf } from '../sn/tree';

/** Content only reads it [RTE 4.2.25, R12 3.4.4]; a write from outside may make it more. */
export function isTotalTime(name: string): boolean {
  return name === 'cmi.total_time' || name === 'cmi.core.total_time';
}

/** The same in hundredths of a second; null for what is no duration of this version. */
export function readTotalTime(version: ScormVersion, text: string): number | null {
  return version === '1.2' ? centisecondsFromTimespan12(text) : centisecondsFromInterval(text);
}

/** Raises the time of an activity's attempt, and that of all its attempts by as much; less than there is changes nothing. */
export function withTotalTime(state: AttemptState, position: number, centiseconds: number): AttemptState {
  const record = recordAt(state, position);
  const more = centiseconds - record.attemptCentiseconds;
  if (more <= 0) return state;
  const told = totalTime(state.course.scormVersion, centiseconds);
  const at = withRecord(state, position, {
    attemptCentiseconds: centiseconds,
    totalCentiseconds: record.totalCentiseconds + more,
    given: { ...record.given, ...told },
  });
  if (at.open?.position !== position) return at;
  return { ...at, open: { ...at.open, given: { ...at.open.given, ...told } } };
}

/**
 * The change from outside, of the activity that the attempt shows unless another is named, after which all of the attempt has lasted
 * so long; null where it has already.
 */
export function totalTimeChange(
  state: AttemptState,
  seconds: number,
  activityId = shownActivityId(state),
): readonly [element: string, value: string] | null {
  const more = Math.round((seconds - resultOf(state).totalSeconds) * 100);
  if (more <= 0) return null;
  const position = positionOf(state.tree, activityId ?? '');
  const centiseconds = (position === null ? 0 : recordAt(state, position).attemptCentiseconds) + more;
  return Object.entries(totalTime(state.course.scormVersion, centiseconds))[0] ?? null;
}
