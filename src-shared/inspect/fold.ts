import type { JournalEntry } from '../contract/session-journal';
import {
  createAttempt,
  step,
  type AttemptEvent,
  type AttemptState,
  type Step,
  type TraceNote,
} from '../scorm/attempt';
import type { Course } from '../scorm/cam/course';
import type { ProcessNote } from '../scorm/sn/process-note';
import { heldAfter, type HeldSuspendData } from './held-suspend-data';
import { asksToWrite, eventOf } from './runs';

/** An attempt as of some entry of its journal. */
export interface Fold {
  readonly state: AttemptState;
  /** Position of the last entry folded in, 0 before the first. */
  readonly position: number;
  /** What the engine remarked, by position. */
  readonly notes: ReadonlyMap<number, readonly TraceNote[]>;
  /** What the sequencing processes looked at and came to, by position. */
  readonly processes: ReadonlyMap<number, readonly ProcessNote[]>;
  /** What became of suspend_data, by position of the entries that changed it. */
  readonly held: ReadonlyMap<number, readonly HeldSuspendData[]>;
  /** Accepted writes that no Commit, Terminate or end of content has followed that stored them. */
  readonly writesSinceCommit: number;
}

/** What of a fold the next entry is folded into. */
export type FoldedState = Pick<Fold, 'state' | 'writesSinceCommit'>;

/** By position; grows in place. */
export interface Remarks {
  readonly notes: Map<number, readonly TraceNote[]>;
  readonly processes: Map<number, readonly ProcessNote[]>;
  readonly held: Map<number, readonly HeldSuspendData[]>;
}

export function noRemarks(): Remarks {
  return { notes: new Map(), processes: new Map(), held: new Map() };
}

export function emptyFold(course: Course): Fold {
  const state = createAttempt(course);
  return { state, position: 0, ...noRemarks(), writesSinceCommit: 0 };
}

/** Folds further entries in; those up to `fold.position` are in already and are passed over. */
export function foldOn(fold: Fold, entries: readonly JournalEntry[]): Fold {
  const fresh = entries.slice(fold.position);
  if (fresh.length === 0) return fold;
  const remarks: Remarks = {
    ...{ notes: new Map(fold.notes), processes: new Map(fold.processes), held: new Map(fold.held) },
  };
  let folded: FoldedState = fold;
  for (const entry of fresh) [folded] = foldInto(remarks, folded, entry);
  return { ...folded, position: fresh.at(-1)?.position ?? fold.position, ...remarks };
}

/** Folds one entry in; what is to be known of the step is put down in the remarks. */
export function foldInto(
  { notes, processes, held }: Remarks,
  before: FoldedState,
  entry: JournalEntry,
): readonly [FoldedState, Step] {
  const event = eventOf(entry);
  const taken = step(before.state, event);
  if (taken.trace.length > 0) notes.set(entry.position, taken.trace);
  if (taken.processes.length > 0) processes.set(entry.position, taken.processes);
  const suspendData = heldAfter(before.state, taken.state);
  if (suspendData.length > 0) held.set(entry.position, suspendData);
  return [foldedBy(before, event, taken), taken];
}

/** What `taken`, the step of `event`, makes of what was folded before. */
export function foldedBy(
  { state: before, writesSinceCommit }: FoldedState,
  event: AttemptEvent,
  { state, result }: Step,
): FoldedState {
  const isStored = result.commits && event.type !== 'external' && !isDropped(before, event);
  if (isStored) return { state, writesSinceCommit: 0 };
  if (result.commits) return { state, writesSinceCommit };
  const isAccepted = asksToWrite(event) && result.errorCode === '0';
  return { state, writesSinceCommit: writesSinceCommit + (isAccepted ? 1 : 0) };
}

/** Content was taken away where only what a Commit has stored outlives it. What was forked keeps all. */
function isDropped({ open }: AttemptState, event: AttemptEvent): boolean {
  const isEnd = event.type === 'unload' || (event.type === 'abort' && event.reason !== 'forked');
  return isEnd && open?.stored !== undefined && open.phase !== 'terminated';
}
