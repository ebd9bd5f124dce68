import type { WordFacts } from '../../kernel/fill-words';
import type { AttemptState, AttemptSummary, TraceNote } from '../../scorm/attempt';
import type { Course, ScormVersion } from '../../scorm/cam/course';
import { isAcceptedWrite, isMeantWrite, type Logged, type LoggedCall, type Run, type Verb } from '../runs';
import type { RunFindingId } from './words';

export type RunSeverity = 'error' | 'warning' | 'info';

/** Something about what content did in an attempt that its author should know. */
export interface RunFinding {
  readonly id: RunFindingId;
  readonly severity: RunSeverity;
  /** Where the standard speaks of it. */
  readonly section: string;
  readonly activityId: string | null;
  /** `case` chooses among the sentences of one id. */
  readonly facts: WordFacts;
  /** Entries of the journal that show it: the first of them. */
  readonly positions: readonly number[];
  /** How many entries show it. */
  readonly count: number;
}

/** An attempt that is looked at: its journal so far, and what folding that gave. */
export interface Inspected {
  readonly course: Course;
  readonly entries: readonly Logged[];
  /** The engine's remarks by position. */
  readonly notes: ReadonlyMap<number, readonly TraceNote[]>;
  readonly state: AttemptState;
}

/** What the rules read of it, made once for all. */
export interface RunSubject extends Inspected {
  readonly version: ScormVersion;
  readonly runs: readonly Run[];
  readonly summary: AttemptSummary;
}

/** Reports what was found. `at`: positions that show it, the oldest first. */
export type FoundInRun = (activityId: string | null, at: readonly number[], facts?: WordFacts) => void;

/** One thing that is looked for. A new one is a file beside the others and a line in `rules.ts`. */
export interface RunRule {
  readonly id: RunFindingId;
  readonly severity: RunSeverity;
  readonly section: Readonly<Record<ScormVersion, string>>;
  /** What may be wrong in one run, whatever the others do. */
  readonly ofRun?: (run: Run, subject: RunSubject, found: FoundInRun) => void;
  readonly ofAttempt?: (subject: RunSubject, found: FoundInRun) => void;
}

/** Names of elements that both versions have. */
export const elementNames = {
  '1.2': {
    raw: 'cmi.core.score.raw',
    min: 'cmi.core.score.min',
    max: 'cmi.core.score.max',
    sessionTime: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    completion: 'cmi.core.lesson_status',
  },
  '2004': {
    raw: 'cmi.score.raw',
    min: 'cmi.score.min',
    max: 'cmi.score.max',
    sessionTime: 'cmi.session_time',
    exit: 'cmi.exit',
    completion: 'cmi.completion_status',
  },
} as const;

/** The last accepted writing of an element. */
export function lastAccepted(run: Run, element: string): LoggedCall | undefined {
  return run.calls.findLast((call) => call.element === element && isAcceptedWrite(call));
}

/** The last writing of an element that was accepted, or that a fault of the test bench refused: what content meant to tell. */
export function lastWrite(run: Run, element: string): LoggedCall | undefined {
  return run.calls.findLast((call) => call.element === element && isMeantWrite(call));
}

/** The last writing of an element between Initialize and Terminate, where the run-time refused it; null: it was not refused. */
export function lastRefused({ calls, initializedAt, terminatedAt }: Run, element: string): LoggedCall | null {
  const last = calls.findLast(
    (call) =>
      call.verb === 'SetValue' &&
      call.element === element &&
      call.position > (initializedAt ?? Infinity) &&
      call.position < (terminatedAt ?? Infinity),
  );
  return last === undefined || isMeantWrite(last) ? null : last;
}

/** Has content set the element in this run, or in an earlier one of the same activity? */
export function hasToldYet({ runs }: RunSubject, run: Run, element: string): boolean {
  const until = runs.slice(0, runs.indexOf(run) + 1);
  return until.some((one) => one.activityId === run.activityId && lastWrite(one, element) !== undefined);
}

/** Is what the run does meant to be kept? Browsing and review leave nothing behind. */
export function isForRecord({ launch }: Run): boolean {
  return launch === null || launch.mode === 'normal';
}

/** Has a fault of the test bench answered such a call in place of the run-time? Content had done its part. */
export function hasFaulted({ calls }: Run, verb: Verb): boolean {
  return calls.some((call) => call.verb === verb && call.fault !== null);
}

export function hasAnyFault({ calls }: Run): boolean {
  return calls.some(({ fault }) => fault !== null);
}

/** Has a fault taken the page away, in the middle of whatever it did? */
export function wasKilled({ calls }: Run): boolean {
  return calls.some(({ fault }) => fault === 'kill');
}

export function positionsOf(calls: readonly LoggedCall[]): readonly number[] {
  return calls.map(({ position }) => position);
}
