import {
  attemptFromSnapshot,
  createAttempt,
  engineVersion,
  step,
  type AttemptEvent,
  type AttemptState,
  type StepResult,
} from '../../../src-shared/scorm/attempt';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Reads } from '../../db/open';
import type { KnownCourses } from './known-courses';
import { selectSession, type SessionRow } from './repository';
import { selectEntries, selectLastNumber, selectNewestSnapshot, type SessionKey } from './repository-journal';
import { storedEvent } from './stored-event';

/** Everything known of an attempt as of its newest journal entry. */
export interface LiveAttempt {
  readonly state: AttemptState;
  /** The state as of the last Commit, Terminate or external write: what readers see. */
  readonly committed: AttemptState;
  readonly position: number;
  readonly snapshotPosition: number;
  /** The current writer's epoch, 0 before the first opening. */
  readonly epoch: number;
  /** Writers up to this epoch have lost the session for good. */
  readonly fencedEpoch: number;
  /** Last numbers used in this epoch. */
  readonly learnerNumber: number;
  readonly serverNumber: number;
}

export type LiveAttempts = ReturnType<typeof createLiveAttempts>;

const entriesAtOnce = 1000;

export interface LiveAttemptsOptions {
  readonly limit: number;
  readonly courses: KnownCourses;
}

/**
 * Attempts in memory, the latest used ones; others are rebuilt from snapshot and journal. What a transaction makes of an
 * attempt is staged and becomes visible to all when the transaction is on disk.
 */
export function createLiveAttempts({ limit, courses }: LiveAttemptsOptions) {
  const kept = new Map<string, LiveAttempt>();
  /** Of the group that is being written: `staged` by its finished jobs, `draft` by the one at work. */
  const staged = new Map<string, LiveAttempt>();
  const draft = new Map<string, LiveAttempt>();

  function keep(id: string, live: LiveAttempt): void {
    kept.delete(id);
    kept.set(id, live);
    const oldest = kept.keys().next();
    if (kept.size > limit && oldest.done === false) kept.delete(oldest.value);
  }

  return {
    courses,
    /** Throws `Refusal` SESSION_NOT_FOUND. */
    get: (db: Reads, key: SessionKey): LiveAttempt => {
      const row = selectSession(db, key.tenantId, key.sessionId)?.session;
      if (row === undefined) throw new Refusal('SESSION_NOT_FOUND');
      const { sessionId: id } = key;
      return draft.get(id) ?? staged.get(id) ?? kept.get(id) ?? rebuild(db, courses, row);
    },
    /** As it follows from the journal alone, where that was changed behind what is in memory. */
    rebuilt: (db: Reads, row: SessionRow): LiveAttempt => rebuild(db, courses, row),
    stage: (key: SessionKey, live: LiveAttempt): void => void draft.set(key.sessionId, live),
    jobDone: (): void => {
      for (const [id, live] of draft) staged.set(id, live);
      draft.clear();
    },
    jobUndone: (): void => draft.clear(),
    committed: (): void => {
      for (const [id, live] of staged) keep(id, live);
      staged.clear();
    },
    rolledBack: (): void => staged.clear(),
  };
}

/**
 * A snapshot of another engine version is passed over: the journal is complete, and today's engine decides. A move to
 * another package version leaves a snapshot, so that the newest one is always of the course that the session is on.
 */
function rebuild(db: Reads, courses: KnownCourses, row: SessionRow): LiveAttempt {
  const found = selectNewestSnapshot(db, row);
  const snapshot = found?.engineVersion === engineVersion ? found : null;
  let state =
    snapshot === null
      ? createAttempt(courses.firstOf(db, row))
      : attemptFromSnapshot(courses.ofSession(db, row), snapshot.state);
  let committed = state;
  let position = snapshot?.position ?? 0;
  for (;;) {
    const entries = selectEntries(db, row, position, entriesAtOnce);
    for (const entry of entries) {
      const event = storedEvent(entry);
      const next = step(state, event);
      state = next.state;
      if (isBoundary(event, next.result)) committed = state;
      position = entry.position;
    }
    if (entries.length < entriesAtOnce) break;
  }
  return {
    state,
    committed,
    position,
    snapshotPosition: snapshot?.position ?? 0,
    epoch: row.epoch,
    fencedEpoch: row.fencedEpoch,
    learnerNumber: selectLastNumber(db, row, row.epoch, 'learner'),
    serverNumber: selectLastNumber(db, row, row.epoch, 'server'),
  };
}

/** True while content is in a page, whether or not that page can be reached now. */
export function isRunning(live: LiveAttempt): boolean {
  return live.state.open !== null;
}

/**
 * True until the learner's visit is known to be over: the page may be out of reach and yet come back and go on from its own
 * state, so nothing may be written into the journal behind it. Between two activities no content runs, but the visit lasts.
 */
export function mayComeBack({ state, epoch, learnerNumber }: LiveAttempt): boolean {
  const hasJustOpened = epoch > 0 && learnerNumber === 0;
  return state.open !== null || state.current !== null || hasJustOpened;
}

/** After these events nothing is uncommitted: a launch ends what was left running. */
export function isBoundary(event: AttemptEvent, result: StepResult): boolean {
  return result.commits || event.type === 'launch';
}
