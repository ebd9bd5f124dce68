import type { Course } from '../cam/course';
import { emptyNode, type DataNode } from '../rte/node';
import { treeOf, type ActivityTree } from '../sn/tree';
import type { NavigationRequestName } from '../sn/nb-2-1-navigation-request';
import { unattempted, type ActivityStanding } from '../sn/standing';
import type { LaunchEvent, LearnerStore } from './events';

/**
 * One learner's attempt on a course. Plain data, never changed in place: each step makes a new state that shares
 * what it did not touch. Activities are spoken of by their position in `tree`.
 */
export interface AttemptState {
  readonly course: Course;
  /** The course in preorder; derived from it, so snapshots leave it out. */
  readonly tree: ActivityTree;
  readonly launches: number;
  /** The last launch, null before the first. */
  readonly launch: LaunchEvent | null;
  /** The content in the learner's page; null when none is there. */
  readonly open: OpenContent | null;
  /** Where the learner stands, with or without content; null while no session is open. */
  readonly current: number | null;
  /** The activity delivered last. */
  readonly last: number | null;
  /** The activity that the next launch resumes. */
  readonly suspended: number | null;
  /** What the learner asked for; waits until the content has been taken away. */
  readonly noted: NotedRequest | null;
  /** In the order of `tree`. */
  readonly activities: readonly ActivityRecord[];
  /** Global objectives and shared data as this attempt sees and changes them; whose they are, the course says. */
  readonly store: LearnerStore;
  /** State of the generator of random numbers. */
  readonly random: number;
  /** SCORM 1.2: `cmi.student_preference` follows the learner from SCO to SCO [R12 3.4.4]. */
  readonly preferences: Readonly<Record<string, string>>;
}

/** A navigation request and the activity it names, if it names one. */
export interface NotedRequest {
  readonly request: NavigationRequestName;
  readonly target: string | null;
}

/** One run of one activity's content, from delivery until it is taken away. */
export interface OpenContent {
  readonly position: number;
  readonly kind: 'sco' | 'asset';
  readonly phase: 'not-initialized' | 'running' | 'terminated';
  readonly lastError: string;
  /** Our explanation of the last error, for GetDiagnostic. */
  readonly diagnostic: string;
  /** False in review: the run's data are dropped at its end. */
  readonly isKept: boolean;
  readonly data: DataNode;
  /** What the run-time told the SCO at delivery, by element name. */
  readonly given: Readonly<Record<string, string>>;
  /** The values for tracking that were there at delivery, by full name: what differs from them, content has told. */
  readonly begunWith: Readonly<Record<string, string>>;
  /** Names among them that content has set to the very value that was there. */
  readonly retold: readonly string[];
  /** SCORM 1.2: the status content itself has set, in this run or an earlier one; null: none. */
  readonly saidStatus: string | null;
  /** What the content asked for at Terminate, if it may have it. */
  readonly asked: NotedRequest | null;
  /** Where only that outlives the run: the data as of delivery, or the last Commit. */
  readonly stored?: DataNode;
  /** `saidStatus` as of then. */
  readonly storedSaid?: string | null;
  /** The LMS commits by itself once the content has been there so long. */
  readonly commitDueMs?: number | undefined;
  /** Time of the last event, ms since 1970, by the learner's clock. */
  readonly lastMs: number;
  /** Time the content was there, by that clock, jumps left out. */
  readonly elapsedMs: number;
}

/** What is known of one activity: how it stands, and the runs of its content. */
export interface ActivityRecord extends ActivityStanding {
  /** How often its content has been delivered. */
  readonly deliveries: number;
  /** Data of the last run that ended. */
  readonly data: DataNode;
  readonly given: Readonly<Record<string, string>>;
  readonly saidStatus: string | null;
  /** `cmi.exit` of the last run; null before the first. */
  readonly exit: string | null;
  /** Ended sessions of this attempt, in hundredths of a second: the `total_time` of the data model. */
  readonly attemptCentiseconds: number;
  /** Ended sessions of all attempts, in hundredths of a second. */
  readonly totalCentiseconds: number;
}

export const untouched: ActivityRecord = {
  ...unattempted,
  deliveries: 0,
  data: emptyNode,
  given: {},
  saidStatus: null,
  exit: null,
  attemptCentiseconds: 0,
  totalCentiseconds: 0,
};

const emptyStore: LearnerStore = { objectives: {}, sharedData: {} };

export function createAttempt(course: Course): AttemptState {
  const tree = treeOf(course);
  return {
    course,
    tree,
    launches: 0,
    launch: null,
    open: null,
    current: null,
    last: null,
    suspended: null,
    noted: null,
    activities: tree.map(() => untouched),
    store: emptyStore,
    random: 0,
    preferences: {},
  };
}

export function currentActivityId(state: AttemptState): string | null {
  return state.current === null ? null : (state.tree[state.current]?.activity.id ?? null);
}

export function recordAt(state: AttemptState, position: number): ActivityRecord {
  return state.activities[position] ?? untouched;
}

/** A copy with one activity's record changed. */
export function withRecord(
  state: AttemptState,
  position: number,
  change: Partial<ActivityRecord>,
): AttemptState {
  const activities = state.activities.slice();
  activities[position] = { ...recordAt(state, position), ...change };
  return { ...state, activities };
}

/** A copy with other content in the page. Written out, because every call of the API makes one. */
export function withOpen(state: AttemptState, open: OpenContent | null): AttemptState {
  if (open === state.open) return state;
  return {
    course: state.course,
    tree: state.tree,
    launches: state.launches,
    launch: state.launch,
    open,
    current: state.current,
    last: state.last,
    suspended: state.suspended,
    noted: state.noted,
    activities: state.activities,
    store: state.store,
    random: state.random,
    preferences: state.preferences,
  };
}

/** A copy of the content with other data, written out for the same reason. */
export function withData(open: OpenContent, data: DataNode, saidStatus: string | null): OpenContent {
  const changed: OpenContent = {
    position: open.position,
    kind: open.kind,
    phase: open.phase,
    lastError: '0',
    diagnostic: '',
    isKept: open.isKept,
    data,
    given: open.given,
    begunWith: open.begunWith,
    retold: open.retold,
    saidStatus,
    asked: open.asked,
    lastMs: open.lastMs,
    elapsedMs: open.elapsedMs,
  };
  const { stored, storedSaid = null, commitDueMs } = open;
  if (stored === undefined) return changed;
  return { ...changed, stored, storedSaid, ...(commitDueMs === undefined ? {} : { commitDueMs }) };
}
