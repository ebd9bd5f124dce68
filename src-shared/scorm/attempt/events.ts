import type { WordFacts } from '../../kernel/fill-words';
import type { Course } from '../cam/course';
import type { GlobalObjective } from '../sn/global-objectives';
import type { CallFault, FaultRule } from './fault-rules';
import type { LaunchPreset } from './launch-preset';
import type { EngineProfile } from './profile';

/**
 * Everything that can happen to an attempt. Plain data with every outside value inside (time, seed, learner),
 * so that folding the same events gives the same state on any machine.
 */
export type AttemptEvent = LaunchEvent | CallEvent | NavigateEvent | UnloadEvent | ExternalEvent | AbortEvent;

/** The learner opens the course: resumes a suspended attempt, else starts. Written by the server only. */
export interface LaunchEvent {
  readonly type: 'launch';
  readonly nowMs: number;
  readonly learner: { readonly id: string; readonly name: string };
  readonly mode: 'normal' | 'browse' | 'review';
  readonly credit: 'credit' | 'no-credit';
  /** Seed for everything random in this launch. */
  readonly seed: number;
  readonly profile: EngineProfile;
  /** 0 to 100: stands in for the pass marks of the course; absent: those hold. */
  readonly passMark?: number;
  /** The learner opens the course at this activity. */
  readonly activityId?: string;
  /** What other courses left for this learner; absent: nothing. */
  readonly learnerStore?: LearnerStore;
  /** `cmi.comments_from_lms`, in order; SCORM 1.2 gets them as one text. */
  readonly commentsFromLms?: readonly LmsComment[];
  /** Of the test bench: what one content finds. */
  readonly preset?: LaunchPreset;
  /** Of the test bench: what shall go wrong. With any, only what a Commit or Terminate stored outlives a run. */
  readonly faults?: readonly FaultRule[];
  /** From here on the attempt goes over another version of its course; absent: it stays on the one it has. */
  readonly move?: CourseMove;
}

/** Versions are those of the package. */
export interface CourseMove {
  readonly fromVersion: number;
  readonly toVersion: number;
  /** The course of `toVersion`. */
  readonly course: Course;
  /** SHA-256 of the zip of `toVersion`, by which other servers know it; absent: it is a folder, which none of them has. */
  readonly checksum?: string;
}

/** What belongs to the learner and not to one course, by id. Outlives the attempt. */
export interface LearnerStore {
  /** Global objectives [SN 3.10]. */
  readonly objectives: Readonly<Record<string, GlobalObjective>>;
  /** Stores of `adl.data` [RTE 4.3]. */
  readonly sharedData: Readonly<Record<string, string>>;
}

export interface LmsComment {
  readonly comment: string;
  readonly location: string;
  /** Seconds resolution, as `cmi.comments_from_lms.n.timestamp` has it. */
  readonly timestamp: string;
}

/** One call of the API object by content, with the arguments as text. */
export interface CallEvent {
  readonly type: 'call';
  readonly nowMs: number;
  /** The function's name as content called it: `LMSSetValue`, `SetValue`, ... */
  readonly method: ApiMethod;
  readonly args: readonly string[];
  /** A fault of the test bench met the call. */
  readonly fault?: CallFault;
}

/**
 * The learner used a control. Noted only: it acts when the content has been taken away (`unload`), and replaces
 * what the SCO asked for by `adl.nav.request`.
 */
export interface NavigateEvent {
  readonly type: 'navigate';
  readonly nowMs: number;
  readonly request: NavigationRequest;
  /** Activity id, for `choice`. */
  readonly target?: string;
}

/**
 * The content has been taken away. A SCO that never called Terminate is ended with the data it has set so far;
 * then the noted request (the learner's, else the SCO's) is carried out and the next activity delivered.
 */
export interface UnloadEvent {
  readonly type: 'unload';
  readonly nowMs: number;
}

/** Values written from outside through the REST API. Written by the server only. Null removes the value. */
export interface ExternalEvent {
  readonly type: 'external';
  readonly nowMs: number;
  /** Id of the write, so that page and server speak of the same one. */
  readonly id: string;
  readonly activityId: string;
  readonly changes: Readonly<Record<string, string | null>>;
}

/**
 * The writer is gone for good (crash, take-over, expiry): its SCO is ended and the attempt suspended. `forked`: it plays elsewhere, and
 * from here the attempt goes on in a fork, which keeps what was not stored. Server only.
 */
export interface AbortEvent {
  readonly type: 'abort';
  readonly nowMs: number;
  readonly reason: 'lost' | 'taken-over' | 'expired' | 'forked';
}

export type { GlobalObjective };

export const navigationRequests = [
  'continue',
  'previous',
  'choice',
  'exit',
  'exitAll',
  'abandon',
  'abandonAll',
  'suspendAll',
] as const;

export type NavigationRequest = (typeof navigationRequests)[number];

export const apiMethods12 = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const;

export const apiMethods2004 = [
  'Initialize',
  'Terminate',
  'GetValue',
  'SetValue',
  'Commit',
  'GetLastError',
  'GetErrorString',
  'GetDiagnostic',
] as const;

export type ApiMethod = (typeof apiMethods12)[number] | (typeof apiMethods2004)[number];

/** What one step answers. */
export interface StepResult {
  /** What the API function returns to content; "" for other events. */
  readonly value: string;
  /** The API's error number after the call; "0" for other events. */
  readonly errorCode: string;
  /** True where the REST `version` grows: Commit, Terminate, an external write, an ended SCO. */
  readonly commits: boolean;
  /** Set by `launch` and `unload`: the activity to show now, or null to show none. */
  readonly delivered: string | null;
  /** True when, after this step, a navigation request waits for the content to be taken away. */
  readonly wantsUnload: boolean;
}

/** One remark of the engine about a step: why it decided so, what content did wrong, with the book's section. */
export interface TraceNote {
  readonly kind: 'error' | 'decision' | 'finding';
  /** Stable id, e.g. `rte.status.mastery`. */
  readonly id: string;
  /** What the sentence is about; `case` chooses among the sentences of one id. */
  readonly facts: WordFacts;
  /** In English; screens make their own sentence of id and facts. */
  readonly text: string;
  readonly section?: string;
}
