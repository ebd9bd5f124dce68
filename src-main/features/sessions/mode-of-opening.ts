import { launchRulesOf, protectsFinished } from '../../../src-shared/contract/launch-rules';
import { modeOfReopening, type AttemptState, type LaunchEvent } from '../../../src-shared/scorm/attempt';
import type { Reads } from '../../db/open';
import type { LiveAttempt } from './live-attempts';
import { selectPackageMetadata, type SessionRow } from './repository';
import { trialProfileOf } from './trial-launch';

type Mode = LaunchEvent['mode'];

interface Opening {
  readonly asked: Mode;
  /** The attempt as the opening finds it. */
  readonly found: LiveAttempt;
  /** Once what another page had left running has ended. */
  readonly ended: LiveAttempt;
}

/** The mode that a session opens in; `row`: as of `ended`. */
export function modeOfOpening(db: Reads, row: SessionRow, { asked, found, ended }: Opening): Mode {
  const visit = modeOfVisit(row.mode, asked);
  const inTrial = visit === 'normal' ? modeInTrial(row, ended.state) : null;
  return inTrial ?? (isFinished(db, row, found) ? 'review' : visit);
}

/**
 * The course was completed and left for good. Opening it once more must not begin a new attempt over the finished record:
 * content is shown, and what it sets is dropped at the end. A new attempt is a session of its own. By the rules of a package, a
 * completed course is finished however it was left, also when its page just went away.
 */
function isFinished(db: Reads, row: SessionRow, { state, epoch }: LiveAttempt): boolean {
  if (epoch === 0 || row.status !== 'completed') return false;
  const isLeft = state.open === null && state.current === null && state.suspended === null;
  return isLeft || protectsFinished(launchRulesOf(selectPackageMetadata(db, row)));
}

/** A preview never becomes an attempt that counts, and an attempt that somebody only looks at stays as it is. */
function modeOfVisit(begun: Mode, asked: Mode): Mode {
  if (begun !== 'normal') return begun;
  return asked === 'normal' ? 'normal' : 'review';
}

/** How the LMS of a sandbox opens it again; null: as Lectern does. */
function modeInTrial(row: SessionRow, state: AttemptState): Mode | null {
  const profile = trialProfileOf(row, state.course.scormVersion);
  return profile === null ? null : modeOfReopening(state, profile);
}
