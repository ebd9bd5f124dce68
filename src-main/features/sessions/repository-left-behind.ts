import { and, asc, desc, eq, gt, gte, isNull, max } from 'drizzle-orm';
import type { PageEntry } from '../../../src-shared/contract/player';
import type { AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { Reads } from '../../db/open';
import { fencedEntries, journalEntries, sessions } from '../../db/tables';
import type { SessionKey } from './repository-journal';
import { ofSession } from './repository-of-session';

/** A page's run of a session, by its epoch. */
export interface RunKey extends SessionKey {
  readonly epoch: number;
}

/** Runs of real sessions of which entries came after they had lost the session, since then. */
export function selectLateRuns(db: Reads, sinceMs: number): RunKey[] {
  const { tenantId, sessionId, epoch, receivedAtMs } = fencedEntries;
  return db
    .selectDistinct({ tenantId, sessionId, epoch })
    .from(fencedEntries)
    .innerJoin(sessions, and(eq(sessions.sessionId, sessionId), isNull(sessions.sandbox)))
    .where(gte(receivedAtMs, sinceMs))
    .all();
}

/** What came late of a run and follows without a gap on its entry `after`, in order. */
export function selectTail(db: Reads, { epoch, ...key }: RunKey, after: number): PageEntry[] {
  const rows = db
    .select({ number: fencedEntries.number, entry: fencedEntries.entry })
    .from(fencedEntries)
    .where(
      and(ofSession(fencedEntries, key), eq(fencedEntries.epoch, epoch), gt(fencedEntries.number, after)),
    )
    .orderBy(asc(fencedEntries.number))
    .all();
  const end = rows.findIndex(({ number }, at) => number !== after + at + 1);
  return rows.slice(0, end < 0 ? rows.length : end).map(({ entry }) => entry as PageEntry);
}

/** Position of a run's last entry in the journal; null: it has none there. */
export function selectEndOfRun(db: Reads, { epoch, ...key }: RunKey): number | null {
  const ofRun = and(ofSession(journalEntries, key), eq(journalEntries.epoch, epoch));
  const found = db
    .select({ last: max(journalEntries.position) })
    .from(journalEntries)
    .where(ofRun)
    .get();
  return found?.last ?? null;
}

/** How the server ended what a run had left: by the first `abort` behind it; null: it did not. */
export function selectAbortAfter(db: Reads, key: SessionKey, position: number): AttemptEvent | null {
  const next = and(ofSession(journalEntries, key), eq(journalEntries.position, position + 1));
  const row = db
    .select({ event: journalEntries.event })
    .from(journalEntries)
    .where(next)
    .orderBy(desc(journalEntries.position))
    .get();
  const event = (row?.event ?? null) as AttemptEvent | null;
  return event?.type === 'abort' ? event : null;
}
