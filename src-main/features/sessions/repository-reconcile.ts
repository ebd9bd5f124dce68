import { and, count, desc, gt, isNotNull, lte, max, ne, not, or, sql } from 'drizzle-orm';
import type { AttemptEvent } from '../../../src-shared/scorm/attempt';
import { mergePrefixes } from '../../../src-shared/sync/merge-marks';
import type { Reads, Writes } from '../../db/open';
import { journalEntries, setAsideEntries, snapshots } from '../../db/tables';
import { fittingIn, type SessionKey } from './repository-journal';
import { ofSession } from './repository-of-session';

export type SetAsideRow = typeof setAsideEntries.$inferSelect;

/** Takes what lies behind `after` out of the journal and keeps it beside, with why. Snapshots behind it are dropped. */
export function setAsideBehind(
  tx: Writes,
  key: SessionKey,
  after: number,
  why: Pick<SetAsideRow, 'reason' | 'setAsideAtMs'>,
): void {
  const turn = countTurns(tx, key) + 1;
  const rows = tx.select().from(journalEntries).where(behind(key, after)).all();
  for (const {
    version: _version,
    serverResult: _result,
    serverErrorCode: _code,
    activityId: _id,
    ...row
  } of rows)
    tx.insert(setAsideEntries)
      .values({ ...row, ...why, turn })
      .run();
  tx.delete(journalEntries).where(behind(key, after)).run();
  tx.delete(snapshots)
    .where(and(ofSession(snapshots, key), gt(snapshots.position, after)))
    .run();
}

/** How often entries of a session were set aside. */
export function countTurns(db: Reads, key: SessionKey): number {
  const found = db
    .select({ last: max(setAsideEntries.turn) })
    .from(setAsideEntries)
    .where(ofSession(setAsideEntries, key))
    .get();
  return found?.last ?? 0;
}

function behind(key: SessionKey, after: number) {
  return and(ofSession(journalEntries, key), gt(journalEntries.position, after));
}

const oldestFirst = [setAsideEntries.turn, setAsideEntries.position] as const;

interface SetAsidePlace {
  /** How many of the first to leave out. */
  readonly after: number;
  readonly limit: number;
}

/** The oldest turn first, each in the order of its journal; all of them unless said. */
export function selectSetAside(
  db: Reads,
  key: SessionKey,
  { after, limit }: SetAsidePlace = { after: 0, limit: -1 },
): SetAsideRow[] {
  const all = db.select().from(setAsideEntries).where(ofSession(setAsideEntries, key));
  return all
    .orderBy(...oldestFirst)
    .limit(limit)
    .offset(after)
    .all();
}

/** As `selectSetAside`, and only as many as are stored in `mostBytes`; at least one where there is one. */
export function selectSetAsideWithin(
  db: Reads,
  key: SessionKey,
  { after, limit }: SetAsidePlace,
  mostBytes: number,
): SetAsideRow[] {
  const { event, result } = setAsideEntries;
  const size = sql<number>`octet_length(${event}) + octet_length(${result})`;
  const all = db.select({ size }).from(setAsideEntries).where(ofSession(setAsideEntries, key));
  const sizes = all
    .orderBy(...oldestFirst)
    .limit(limit)
    .offset(after)
    .all();
  return selectSetAside(db, key, { after, limit: fittingIn(mostBytes, sizes) });
}

export function countSetAside(db: Reads, key: SessionKey): number {
  const counted = db.select({ total: count() }).from(setAsideEntries);
  return counted.where(ofSession(setAsideEntries, key)).get()?.total ?? 0;
}

/** Of an entry what it was, and for a write from outside the activity it was about. */
export interface TailEvent {
  readonly type: AttemptEvent['type'];
  readonly activityId: string | null;
}

/** What happened behind a position, each kind of it once. */
export function selectTailEvents(db: Reads, key: SessionKey, after: number): TailEvent[] {
  const { event } = journalEntries;
  return db
    .selectDistinct({
      type: sql<TailEvent['type']>`json_extract(${event}, '$.type')`,
      activityId: sql<
        string | null
      >`case when json_extract(${event}, '$.type') = 'external' then json_extract(${event}, '$.activityId') end`,
    })
    .from(journalEntries)
    .where(behind(key, after))
    .all();
}

const entryType = sql<AttemptEvent['type']>`json_extract(${journalEntries.event}, '$.type')`;
const entryId = sql<string | null>`json_extract(${journalEntries.event}, '$.id')`;
const isOfMerge = sql`(${entryType} = 'external' and (${or(
  ...mergePrefixes.map((prefix) => sql`substr(${entryId}, 1, ${prefix.length}) = ${prefix}`),
)}))`;

/** The ids of the entries behind a position that merges wrote. */
export function selectMergeIds(db: Reads, key: SessionKey, after: number): string[] {
  const rows = db
    .select({ id: entryId })
    .from(journalEntries)
    .where(and(behind(key, after), isOfMerge));
  return rows.all().flatMap(({ id }) => (id === null ? [] : [id]));
}

/** Of the last entry behind a position with which somebody said something: no end of a visit, and no merge; null: of none. */
export function selectLastSaid(db: Reads, key: SessionKey, after: number): number | null {
  const { position } = journalEntries;
  const said = and(behind(key, after), ne(entryType, 'abort'), not(isOfMerge));
  return (
    db
      .select({ last: max(position) })
      .from(journalEntries)
      .where(said)
      .get()?.last ?? null
  );
}

/** The latest time that an entry behind a position tells, in Unix milliseconds; null: there is none. */
export function selectLatestMs(db: Reads, key: SessionKey, after: number): number | null {
  const latest = sql<number | null>`max(json_extract(${journalEntries.event}, '$.nowMs'))`;
  return db.select({ latest }).from(journalEntries).where(behind(key, after)).get()?.latest ?? null;
}

/** The time that the last entry of a page tells, or of the launch that opened it, in Unix milliseconds; null: there is none. */
export function selectLastHeardMs(db: Reads, key: SessionKey): number | null {
  const { position } = journalEntries;
  const ms = sql<number | null>`json_extract(${journalEntries.event}, '$.nowMs')`;
  const ofPage = and(ofSession(journalEntries, key), ne(entryType, 'external'));
  const last = db.select({ ms }).from(journalEntries).where(ofPage).orderBy(desc(position)).limit(1).get();
  return last?.ms ?? null;
}

/** How a session stood once the journal had come so far: its epoch, and the version it had moved to; null: it had not moved. */
export function selectStoodAt(
  db: Reads,
  key: SessionKey,
  position: number,
): { readonly epoch: number; readonly movedTo: number | null } {
  const upTo = and(ofSession(journalEntries, key), lte(journalEntries.position, position));
  const { epoch, event } = journalEntries;
  const newest = desc(journalEntries.position);
  const last = db.select({ epoch }).from(journalEntries).where(upTo).orderBy(newest).limit(1).get();
  const version = sql<number>`json_extract(${event}, '$.move.toVersion')`;
  const moved = db
    .select({ version })
    .from(journalEntries)
    .where(and(upTo, isNotNull(version)))
    .orderBy(newest)
    .limit(1)
    .get();
  return { epoch: last?.epoch ?? 0, movedTo: moved?.version ?? null };
}
