import { randomInt } from 'node:crypto';
import type { LaunchRules } from '../../../src-shared/contract/launch-rules';
import {
  standardProfile,
  type CourseMove,
  type LaunchEvent,
  type LearnerStore,
  type StoredProfile,
} from '../../../src-shared/scorm/attempt';
import type { ScormVersion } from '../../../src-shared/scorm/cam/course';
import type { SessionRow } from './repository';
import { trialLaunchOf } from './trial-launch';

interface LaunchParts {
  readonly mode: LaunchEvent['mode'];
  /** Null: the course takes nothing from other courses of the learner. */
  readonly learnerStore: LearnerStore | null;
  /** Null: the attempt stays on the version it has. */
  readonly move: CourseMove | null;
  readonly scormVersion: ScormVersion;
  /** The launch before, null for the first: an attempt keeps the marks it began with. */
  readonly earlier: LaunchEvent | null;
  /** Those of the package. */
  readonly rules: LaunchRules;
}

/** What a session is opened with, with everything from outside in it. */
export function launchEventOf(
  row: SessionRow,
  { mode, learnerStore, move, scormVersion, earlier, rules }: LaunchParts,
  nowMs: number,
): LaunchEvent {
  return {
    type: 'launch',
    nowMs,
    learner: { id: row.userId, name: row.learnerName ?? row.userId },
    mode,
    credit: mode === 'normal' ? 'credit' : 'no-credit',
    seed: randomInt(2 ** 32),
    ...(earlier === null ? marksOf(rules) : keptMarks(earlier)),
    ...trialLaunchOf(row, scormVersion, { mode, isFirst: earlier === null }),
    ...(learnerStore === null ? {} : { learnerStore }),
    ...(move === null ? {} : { move }),
  };
}

type Marks = Pick<LaunchEvent, 'profile' | 'passMark'>;

function marksOf({ mastery, pass_mark: passMark }: LaunchRules): Marks {
  return { profile: { ...standardProfile, mastery }, ...(passMark === null ? {} : { passMark }) };
}

/** Otherwise who only looks at a finished record would see it judged anew. */
function keptMarks({ profile, passMark }: LaunchEvent): Marks {
  const { mastery = standardProfile.mastery } = profile as StoredProfile;
  return { profile: { ...standardProfile, mastery }, ...(passMark === undefined ? {} : { passMark }) };
}
