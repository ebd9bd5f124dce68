import type { JournalEntry } from '../../src-shared/contract/sessions';
import {
  createAttempt,
  step,
  type AttemptEvent,
  type AttemptState,
  type TraceNote,
} from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';

/** An attempt as of some entry of its journal. */
export interface Fold {
  readonly state: AttemptState;
  /** Position of the last entry folded in, 0 before the first. */
  readonly position: number;
  /** What the engine remarked, by position. */
  readonly notes: ReadonlyMap<number, readonly TraceNote[]>;
  /** Accepted writes that no Commit, Terminate or end of content has followed. */
  readonly writesSinceCommit: number;
}

export function emptyFold(course: Course): Fold {
  return { state: createAttempt(course), position: 0, notes: new Map(), writesSinceCommit: 0 };
}

/** Folds further entries in; those up to `fold.position` are in already and are passed over. */
export function foldOn(fold: Fold, entries: readonly JournalEntry[]): Fold {
  const fresh = entries.slice(fold.position);
  if (fresh.length === 0) return fold;
  const notes = new Map(fold.notes);
  let { state, position, writesSinceCommit } = fold;
  for (const entry of fresh) {
    const event = eventOf(entry);
    const { state: next, result, trace } = step(state, event);
    if (trace.length > 0) notes.set(entry.position, trace);
    if (isWrite(event) && result.errorCode === '0') writesSinceCommit += 1;
    if (result.commits) writesSinceCommit = 0;
    state = next;
    position = entry.position;
  }
  return { state, position, notes, writesSinceCommit };
}

/** The contract carries events as records; the server has checked them. */
export function eventOf(entry: JournalEntry): AttemptEvent {
  return entry.event as unknown as AttemptEvent;
}

function isWrite(event: AttemptEvent): boolean {
  return event.type === 'call' && (event.method === 'SetValue' || event.method === 'LMSSetValue');
}
