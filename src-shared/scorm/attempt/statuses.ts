import type { Activity } from '../cam/course';
import { completionWord, liveTrackings, successWord } from './live-tracking';
import type { AttemptState } from './state';
import type { AttemptSummary } from './views';

export interface Status extends Pick<AttemptSummary, 'completionStatus' | 'successStatus'> {
  /** Null: of the attempt as a whole. */
  readonly activity: Activity | null;
}

/** Of the attempt, and of each activity with content where there are several; the run that is going on included. */
export function statusesOf(state: AttemptState): readonly Status[] {
  const trackings = liveTrackings(state);
  const statusAt = (position: number, activity: Activity | null): Status => ({
    activity,
    completionStatus: completionWord(state, trackings[position], position),
    successStatus: successWord(trackings[position]),
  });
  const leaves = state.tree.filter(({ activity }) => activity.content !== null);
  const each = leaves.length > 1 ? leaves : [];
  return [statusAt(0, null), ...each.map(({ position, activity }) => statusAt(position, activity))];
}
