import { and, asc, count, eq, sql } from 'drizzle-orm';
import { mostObserved, Observation, ObservedMessage } from '../../../src-shared/contract/observations';
import type { Observed } from '../../../src-shared/contract/observed';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import { isGiven, prepared } from '../../db/prepared';
import { observations } from '../../db/tables';
import { timestampFromMs } from '../../platform/clock';
import { sessionOrRefuse } from './read-session';
import type { SessionKey } from './repository-journal';

const ofSession = and(
  isGiven(observations.tenantId, 'tenantId'),
  isGiven(observations.sessionId, 'sessionId'),
);

const counted = prepared((db) => db.select({ total: count() }).from(observations).where(ofSession).prepare());

const listed = prepared((db) =>
  db
    .select()
    .from(observations)
    .where(ofSession)
    .orderBy(asc(observations.firstAtMs), sql`rowid`)
    .limit(mostObserved)
    .prepare(),
);

/**
 * What a page says that it observed: script of strangers may have written it. What is no such message is left out. Whether anything was
 * kept.
 */
export function keepObserved(db: Db, { tenantId, sessionId }: SessionKey, message: unknown): boolean {
  const { success, data } = ObservedMessage.safeParse(message);
  if (!success) return false;
  write(db, (tx) => {
    for (const one of data.observed) keepOne(tx, { tenantId, sessionId }, one);
  });
  return true;
}

function keepOne(tx: Writes, key: SessionKey, { kind, text, atMs, ...told }: Observed): void {
  const which = { ...key, kind, text, activityId: told.activityId ?? '', place: told.place ?? '' };
  const { changes } = tx
    .update(observations)
    .set({ lastAtMs: atMs, times: sql`${observations.times} + 1` })
    .where(
      and(
        ...[eq(observations.tenantId, which.tenantId), eq(observations.sessionId, which.sessionId)],
        ...[eq(observations.kind, kind), eq(observations.text, text)],
        ...[eq(observations.activityId, which.activityId), eq(observations.place, which.place)],
      ),
    )
    .run();
  if (changes > 0 || countOf(tx, key) >= mostObserved) return;
  tx.insert(observations)
    .values({ ...which, firstAtMs: atMs, lastAtMs: atMs, times: 1 })
    .run();
}

function countOf(db: Reads, { tenantId, sessionId }: SessionKey): number {
  return counted(db).get({ tenantId, sessionId })?.total ?? 0;
}

/** Refuses with SESSION_NOT_FOUND. */
export function observationsOf(db: Db, key: SessionKey): Observation[] {
  sessionOrRefuse(db, key);
  return listed(db)
    .all({ tenantId: key.tenantId, sessionId: key.sessionId })
    .map((row) => ({
      kind: Observation.shape.kind.parse(row.kind),
      activity_id: row.activityId === '' ? null : row.activityId,
      text: row.text,
      place: row.place === '' ? null : row.place,
      first_at: timestampFromMs(row.firstAtMs),
      last_at: timestampFromMs(row.lastAtMs),
      times: row.times,
    }));
}
