import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Reads, Writes } from '../../db/open';
import { prepared } from '../../db/prepared';
import { observations } from '../../db/tables';
import type { SessionKey } from './repository-journal';
import { ofAskedSession, ofSession } from './repository-of-session';

export type ObservationRow = typeof observations.$inferSelect;

/** What makes two observations the same one. */
export type ObservedThing = Pick<
  ObservationRow,
  'tenantId' | 'sessionId' | 'kind' | 'text' | 'activityId' | 'place'
>;

const ofAsked = ofAskedSession(observations);

const counted = prepared((db) => db.select({ total: count() }).from(observations).where(ofAsked).prepare());

const listed = prepared((db) =>
  db
    .select()
    .from(observations)
    .where(ofAsked)
    .orderBy(asc(observations.firstAtMs), sql`rowid`)
    .limit(sql.placeholder('most'))
    .prepare(),
);

/** False where it was not observed before. */
export function countObservedAgain(tx: Writes, thing: ObservedThing, atMs: number): boolean {
  const { changes } = tx
    .update(observations)
    .set({ lastAtMs: atMs, times: sql`${observations.times} + 1` })
    .where(
      and(
        ofSession(observations, thing),
        ...[eq(observations.kind, thing.kind), eq(observations.text, thing.text)],
        ...[eq(observations.activityId, thing.activityId), eq(observations.place, thing.place)],
      ),
    )
    .run();
  return changes > 0;
}

export function insertObservation(tx: Writes, thing: ObservedThing, atMs: number): void {
  tx.insert(observations)
    .values({ ...thing, firstAtMs: atMs, lastAtMs: atMs, times: 1 })
    .run();
}

export function countObservations(db: Reads, { tenantId, sessionId }: SessionKey): number {
  return counted(db).get({ tenantId, sessionId })?.total ?? 0;
}

/** What was observed first, first. */
export function selectObservations(
  db: Reads,
  { tenantId, sessionId }: SessionKey,
  most: number,
): readonly ObservationRow[] {
  return listed(db).all({ tenantId, sessionId, most });
}
