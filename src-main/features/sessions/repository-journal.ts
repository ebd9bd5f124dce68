import { and, asc, count, desc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, prepared, preparedInsert } from '../../db/prepared';
import { externalWrites, fencedEntries, journalEntries, snapshots } from '../../db/tables';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { ofAskedSession, ofSession } from './repository-of-session';

export type EntryRow = typeof journalEntries.$inferSelect;
export type FencedRow = typeof fencedEntries.$inferSelect;
export type ExternalWrite = typeof externalWrites.$inferSelect;

/** Which session of whose. */
export interface SessionKey {
  readonly tenantId: TenantId;
  readonly sessionId: SessionId;
}

/** Rows of one statement at most: SQLite binds some 32,000 values. */
const rowsAtOnce = 500;
const snapshotsKept = 2;

const entriesBehind = prepared((db) =>
  db
    .select()
    .from(journalEntries)
    .where(and(ofAskedSession(journalEntries), gt(journalEntries.position, sql.placeholder('after'))))
    .orderBy(asc(journalEntries.position))
    .limit(givenLimit('limit'))
    .prepare(),
);

/** Entries behind `after`, oldest first. */
export function selectEntries(
  db: Reads,
  { tenantId, sessionId }: SessionKey,
  after: number,
  limit: number,
): EntryRow[] {
  return entriesBehind(db).all({ tenantId, sessionId, after, limit });
}

/** The entries of the epoch that is under way at a position, up to there, oldest first. */
export function selectVisit(db: Reads, key: SessionKey, position: number): EntryRow[] {
  const { epoch, position: place } = journalEntries;
  const ofSessionThen = ofSession(journalEntries, key);
  const at = db
    .select({ epoch })
    .from(journalEntries)
    .where(and(ofSessionThen, eq(place, position)));
  return db
    .select()
    .from(journalEntries)
    .where(and(ofSessionThen, eq(epoch, at), lte(place, position)))
    .orderBy(asc(place))
    .all();
}

const { event, result, serverResult } = journalEntries;

const sizesBehind = prepared((db) =>
  db
    .select({
      size: sql<number>`octet_length(${event}) + octet_length(${result}) + ifnull(octet_length(${serverResult}), 0)`,
    })
    .from(journalEntries)
    .where(and(ofAskedSession(journalEntries), gt(journalEntries.position, sql.placeholder('after'))))
    .orderBy(asc(journalEntries.position))
    .limit(givenLimit('limit'))
    .prepare(),
);

/** As `selectEntries`, and only as many as are stored in `mostBytes`; at least one where there is one. */
export function selectEntriesWithin(
  db: Reads,
  key: SessionKey,
  after: number,
  limit: number,
  mostBytes: number,
): EntryRow[] {
  const { tenantId, sessionId } = key;
  const sizes = sizesBehind(db).all({ tenantId, sessionId, after, limit });
  return selectEntries(db, key, after, fittingIn(mostBytes, sizes));
}

/** How many of the first rows of these sizes are stored in so many bytes; at least one where there is one. */
export function fittingIn(mostBytes: number, rows: readonly { readonly size: number }[]): number {
  let [bytes, fitting] = [0, 0];
  for (const { size } of rows) {
    bytes += size;
    if (fitting > 0 && bytes > mostBytes) break;
    fitting += 1;
  }
  return fitting;
}

/** The last number a source has used in an epoch, 0 for none. */
export function selectLastNumber(
  db: Reads,
  key: SessionKey,
  epoch: number,
  source: EntryRow['source'],
): number {
  const row = db
    .select({ number: journalEntries.number })
    .from(journalEntries)
    .where(
      and(ofSession(journalEntries, key), eq(journalEntries.epoch, epoch), eq(journalEntries.source, source)),
    )
    .orderBy(desc(journalEntries.number))
    .limit(1)
    .get();
  return row?.number ?? 0;
}

const insertEntry = preparedInsert(journalEntries);

export function insertEntries(tx: Writes, rows: readonly EntryRow[]): void {
  for (const row of rows) insertEntry(tx, row);
}

/** An entry sent twice is kept once. */
export function insertFenced(tx: Writes, rows: readonly FencedRow[]): void {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    tx.insert(fencedEntries)
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflictDoNothing()
      .run();
}

/** By epoch and number, the oldest first. */
export function selectFenced(db: Reads, key: SessionKey, limit: number): FencedRow[] {
  return db
    .select()
    .from(fencedEntries)
    .where(ofSession(fencedEntries, key))
    .orderBy(asc(fencedEntries.epoch), asc(fencedEntries.number))
    .limit(limit)
    .all();
}

export function countFenced(db: Reads, key: SessionKey): number {
  return (
    db.select({ total: count() }).from(fencedEntries).where(ofSession(fencedEntries, key)).get()?.total ?? 0
  );
}

export function selectNewestSnapshot(db: Reads, key: SessionKey) {
  return (
    db
      .select()
      .from(snapshots)
      .where(ofSession(snapshots, key))
      .orderBy(desc(snapshots.position))
      .limit(1)
      .get() ?? null
  );
}

/** Keeps the newest two of the session. */
export function insertSnapshot(tx: Writes, row: typeof snapshots.$inferInsert): void {
  tx.insert(snapshots)
    .values(row)
    .onConflictDoUpdate({
      target: [snapshots.sessionId, snapshots.position],
      set: { state: row.state, engineVersion: row.engineVersion },
    })
    .run();
  const kept = tx
    .select({ position: snapshots.position })
    .from(snapshots)
    .where(ofSession(snapshots, row))
    .orderBy(desc(snapshots.position))
    .limit(snapshotsKept)
    .all();
  const oldest = kept.at(-1)?.position ?? 0;
  tx.delete(snapshots)
    .where(and(ofSession(snapshots, row), lt(snapshots.position, oldest)))
    .run();
}

const pendingWrites = prepared((db) =>
  db
    .select()
    .from(externalWrites)
    .where(and(ofAskedSession(externalWrites), isNull(externalWrites.appliedAtMs)))
    .orderBy(asc(externalWrites.createdAtMs), sql`rowid`)
    .prepare(),
);

/** External writes that no Commit has taken up yet, in the order they came. */
export function selectPendingWrites(db: Reads, { tenantId, sessionId }: SessionKey): ExternalWrite[] {
  return pendingWrites(db).all({ tenantId, sessionId });
}

/** A write of the session, whether it waits or was taken up; null for none of that id. */
export function selectExternalWrite(db: Reads, key: SessionKey, writeId: string): ExternalWrite | null {
  return (
    db
      .select()
      .from(externalWrites)
      .where(and(ofSession(externalWrites, key), eq(externalWrites.writeId, writeId)))
      .get() ?? null
  );
}

/** Has a page written into the journal that this write took effect? */
export function pageTookUp(db: Reads, key: SessionKey, writeId: string): boolean {
  const entry = db
    .select({ position: journalEntries.position })
    .from(journalEntries)
    .where(
      and(
        ofSession(journalEntries, key),
        eq(journalEntries.source, 'learner'),
        sql`json_extract(${journalEntries.event}, '$.id') = ${writeId}`,
      ),
    )
    .get();
  return entry !== undefined;
}

export function insertExternalWrite(tx: Writes, row: typeof externalWrites.$inferInsert): void {
  tx.insert(externalWrites).values(row).run();
}

export function markApplied(tx: Writes, key: SessionKey, writeId: string, nowMs: number): void {
  tx.update(externalWrites)
    .set({ appliedAtMs: nowMs })
    .where(and(ofSession(externalWrites, key), eq(externalWrites.writeId, writeId)))
    .run();
}
