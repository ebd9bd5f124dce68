import { unknownTracking, type Tracking } from './tracking';

/** How an activity stands in one learner's attempt [SN 4.2]: progress, objectives and state. */
export interface ActivityStanding {
  /** Activity attempt count: a resumed delivery is none. */
  readonly attempts: number;
  /** An attempt is in progress; all active activities lie on one way from the root. */
  readonly isActive: boolean;
  /** The attempt was left so that it can go on. */
  readonly isSuspended: boolean;
  /** The attempt's progress and the primary objective, as recorded here; read maps may hide it. */
  readonly tracking: Tracking;
  /** The other objectives by id; absent: nothing recorded. */
  readonly objectives: Readonly<Record<string, Tracking>>;
  /** The children that selection left, in the order that randomization gave them; null: all, as in the manifest. */
  readonly available: readonly number[] | null;
  /** What is recorded was reached before the parent's current attempt [SN 3.2]. */
  readonly isObjectiveInfoOld: boolean;
  readonly isProgressInfoOld: boolean;
  /** The content has told its status itself in this attempt, be it "unknown" [UP.4]. */
  readonly toldCompletion: boolean;
  readonly toldSuccess: boolean;
}

export const unattempted: ActivityStanding = {
  attempts: 0,
  isActive: false,
  isSuspended: false,
  tracking: unknownTracking,
  objectives: {},
  available: null,
  isObjectiveInfoOld: false,
  isProgressInfoOld: false,
  toldCompletion: false,
  toldSuccess: false,
};
