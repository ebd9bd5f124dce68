import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { Refusal } from '../../../src-shared/contract/errors';
import type { appendJournal } from '../../../src-shared/contract/session-journal';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { sharedCount } from '../../../src-shared/sync/shared-entries';
import type { Writes } from '../../db/open';
import type { Log } from '../../platform/log';
import type { LiveAttempt, LiveAttempts } from './live-attempts';
import type { LiveWriters } from './live-writers';
import {
  readEntries,
  sharedEntry,
  sharedOf,
  takenEntry,
  type ReadEntry,
  type SentEntry,
} from './read-entries';
import { sessionOrRefuse } from './read-session';
import { isHalfAttempt } from './sandbox-of';
import { updateSessionRow, type SessionRow } from './repository';
import { selectEntries } from './repository-journal';
import type { TellSession } from './session-news';
import { takeEntries } from './take-entries';
import { versionConflict } from './update';

export interface JournalParts {
  readonly attempts: LiveAttempts;
  readonly writers: LiveWriters;
  readonly log: Log;
  readonly tell: TellSession;
}

type Sent = Pick<Input<typeof appendJournal>, 'sessionId'> & { readonly entries: readonly SentEntry[] };

/**
 * Takes over what was recorded elsewhere: all of it or, where something does not fit, nothing; however long the session was left alone
 * here, since it went on there. Refuses with VERSION_CONFLICT; its `details.reason` is `gap`, `fork` (another entry is there) or `held`
 * (a page writes here).
 */
export function appendIn(
  tx: Writes,
  { attempts, writers, log, tell }: JournalParts,
  tenantId: TenantId,
  { sessionId, entries }: Sent,
  nowMs: number,
): Output<typeof appendJournal> {
  const key = { tenantId, sessionId };
  const { session: row } = sessionOrRefuse(tx, key);
  // Another server may know its id before it is all here.
  if (isHalfAttempt(row)) throw conflict(row, { reason: 'held' });
  const read = readEntries({ tx, courses: attempts.courses }, row, entries);
  const known = refuseFork(tx, row, read);
  const fresh = read.slice(known);
  const live = attempts.get(tx, key);
  if (fresh.length > 0 && writers.isConnected(sessionId, live.epoch)) throw conflict(row, { reason: 'held' });
  refuseMisnumbered(live, fresh, row);
  if (fresh.length > 0)
    attempts.stage(key, takeEntries({ tx, log, nowMs, tell }, key, live, fresh.map(takenEntry)));
  if (fresh.length > 0) raiseVersion(tx, row, nowMs);
  const { version, lastPosition } = sessionOrRefuse(tx, key).session;
  return { session_id: sessionId, appended: fresh.length, known, last_position: lastPosition, version };
}

/** Entries of which readers see nothing yet, as of a page that was lost, are news for other servers all the same. */
function raiseVersion(tx: Writes, before: SessionRow, nowMs: number): void {
  const { version } = sessionOrRefuse(tx, before).session;
  if (version === before.version)
    updateSessionRow(tx, before.tenantId, before.sessionId, { version: version + 1, updatedAtMs: nowMs });
}

/** How many of the entries are there already. */
function refuseFork(tx: Writes, row: SessionRow, entries: readonly ReadEntry[]): number {
  const first = entries[0]?.position ?? 1;
  if (first > row.lastPosition + 1) throw conflict(row, { reason: 'gap', expected: row.lastPosition + 1 });
  const stored = selectEntries(tx, row, first - 1, entries.length).map(sharedEntry);
  const shared = sharedCount(stored, entries.map(sharedOf));
  if (shared < stored.length) throw conflict(row, { reason: 'fork', position: first + shared });
  return stored.length;
}

/** Each opening begins a later epoch, and numbers count from 1 in it. */
export function refuseMisnumbered(live: LiveAttempt, entries: readonly ReadEntry[], row: SessionRow): void {
  let { epoch } = live;
  let numbers = { learner: live.learnerNumber, server: live.serverNumber };
  for (const { epoch: its, source, number, position } of entries) {
    if (its < epoch) throw conflict(row, { reason: 'fork', position });
    if (its > epoch) numbers = { learner: 0, server: 0 };
    epoch = its;
    numbers[source] += 1;
    if (number !== numbers[source]) throw conflict(row, { reason: 'gap', position });
  }
}

export function conflict(row: SessionRow, details: Readonly<Record<string, unknown>>): Refusal {
  return versionConflict(row.version, details);
}
