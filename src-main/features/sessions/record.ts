import {
  currentActivityId,
  engineFaultId,
  engineVersion,
  snapshotOf,
  step,
  type AttemptEvent,
  type AttemptState,
  type StepResult,
} from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import type { Log } from '../../platform/log';
import { externalEventOf, withPending } from './external-writes';
import { keepChanges, storeChanges, type StoreChange } from './learner-store';
import { isBoundary, type LiveAttempt } from './live-attempts';
import { storedSummaryOf, summaryColumns } from './projection';
import { selectStanding, updateSessionRow, type SessionRow } from './repository';
import type { TellSession } from './session-news';
import {
  insertEntries,
  insertSnapshot,
  markApplied,
  selectPendingWrites,
  type EntryRow,
  type SessionKey,
} from './repository-journal';

/** A snapshot is due after so many entries, at the next moment when nothing is uncommitted: it stands for what readers see too. */
const snapshotEvery = 500;

/** An entry on its way into the journal. */
export interface NewEntry {
  readonly source: EntryRow['source'];
  readonly event: AttemptEvent;
  /** What the page's engine answered; null for entries of the server. */
  readonly claimed: { readonly result: string; readonly errorCode: string } | null;
  /** False for an external write that was counted when it came. */
  readonly countsAsVersion: boolean;
  /** See `PageEntry`; null: not known. */
  readonly tookMs: number | null;
}

export interface Recorded {
  readonly live: LiveAttempt;
  /** The REST version after the entries. */
  readonly version: number;
}

/** Where, when and with whose ear entries are recorded. */
export interface Recording {
  readonly tx: Writes;
  readonly log: Log;
  readonly nowMs: number;
  /** Hears of what readers will see changed. */
  readonly tell: TellSession;
}

/** Folds the entries, writes them down with what they leave for the learner, and brings the session's row up to date, all in the caller's transaction. */
export function record(
  { tx, log, nowMs, tell }: Recording,
  row: SessionRow,
  before: LiveAttempt,
  entries: readonly NewEntry[],
): Recorded {
  const rows: EntryRow[] = [];
  const shared: StoreChange[] = [];
  let live = before;
  let versions = 0;
  let hasBoundary = false;
  let endedSco = false;
  for (const entry of entries) {
    const taken = take(live, row, entry, nowMs);
    if (taken.fault !== undefined)
      log.error({ sessionId: row.sessionId, position: taken.row.position }, taken.fault.text);
    if (taken.result.commits && entry.countsAsVersion) versions += 1;
    const isNoted = taken.result.commits || entry.event.type === 'launch';
    rows.push({ ...taken.row, version: isNoted ? row.version + versions : null });
    shared.push(...sharedBy(entry.event, live.state, taken.live.state));
    live = taken.live;
    if (entry.event.type === 'external') markApplied(tx, row, entry.event.id, nowMs);
    if (!taken.result.commits) continue;
    hasBoundary = true;
    endedSco ||= isEnd(entry.event);
  }
  insertEntries(tx, rows);
  if (row.sandbox === null) keepChanges(tx, row, shared, nowMs);
  live = keepSnapshot(tx, row, live, endedSco);
  const version = row.version + versions;
  const isLaunched = entries.some(({ event }) => event.type === 'launch');
  const stood = isLaunched || hasBoundary ? { ...row, ...selectStanding(tx, row) } : null;
  const progress = hasBoundary ? progressColumns(tx, row, live.committed, nowMs) : {};
  updateSessionRow(tx, row.tenantId, row.sessionId, {
    ...progress,
    version,
    epoch: live.epoch,
    lastPosition: live.position,
    ...(hasBoundary || isLaunched || isStale(row, nowMs)
      ? { lastAccessedAtMs: nowMs, updatedAtMs: nowMs }
      : {}),
  });
  if (stood !== null) tell(tx, isLaunched ? 'launched' : 'changed', row, stood);
  return { live, version };
}

/** Between two Commits it is enough to note once a second that somebody is there: most indices of sessions hold that time. */
function isStale({ lastAccessedAtMs }: SessionRow, nowMs: number): boolean {
  return Math.abs(nowMs - lastAccessedAtMs) >= 1000;
}

/** The server's own entries for external writes that have waited, in their order. */
export function entriesOfPending(tx: Writes, key: SessionKey, nowMs: number): NewEntry[] {
  return selectPendingWrites(tx, key).map((write) => ({
    source: 'server',
    event: externalEventOf(write, nowMs),
    claimed: null,
    countsAsVersion: false,
    tookMs: null,
  }));
}

/** What readers see: the committed state with the external writes that no Commit has taken up yet. */
export function progressColumns(tx: Writes, row: SessionRow, committed: AttemptState, nowMs: number) {
  const visible = withPending(committed, selectPendingWrites(tx, row), nowMs);
  return summaryColumns(
    storedSummaryOf(visible, selectStanding(tx, row).totalSeconds),
    nowMs,
    row.completedAtMs,
  );
}

function take(
  live: LiveAttempt,
  key: SessionKey,
  { source, event, claimed, tookMs }: NewEntry,
  nowMs: number,
) {
  const { state, result, trace } = step(live.state, event);
  const number = (source === 'learner' ? live.learnerNumber : live.serverNumber) + 1;
  const differs =
    claimed !== null && (claimed.result !== result.value || claimed.errorCode !== result.errorCode);
  const row: Omit<EntryRow, 'version'> = {
    sessionId: key.sessionId,
    tenantId: key.tenantId,
    position: live.position + 1,
    epoch: live.epoch,
    number,
    source,
    event,
    result: claimed?.result ?? result.value,
    errorCode: claimed?.errorCode ?? result.errorCode,
    serverResult: differs ? result.value : null,
    serverErrorCode: differs ? result.errorCode : null,
    tookMs,
    activityId: currentActivityId(event.type === 'launch' ? state : live.state),
    engineVersion,
    receivedAtMs: nowMs,
  };
  const fault = trace.find((note) => note.id === engineFaultId);
  return { row, result, fault, live: advance(live, source, number, event, state, result) };
}

function advance(
  live: LiveAttempt,
  source: NewEntry['source'],
  number: number,
  event: AttemptEvent,
  state: AttemptState,
  result: StepResult,
): LiveAttempt {
  return {
    ...live,
    state,
    committed: isBoundary(event, result) ? state : live.committed,
    position: live.position + 1,
    ...(source === 'learner' ? { learnerNumber: number } : { serverNumber: number }),
  };
}

/** What the step has left for the learner's other courses; a launch begins from what it carries. */
function sharedBy(event: AttemptEvent, before: AttemptState, after: AttemptState): readonly StoreChange[] {
  if (event.type !== 'launch') return storeChanges(before.store, after);
  return storeChanges(event.learnerStore ?? { objectives: {}, sharedData: {} }, after);
}

/** Ends of a SCO, as against a Commit or a write from outside. */
function isEnd(event: AttemptEvent): boolean {
  if (event.type === 'call') return event.method === 'Terminate' || event.method === 'LMSFinish';
  return event.type !== 'external';
}

function keepSnapshot(tx: Writes, key: SessionKey, live: LiveAttempt, endedSco: boolean): LiveAttempt {
  const since = live.position - live.snapshotPosition;
  const atBoundary = live.committed === live.state;
  if (!atBoundary || !(endedSco || since >= snapshotEvery)) return live;
  insertSnapshot(tx, {
    sessionId: key.sessionId,
    tenantId: key.tenantId,
    position: live.position,
    engineVersion,
    state: snapshotOf(live.state),
  });
  return { ...live, snapshotPosition: live.position };
}
