import {
  controlsOf,
  createAttempt,
  standardProfile,
  step,
  type AttemptEvent,
  type AttemptState,
  type LaunchEvent,
} from '../../../src-shared/scorm/attempt';
import type { Course } from '../../../src-shared/scorm/cam/course';
import { readManifest } from '../../../src-shared/scorm/cam/read-manifest';
import type { Learner } from './learner';

/** Refuses a manifest that anything is wrong with: a course with less in it than meant would be quicker. */
export function importedCourse(manifest: string): Course {
  const { course, findings } = readManifest(manifest);
  if (course === null || findings.length > 0) throw new Error(`Not imported: ${findings[0]?.message ?? ''}`);
  return course;
}

/** A new attempt, up to the delivery of its first activity or of the one asked for. */
export function startedAttempt(course: Course, activityId?: string): AttemptState {
  const asked = activityId === undefined ? launch : { ...launch, activityId };
  const { state, result } = step(createAttempt(course), asked);
  if (result.delivered === null) throw new Error('Nothing was delivered.');
  return state;
}

export function ourLearner(course: Course, activityId: string): Learner {
  const called = (state: AttemptState, method: 'Initialize' | 'SetValue', ...args: readonly string[]) => {
    const call: AttemptEvent = { type: 'call', nowMs: launch.nowMs, method, args };
    const { state: next, result } = step(state, call);
    if (result.value !== 'true') throw new Error(`${method} was refused.`);
    return next;
  };
  let state = called(startedAttempt(course, activityId), 'Initialize', '');
  return {
    choicesAfter: (score) => {
      state = called(state, 'SetValue', 'cmi.score.scaled', score);
      return controlsOf(state).toc.filter(({ isSelectable }) => isSelectable).length;
    },
  };
}

const launch: LaunchEvent = {
  type: 'launch',
  nowMs: 1_700_000_000_000,
  learner: { id: 'jdoe', name: 'Doe, Jane' },
  mode: 'normal',
  credit: 'credit',
  seed: 1,
  profile: standardProfile,
};
