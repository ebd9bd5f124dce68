import { and, asc, desc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Reads } from '../../db/open';
import { externalWrites, journalEntries as entries } from '../../db/tables';
import type { EntryRow, ExternalWrite, SessionKey } from './repository-journal';
import { ofSession } from './repository-of-session';

/** Values of one page of a history. */
const mostValues = 20_000;

export function selectNoted(db: Reads, key: SessionKey, after: number, limit: number): EntryRow[] {
  return db
    .select()
    .from(entries)
    .where(and(ofSession(entries, key), isNotNull(entries.version), gt(entries.position, after)))
    .orderBy(asc(entries.position))
    .limit(limit)
    .all();
}

const eventType = sql`${entries.event} ->> '$.type'`;

/** Of those that end what content has set: a write from outside does not. */
export function lastNotedBefore(db: Reads, key: SessionKey, position: number): number {
  const row = db
    .select({ position: entries.position })
    .from(entries)
    .where(
      and(
        ofSession(entries, key),
        isNotNull(entries.version),
        lte(entries.position, position),
        sql`${eventType} <> 'external'`,
      ),
    )
    .orderBy(desc(entries.position))
    .limit(1)
    .get();
  return row?.position ?? 0;
}

/** Values that content has set, and that were taken. */
export function selectSets(db: Reads, key: SessionKey, after: number, until: number) {
  const method = sql`${entries.event} ->> '$.method'`;
  return db
    .select({ position: entries.position, element: sql<string>`${entries.event} ->> '$.args[0]'` })
    .from(entries)
    .where(
      and(
        ofSession(entries, key),
        gt(entries.position, after),
        lte(entries.position, until),
        eq(entries.result, 'true'),
        sql`${method} in ('SetValue', 'LMSSetValue')`,
      ),
    )
    .orderBy(asc(entries.position))
    .limit(mostValues)
    .all();
}

export function selectWrites(
  db: Reads,
  key: SessionKey,
  writeIds: readonly string[],
): ReadonlyMap<string, ExternalWrite> {
  const found = db
    .select()
    .from(externalWrites)
    .where(and(ofSession(externalWrites, key), inArray(externalWrites.writeId, [...writeIds])))
    .all();
  return new Map(found.map((write) => [write.writeId, write]));
}
