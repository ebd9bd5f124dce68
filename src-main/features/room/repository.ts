import { and, desc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { LearnerId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { learners, rooms, roomVisits } from '../../db/tables';

/** Ids of one statement at most: SQLite binds some 32,000 values. */
const idsAtOnce = 500;

export type RoomRow = typeof rooms.$inferSelect;
export type VisitRow = typeof roomVisits.$inferSelect;

export function selectRoom(db: Reads, tenantId: TenantId): RoomRow | null {
  return db.select().from(rooms).where(eq(rooms.tenantId, tenantId)).get() ?? null;
}

export function upsertRoom(tx: Writes, row: RoomRow): void {
  tx.insert(rooms).values(row).onConflictDoUpdate({ target: rooms.tenantId, set: row }).run();
}

export function insertVisit(tx: Writes, row: VisitRow): void {
  tx.insert(roomVisits).values(row).run();
}

export function selectVisitByHash(db: Reads, hash: string): VisitRow | null {
  return db.select().from(roomVisits).where(eq(roomVisits.hash, hash)).get() ?? null;
}

/** There is one that has not ended, was seen since then, and is of somebody who has not left. */
export function isVisitHere(db: Reads, tenantId: TenantId, visitId: VisitId, sinceMs: number): boolean {
  const { endedAtMs, lastSeenAtMs, learnerId } = roomVisits;
  const one = and(eq(roomVisits.tenantId, tenantId), eq(roomVisits.visitId, visitId));
  const row = db
    .select({ endedAtMs })
    .from(roomVisits)
    .innerJoin(learners, and(eq(learners.learnerId, learnerId), isNull(learners.leftAtMs)))
    .where(and(one, isNull(endedAtMs), gte(lastSeenAtMs, sinceMs)))
    .get();
  return row !== undefined;
}

/** Visits that have not ended, of a learner or of all. */
export function selectVisitsHere(db: Reads, tenantId: TenantId, learnerId?: LearnerId): VisitRow[] {
  const isHere = and(eq(roomVisits.tenantId, tenantId), isNull(roomVisits.endedAtMs));
  const wanted = learnerId === undefined ? isHere : and(isHere, eq(roomVisits.learnerId, learnerId));
  return db.select().from(roomVisits).where(wanted).orderBy(roomVisits.createdAtMs).all();
}

/** Visits of these learners that have not ended, and those that were seen since then; the last begun first. */
export function selectVisitsSince(
  db: Reads,
  tenantId: TenantId,
  learnerIds: readonly LearnerId[],
  sinceMs: number,
): VisitRow[] {
  const batches = Array.from({ length: Math.ceil(learnerIds.length / idsAtOnce) }, (_, turn) =>
    learnerIds.slice(turn * idsAtOnce, (turn + 1) * idsAtOnce),
  );
  return batches.flatMap((ids) =>
    db
      .select()
      .from(roomVisits)
      .where(
        and(
          eq(roomVisits.tenantId, tenantId),
          inArray(roomVisits.learnerId, ids),
          or(isNull(roomVisits.endedAtMs), gte(roomVisits.lastSeenAtMs, sinceMs)),
        ),
      )
      .orderBy(desc(roomVisits.createdAtMs))
      .all(),
  );
}

export function noteSeen(tx: Writes, visitId: VisitId, nowMs: number): void {
  tx.update(roomVisits).set({ lastSeenAtMs: nowMs }).where(eq(roomVisits.visitId, visitId)).run();
}

/** False where it had ended before, or there is none. */
export function endVisitRow(tx: Writes, tenantId: TenantId, visitId: VisitId, nowMs: number): boolean {
  const one = and(
    eq(roomVisits.tenantId, tenantId),
    eq(roomVisits.visitId, visitId),
    isNull(roomVisits.endedAtMs),
  );
  return tx.update(roomVisits).set({ endedAtMs: nowMs }).where(one).run().changes > 0;
}

/** Ends what nobody has come back to, and forgets what ended long ago. */
export function sweepVisits(
  tx: Writes,
  { idleSinceMs, endedBeforeMs }: { idleSinceMs: number; endedBeforeMs: number },
) {
  tx.update(roomVisits)
    .set({ endedAtMs: sql`${roomVisits.lastSeenAtMs}` })
    .where(and(isNull(roomVisits.endedAtMs), lt(roomVisits.lastSeenAtMs, idleSinceMs)))
    .run();
  tx.delete(roomVisits).where(lt(roomVisits.endedAtMs, endedBeforeMs)).run();
}
