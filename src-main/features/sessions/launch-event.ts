import { randomInt } from 'node:crypto';
import type { LaunchRules } from '../../../src-shared/contract/launch-rules';
import {
  standardProfile,
  type CourseMove,
  type LaunchEvent,
  type LearnerStore,
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
  /** Those of the package. */
  readonly rules: LaunchRules;
}

/** What a session is opened with, with everything from outside in it. */
export function launchEventOf(
  row: SessionRow,
  { mode, learnerStore, move, scormVersion, rules }: LaunchParts,
  nowMs: number,
): LaunchEvent {
  return {
    type: 'launch',
    nowMs,
    learner: { id: row.userId, name: row.learnerName ?? row.userId },
    mode,
    credit: mode === 'normal' ? 'credit' : 'no-credit',
    seed: randomInt(2 ** 32),
    profile: { ...standardProfile, mastery: rules.mastery },
    ...(rules.pass_mark === null ? {} : { passMark: rules.pass_mark }),
    ...trialLaunchOf(row, scormVersion),
    ...(learnerStore === null ? {} : { learnerStore }),
    ...(move === null ? {} : { move }),
  };
}
