import { and, asc, desc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import type { HistoryEntry, readHistory } from '../../../src-shared/contract/session-journal';
import type { AttemptEvent } from '../../../src-shared/scorm/attempt';
import type { Reads } from '../../db/open';
import { externalWrites, journalEntries as entries } from '../../db/tables';
import { timestampFromMs } from '../../platform/clock';
import type { EntryRow, ExternalWrite, SessionKey } from './repository-journal';

const mostValues = 20_000;
const mostNamed = 500;

/** What readers have seen a session become, from the journal. */
export function historyOf(
  db: Reads,
  key: SessionKey,
  { after, limit }: Pick<Input<typeof readHistory>, 'after' | 'limit'>,
): Output<typeof readHistory> {
  const found = selectNoted(db, key, after, limit + 1);
  const shown = found.slice(0, limit);
  const sets = selectSets(db, key, lastNotedBefore(db, key, after), shown.at(-1)?.position ?? after);
  const writes = selectWrites(db, key, shown);
  let from = 0;
  const data = shown.map((row) => {
    const event = row.event as AttemptEvent;
    if (event.type === 'external') return externalEntry(row, event.changes, writes.get(event.id));
    const until = sets.findIndex(({ position }, at) => at >= from && position > row.position);
    const own = sets.slice(from, until === -1 ? undefined : until);
    from += own.length;
    return entryOf(row, event, event.type === 'launch' ? [] : own.map(({ element }) => element));
  });
  const hasMore = found.length > limit;
  return {
    ...{ session_id: key.sessionId, data, has_more: hasMore },
    next_after: hasMore ? (shown.at(-1)?.position ?? null) : null,
  };
}

function entryOf(row: EntryRow, event: AttemptEvent, changed: readonly string[]): HistoryEntry {
  return {
    position: row.position,
    type: typeOf(event),
    version: row.version ?? 0,
    at: timestampFromMs(row.receivedAtMs),
    source: row.source === 'learner' ? 'content' : 'server',
    activity_id: row.activityId,
    changed: [...new Set(changed)].slice(0, mostNamed),
  };
}

/** Version and time are those of the write, which may have waited for a Commit. */
function externalEntry(
  row: EntryRow,
  changes: Readonly<Record<string, unknown>>,
  write: ExternalWrite | undefined,
): HistoryEntry {
  return {
    position: row.position,
    type: 'external_update',
    version: write?.version ?? row.version ?? 0,
    at: timestampFromMs(write?.createdAtMs ?? row.receivedAtMs),
    source: 'api',
    activity_id: write?.activityId ?? row.activityId,
    changed: Object.keys(changes).slice(0, mostNamed),
  };
}

function typeOf(event: AttemptEvent): HistoryEntry['type'] {
  if (event.type === 'launch') return 'launch';
  if (event.type === 'abort') return 'lost';
  if (event.type !== 'call') return 'unload';
  return /Commit$/.test(event.method) ? 'commit' : 'end';
}

const ofSession = ({ tenantId, sessionId }: SessionKey) =>
  and(eq(entries.tenantId, tenantId), eq(entries.sessionId, sessionId));

function selectNoted(db: Reads, key: SessionKey, after: number, limit: number): EntryRow[] {
  return db
    .select()
    .from(entries)
    .where(and(ofSession(key), isNotNull(entries.version), gt(entries.position, after)))
    .orderBy(asc(entries.position))
    .limit(limit)
    .all();
}

const eventType = sql`${entries.event} ->> '$.type'`;

/** Of those that end what content has set: a write from outside does not. */
function lastNotedBefore(db: Reads, key: SessionKey, position: number): number {
  const row = db
    .select({ position: entries.position })
    .from(entries)
    .where(
      and(
        ofSession(key),
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
function selectSets(db: Reads, key: SessionKey, after: number, until: number) {
  const method = sql`${entries.event} ->> '$.method'`;
  return db
    .select({ position: entries.position, element: sql<string>`${entries.event} ->> '$.args[0]'` })
    .from(entries)
    .where(
      and(
        ofSession(key),
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

function selectWrites(db: Reads, { tenantId, sessionId }: SessionKey, rows: readonly EntryRow[]) {
  const ids = rows
    .map(({ event }) => event as AttemptEvent)
    .flatMap((event) => (event.type === 'external' ? [event.id] : []));
  const found = db
    .select()
    .from(externalWrites)
    .where(
      and(
        eq(externalWrites.tenantId, tenantId),
        eq(externalWrites.sessionId, sessionId),
        inArray(externalWrites.writeId, ids),
      ),
    )
    .all();
  return new Map(found.map((write) => [write.writeId, write]));
}
