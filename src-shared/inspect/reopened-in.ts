import { modeOfReopening, summaryOf, type AttemptState, type LaunchEvent } from '../scorm/attempt';

/**
 * A launch as the LMS of its profile would have made it, where that has a rule for opening an attempt again; `first`: the one that the
 * attempt was begun with. A look that was asked for before the course was completed stays one.
 */
export function reopenedIn(state: AttemptState, launch: LaunchEvent, first: LaunchEvent): LaunchEvent {
  const isAskedFor = launch.mode !== 'normal' && summaryOf(state).completionStatus !== 'completed';
  if (first.mode !== 'normal' || isAskedFor) return launch;
  const mode = modeOfReopening(state, launch.profile) ?? launch.mode;
  if (mode === launch.mode) return launch;
  return { ...launch, mode, credit: mode === 'normal' ? first.credit : 'no-credit' };
}
