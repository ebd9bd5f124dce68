import type { HiddenControl } from '../cam/course';

/** What the world outside the engine may ask about an attempt. Implemented beside it; pure functions of the state. */

/** Status and score of the whole attempt, from the root activity. */
export interface AttemptSummary {
  readonly completionStatus: 'not attempted' | 'unknown' | 'incomplete' | 'completed';
  readonly successStatus: 'unknown' | 'passed' | 'failed';
  readonly score: Score;
  /** 0 to 1. */
  readonly progress: number | null;
  readonly totalSeconds: number;
  /** The activity whose data stand for the session: the open or current one, else the last, else the first. */
  readonly shownActivityId: string | null;
  /** Of that activity. */
  readonly location: string | null;
  readonly suspendData: string | null;
  /** How often the course has been launched. */
  readonly launches: number;
  readonly isSuspended: boolean;
  readonly currentActivityId: string | null;
  readonly activities: readonly ActivitySummary[];
}

export interface ActivitySummary {
  readonly activityId: string;
  readonly title: string;
  readonly completionStatus: AttemptSummary['completionStatus'];
  readonly successStatus: AttemptSummary['successStatus'];
  readonly score: Score;
  readonly totalSeconds: number;
  /** How often this activity has been delivered. */
  readonly attempts: number;
  /** Flat, full dotted names; write-only elements included; `_count` and `_children` left out. */
  readonly cmiData: Readonly<Record<string, string>>;
}

export interface Score {
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** -1 to 1. */
  readonly scaled: number | null;
}

/** What the player may offer now. */
export interface PlayerControls {
  readonly canContinue: boolean;
  readonly canPrevious: boolean;
  /** Controls that the content shown wants away; what they would ask for may still be accepted [SN 5.5]. */
  readonly hiddenControls: readonly HiddenControl[];
  /** The course itself: choosing it is beginning where the course flows to first. */
  readonly canChooseCourse: boolean;
  readonly toc: readonly TocEntry[];
}

export interface TocEntry {
  readonly activityId: string;
  readonly title: string;
  /** 0 for the children of the organization. */
  readonly depth: number;
  readonly hasContent: boolean;
  readonly isVisible: boolean;
  /** True where choosing the entry now would be accepted. */
  readonly isSelectable: boolean;
  readonly isCurrent: boolean;
  readonly completionStatus: AttemptSummary['completionStatus'];
  readonly successStatus: AttemptSummary['successStatus'];
}
