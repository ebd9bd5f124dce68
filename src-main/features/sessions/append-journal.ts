import { isDeepStrictEqual } from 'node:util';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type { appendJournal } from '../../../src-shared/contract/session-journal';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import type { Log } from '../../platform/log';
import type { LiveAttempt, LiveAttempts } from './live-attempts';
import type { LiveWriters } from './live-writers';
import { hasExpired } from './projection';
import { record } from './record';
import { sessionOrRefuse } from './read-session';
import { type SessionRow } from './repository';
import { selectEntries, type SessionKey } from './repository-journal';
import type { TellSession } from './session-news';
import { SyncEvent } from './sync-schema';
import { versionConflict } from './update';

type Sent = Input<typeof appendJournal>['entries'][number];
type Entry = Omit<Sent, 'event'> & { readonly event: SyncEvent };

export interface JournalParts {
  readonly attempts: LiveAttempts;
  readonly writers: LiveWriters;
  readonly log: Log;
  readonly tell: TellSession;
}

/**
 * Takes over what was recorded elsewhere: all of it or, where something does not fit, nothing. Refuses with VERSION_CONFLICT; its
 * `details.reason` is `gap`, `fork` (another entry is there) or `held` (a page writes here).
 */
export function appendIn(
  tx: Writes,
  { attempts, writers, log, tell }: JournalParts,
  tenantId: TenantId,
  { sessionId, entries }: Input<typeof appendJournal>,
  nowMs: number,
): Output<typeof appendJournal> {
  const key = { tenantId, sessionId };
  const row = rowOf(tx, key);
  if (hasExpired(row, nowMs)) throw new Refusal('FORBIDDEN', { reason: 'session_expired' });
  const read = entries.map((entry, at) => readEntry(entry, at, entries, row));
  const known = refuseFork(tx, row, read);
  const fresh = read.slice(known);
  let live = attempts.get(tx, key);
  if (fresh.length > 0 && writers.isConnected(sessionId, live.epoch)) throw conflict(row, { reason: 'held' });
  for (const run of byEpoch(fresh)) {
    const begun = takenFrom(live, run, row);
    const news = run.map(({ source, event, result, error_code: errorCode }) => ({
      ...{ source, event, claimed: { result, errorCode }, countsAsVersion: true },
    }));
    live = record({ tx, log, nowMs, tell }, rowOf(tx, key), begun, news).live;
  }
  if (fresh.length > 0) attempts.stage(key, live);
  const { version, lastPosition } = rowOf(tx, key);
  return { session_id: sessionId, appended: fresh.length, known, last_position: lastPosition, version };
}

function rowOf(tx: Writes, key: SessionKey): SessionRow {
  return sessionOrRefuse(tx, key).session;
}

function readEntry(entry: Sent, at: number, all: readonly Sent[], row: SessionRow): Entry {
  const refuse = (field: string, message: string) =>
    new Refusal('INVALID_REQUEST', { field: `entries.${String(at)}.${field}`, message });
  if (entry.position !== (all[0]?.position ?? 0) + at || entry.position < 1)
    throw refuse('position', 'Positions must count up one by one, from 1');
  const event = SyncEvent.safeParse(entry.event);
  if (!event.success)
    throw refuse(['event', ...(event.error.issues[0]?.path ?? [])].join('.'), 'The event is not one of ours');
  if (event.data.type === 'launch' && event.data.learner.id !== row.userId)
    throw refuse('event.learner.id', 'The session is another learner’s');
  if (row.sandbox === null && isTried(event.data))
    throw refuse('event', 'Faults and presets are for sandboxes only');
  return { ...entry, event: event.data };
}

function isTried(event: SyncEvent): boolean {
  if (event.type === 'call') return event.fault !== undefined;
  return event.type === 'launch' && (event.faults !== undefined || event.preset !== undefined);
}

/** How many of the entries are there already. */
function refuseFork(tx: Writes, row: SessionRow, entries: readonly Entry[]): number {
  const first = entries[0]?.position ?? 1;
  if (first > row.lastPosition + 1) throw conflict(row, { reason: 'gap', expected: row.lastPosition + 1 });
  const stored = selectEntries(tx, row, first - 1, entries.length);
  stored.forEach((one, at) => {
    const sent = entries[at];
    const isSame =
      sent !== undefined &&
      isDeepStrictEqual(
        [one.epoch, one.number, one.source, one.event, one.result, one.errorCode],
        [sent.epoch, sent.number, sent.source, sent.event, sent.result, sent.error_code],
      );
    if (!isSame) throw conflict(row, { reason: 'fork', position: one.position });
  });
  return stored.length;
}

function byEpoch(entries: readonly Entry[]): Entry[][] {
  const runs: Entry[][] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last?.[0]?.epoch === entry.epoch) last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

/** The attempt as the run goes on from it. Each opening begins the next epoch, and numbers count from 1 in it. */
function takenFrom(live: LiveAttempt, run: readonly Entry[], row: SessionRow): LiveAttempt {
  const epoch = run[0]?.epoch ?? live.epoch;
  if (epoch !== live.epoch && epoch !== live.epoch + 1)
    throw conflict(row, { reason: 'fork', position: run[0]?.position });
  const begun = epoch === live.epoch ? live : { ...live, epoch, learnerNumber: 0, serverNumber: 0 };
  const numbers = { learner: begun.learnerNumber, server: begun.serverNumber };
  for (const { source, number, position } of run) {
    numbers[source] += 1;
    if (number !== numbers[source]) throw conflict(row, { reason: 'gap', position });
  }
  return begun;
}

function conflict(row: SessionRow, details: Readonly<Record<string, unknown>>): Refusal {
  return versionConflict(row.version, details);
}
