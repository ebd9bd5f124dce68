import { currentActivityId, type AttemptState } from './state';
import type { ActivitySummary, AttemptSummary, Score } from './views';

const noScore: Score = { raw: null, min: null, max: null, scaled: null };

export function summaryOf(state: AttemptState): AttemptSummary {
  return {
    completionStatus: state.launches === 0 ? 'not attempted' : 'unknown',
    successStatus: 'unknown',
    score: noScore,
    progress: null,
    totalSeconds: 0,
    location: null,
    suspendData: null,
    launches: state.launches,
    isSuspended: state.suspended !== null,
    currentActivityId: currentActivityId(state),
    activities: state.tree.flatMap(({ activity }): readonly ActivitySummary[] =>
      activity.content === null
        ? []
        : [
            {
              activityId: activity.id,
              title: activity.title,
              completionStatus: 'not attempted',
              successStatus: 'unknown',
              score: noScore,
              totalSeconds: 0,
              attempts: 0,
              cmiData: cmiOf(state, activity.id),
            },
          ],
    ),
  };
}

/** What is stored for one activity, flat, with full dotted names. */
export function cmiOf(_state: AttemptState, _activityId: string): Readonly<Record<string, string>> {
  return {};
}
