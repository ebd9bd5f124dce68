import { Refusal } from '../../../src-shared/contract/errors';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { updateSession } from '../../../src-shared/contract/sessions';
import type { TenantId } from '../../../src-shared/kernel/ids';
import {
  checkExternalChange,
  shownActivityId,
  step,
  totalTimeChange,
  type AttemptState,
} from '../../../src-shared/scorm/attempt';
import type { Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import { externalEventOf, withPending } from './external-writes';
import type { Expects } from './if-match';
import { mayComeBack, type LiveAttempt, type LiveAttempts } from './live-attempts';
import { serverEntry, type JournalWriter } from './journal-writer';
import type { LiveWriters } from './live-writers';
import { hasExpired } from './projection';
import { readSession } from './read-session';
import { progressColumns, record } from './record';
import { sessionOrRefuse } from './read-session';
import { selectStanding, updateSessionRow, type TitledSession } from './repository';
import type { TellSession } from './session-news';
import { insertExternalWrite, selectPendingWrites, type ExternalWrite } from './repository-journal';
import { wantedChanges, type Changes } from './wanted-changes';

type Update = Input<typeof updateSession>;

export interface WantedUpdate extends Update {
  readonly expects: Expects;
  /** By a sync: when it was written elsewhere, Unix milliseconds by our clock. How long ago that was keeps nothing out. */
  readonly writtenAtMs?: number | undefined;
}

export interface UpdateParts {
  readonly attempts: LiveAttempts;
  readonly journal: JournalWriter;
  readonly writers: LiveWriters;
  readonly log: Log;
  readonly tell: TellSession;
}

/** What an update did; `waiting` is the write that the page of `epoch` has to take up. */
export interface Updated {
  readonly waiting: ExternalWrite | null;
  readonly epoch: number;
  readonly lastPosition: number | null;
}

/**
 * A write from outside, under the session's version. While a page holds the session the write waits for the page's next Commit and
 * readers see it laid over; else it goes into the journal at once.
 */
export function updateIn(
  tx: Writes,
  parts: UpdateParts,
  tenantId: TenantId,
  update: WantedUpdate,
  nowMs: number,
): Updated {
  const { attempts, journal, writers } = parts;
  const titled = writableSession(tx, tenantId, update, nowMs);
  const key = { tenantId, sessionId: update.sessionId };
  const live = attempts.get(tx, key);
  const isHeld = mayComeBack(live) || writers.isConnected(key.sessionId, live.epoch);
  const base = isHeld ? live : journal.settleIn(tx, key, nowMs);
  const visible = withPending(base.committed, selectPendingWrites(tx, key), nowMs);
  const write: ExternalWrite = {
    writeId: newUuid(),
    ...key,
    activityId: shownActivityId(visible) ?? '',
    changes: {},
    version: titled.session.version + 1,
    createdAtMs: nowMs,
    appliedAtMs: null,
  };
  const { summary } = readSession(tx, key);
  const asked = {
    ...wantedChanges(update, summary, titled.scormVersion),
    ...wantedTime(visible, update, summary.totalSeconds),
  };
  const filled = { ...write, changes: acceptedChanges(visible, write, asked, nowMs) };
  const lastPosition = store(tx, parts, titled, base, filled, { isHeld, update, nowMs });
  const waits = isHeld && lastPosition === null && Object.keys(filled.changes).length > 0;
  return { waiting: waits ? filled : null, epoch: live.epoch, lastPosition };
}

function writableSession(
  tx: Writes,
  tenantId: TenantId,
  { sessionId, expects, writtenAtMs }: WantedUpdate,
  nowMs: number,
): TitledSession {
  const titled = sessionOrRefuse(tx, { tenantId, sessionId });
  if (writtenAtMs === undefined && hasExpired(titled.session, nowMs))
    throw new Refusal('FORBIDDEN', { reason: 'session_expired' });
  if (!expects(titled.session.version)) throw versionConflict(titled.session.version);
  return titled;
}

/** A session was changed by somebody else since the caller read it. */
export function versionConflict(
  currentVersion: number,
  details?: Readonly<Record<string, unknown>>,
): Refusal {
  return new Refusal('VERSION_CONFLICT', details, {
    extra: {
      current_version: currentVersion,
      message: 'Please fetch the latest session data and retry your update.',
    },
  });
}

/** What SCORM 1.2 can write down: 9999:59:59.99. */
const mostSeconds = 35_999_999;

/** The time that another system has counted; nothing where there is as much already. */
function wantedTime(
  visible: AttemptState,
  { time_spent_seconds: asked }: Update,
  shownSeconds: number,
): Changes {
  if (asked === undefined || asked <= shownSeconds) return {};
  if (asked > mostSeconds)
    throw new Refusal('INVALID_REQUEST', {
      field: 'time_spent_seconds',
      message: `time_spent_seconds can be raised to ${mostSeconds} at most`,
    });
  const change = totalTimeChange(visible, asked);
  return change === null ? {} : { [change[0]]: change[1] };
}

/** Each change is tried on what the ones before it left, as the engine will take them. */
function acceptedChanges(
  visible: AttemptState,
  write: ExternalWrite,
  asked: Changes,
  nowMs: number,
): Changes {
  const accepted: [string, string | null][] = [];
  let state = visible;
  for (const [element, value] of Object.entries(asked)) {
    const check = checkExternalChange(state, write.activityId, element, value);
    if (!check.ok) throw new Refusal('INVALID_REQUEST', { field: element, message: check.reason });
    if (!check.isChange) continue;
    accepted.push([element, value]);
    state = step(state, externalEventOf({ ...write, changes: { [element]: value } }, nowMs)).state;
  }
  return Object.fromEntries(accepted);
}

/** Not before what is here already, and not later than now. */
function timeOfWrite(
  { lastAccessedAtMs }: TitledSession['session'],
  { writtenAtMs }: WantedUpdate,
  nowMs: number,
): number {
  return writtenAtMs === undefined ? nowMs : Math.max(lastAccessedAtMs, Math.min(writtenAtMs, nowMs));
}

/** Returns the position of the journal entry, or null when none was written. Counts one version in every case. */
function store(
  tx: Writes,
  { attempts, log, tell }: UpdateParts,
  { session: row }: TitledSession,
  live: LiveAttempt,
  write: ExternalWrite,
  {
    isHeld,
    update,
    nowMs,
  }: { readonly isHeld: boolean; readonly update: WantedUpdate; readonly nowMs: number },
): number | null {
  const metadata = { ...row.metadata, ...update.metadata };
  const atMs = timeOfWrite(row, update, nowMs);
  const touched = { version: row.version + 1, metadata, lastAccessedAtMs: atMs, updatedAtMs: nowMs };
  const isEmpty = Object.keys(write.changes).length === 0;
  const before = { ...row, ...selectStanding(tx, row) };
  if (!isEmpty) insertExternalWrite(tx, write);
  if (!isEmpty && !isHeld) {
    const entry = serverEntry(externalEventOf(write, atMs), false);
    const after = record({ tx, log, nowMs, tell: () => undefined }, row, live, [entry]);
    updateSessionRow(tx, row.tenantId, row.sessionId, touched);
    attempts.stage(row, after.live);
    tell(tx, 'changed', row, before);
    return after.live.position;
  }
  const progress = isEmpty ? {} : progressColumns(tx, row, live.committed, nowMs);
  updateSessionRow(tx, row.tenantId, row.sessionId, { ...progress, ...touched });
  tell(tx, 'changed', row, before);
  return null;
}
