import { and, asc, eq, gt, isNull, lte, max, sql } from 'drizzle-orm';
import type { PageEntry } from '../../../src-shared/contract/player';
import type { Reads } from '../../db/open';
import { fencedEntries, journalEntries, sessions } from '../../db/tables';
import type { SessionKey } from './repository-journal';
import { ofSession } from './repository-of-session';

/** A page's run of a session, by its epoch. */
export interface RunKey extends SessionKey {
  readonly epoch: number;
}

/** Runs of real sessions of which entries came after they had lost the session. */
export function selectLateRuns(db: Reads): RunKey[] {
  const { tenantId, sessionId, epoch } = fencedEntries;
  return db
    .selectDistinct({ tenantId, sessionId, epoch })
    .from(fencedEntries)
    .innerJoin(sessions, and(eq(sessions.sessionId, sessionId), isNull(sessions.sandbox)))
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

/** Where a run stops in a journal, whatever ended it. */
export interface EndOfRun {
  /** Of its last entry. */
  readonly position: number;
  /** Of the last entry of its page, 0 for none. */
  readonly number: number;
}

/** In the journal up to a position; null: it has nothing there. */
export function selectEndOfRun(
  db: Reads,
  { epoch, ...key }: RunKey,
  upTo = Number.MAX_SAFE_INTEGER,
): EndOfRun | null {
  const { position, number, source, event } = journalEntries;
  const ofRun = and(
    ofSession(journalEntries, key),
    eq(journalEntries.epoch, epoch),
    lte(position, upTo),
    sql`json_extract(${event}, '$.type') <> 'abort'`,
  );
  const found = db
    .select({
      position: max(position),
      number: sql<number | null>`max(case when ${source} = 'learner' then ${number} else 0 end)`,
    })
    .from(journalEntries)
    .where(ofRun)
    .get();
  const last = found?.position ?? null;
  return last === null ? null : { position: last, number: found?.number ?? 0 };
}

/** When the session went on behind that position, by this server's clock; null: it has not. */
export function selectWentOnMs(db: Reads, key: SessionKey, position: number): number | null {
  const next = and(ofSession(journalEntries, key), eq(journalEntries.position, position + 1));
  const { receivedAtMs } = journalEntries;
  return db.select({ receivedAtMs }).from(journalEntries).where(next).get()?.receivedAtMs ?? null;
}
