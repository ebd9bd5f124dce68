import type { Course } from '../cam/course';
import { emptyNode, type DataNode } from '../rte/node';
import { treeOf, type ActivityTree } from '../sn/tree';
import type { LaunchEvent, NavigationRequest } from './events';

/**
 * One learner's attempt on a course. Plain data, never changed in place: each step makes a new state that shares
 * what it did not touch.
 */
export interface AttemptState {
  readonly course: Course;
  /** The course in preorder; derived from it, so snapshots leave it out. */
  readonly tree: ActivityTree;
  readonly launches: number;
  /** The last launch, null before the first. */
  readonly launch: LaunchEvent | null;
  /** The latest time any event has told, ms since 1970. Learner clocks jump; this never goes back. */
  readonly clockMs: number;
  readonly api: ApiState;
  /** Position of the activity whose content is delivered, null for none. */
  readonly current: number | null;
  /** Position of the activity delivered last; where `continue` and `previous` start from. */
  readonly last: number | null;
  /** Position of the activity that `launch` resumes. */
  readonly suspended: number | null;
  readonly noted: NotedRequest | null;
  /** In the order of `tree`. */
  readonly activities: readonly ActivityRecord[];
  /** SCORM 1.2: `student_preference` and 2004 `learner_preference` follow the learner from SCO to SCO. */
  readonly preferences: Readonly<Record<string, string>>;
}

/** What the API object of the delivered SCO knows. */
export interface ApiState {
  readonly phase: 'not-initialized' | 'running' | 'terminated';
  readonly lastError: string;
  /** Our explanation of the last error, for GetDiagnostic. */
  readonly diagnostic: string;
}

/** A navigation request that waits until the content has been taken away. */
export interface NotedRequest {
  readonly request: NavigationRequest;
  readonly target: string | null;
  readonly by: 'learner' | 'content';
}

/** What is known of one activity. */
export interface ActivityRecord {
  /** How often it has been delivered. */
  readonly deliveries: number;
  readonly isSuspended: boolean;
  /** Data model of the current learner attempt. */
  readonly data: DataNode;
  /** Null when the content is not delivered. */
  readonly deliveredAtMs: number | null;
  /** Of ended sessions, in hundredths of a second. */
  readonly totalCentiseconds: number;
}

export const untouched: ActivityRecord = {
  deliveries: 0,
  isSuspended: false,
  data: emptyNode,
  deliveredAtMs: null,
  totalCentiseconds: 0,
};

export const freshApi: ApiState = { phase: 'not-initialized', lastError: '0', diagnostic: '' };

export function createAttempt(course: Course): AttemptState {
  const tree = treeOf(course);
  return {
    course,
    tree,
    launches: 0,
    launch: null,
    clockMs: 0,
    api: freshApi,
    current: null,
    last: null,
    suspended: null,
    noted: null,
    activities: tree.map(() => untouched),
    preferences: {},
  };
}

export function currentActivityId(state: AttemptState): string | null {
  return state.current === null ? null : (state.tree[state.current]?.activity.id ?? null);
}
