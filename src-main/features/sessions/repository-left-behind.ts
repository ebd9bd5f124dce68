import { and, asc, eq, gt, gte, isNull, max } from 'drizzle-orm';
import type { PageEntry } from '../../../src-shared/contract/player';
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

/** What came late of a run and follows without a gap on its entry `after`, in order, and when the first of it came. */
export function selectTail(
  db: Reads,
  { epoch, ...key }: RunKey,
  after: number,
): { readonly entries: PageEntry[]; readonly cameAtMs: number } {
  const { number, entry, receivedAtMs } = fencedEntries;
  const rows = db
    .select({ number, entry, receivedAtMs })
    .from(fencedEntries)
    .where(and(ofSession(fencedEntries, key), eq(fencedEntries.epoch, epoch), gt(number, after)))
    .orderBy(asc(number))
    .all();
  const end = rows.findIndex((row, at) => row.number !== after + at + 1);
  const following = rows.slice(0, end < 0 ? rows.length : end);
  return {
    entries: following.map((row) => row.entry as PageEntry),
    cameAtMs: following[0]?.receivedAtMs ?? 0,
  };
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

/** When the session went on behind that position, by this server's clock; null: it has not. */
export function selectWentOnMs(db: Reads, key: SessionKey, position: number): number | null {
  const next = and(ofSession(journalEntries, key), eq(journalEntries.position, position + 1));
  const { receivedAtMs } = journalEntries;
  return db.select({ receivedAtMs }).from(journalEntries).where(next).get()?.receivedAtMs ?? null;
}
