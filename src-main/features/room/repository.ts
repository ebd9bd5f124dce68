import { and, desc, eq, getTableColumns, gte, isNull, lt, not, or, sql, type SQL } from 'drizzle-orm';
import type { LearnerId, TenantId, VisitId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { isAmong, isGiven, prepared } from '../../db/prepared';
import { learners, rooms, roomVisits } from '../../db/tables';

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

/** It goes on: it has not ended, somebody was seen on it since `sinceMs`, and they have not left. */
const isOpen = and(
  isNull(roomVisits.endedAtMs),
  gte(roomVisits.lastSeenAtMs, sql.placeholder('sinceMs')),
  isNull(learners.leftAtMs),
);

const openVisits = (isMeant: SQL | undefined) =>
  prepared((db) =>
    db
      .select(getTableColumns(roomVisits))
      .from(roomVisits)
      .innerJoin(learners, eq(learners.learnerId, roomVisits.learnerId))
      .where(and(isMeant, isOpen))
      .orderBy(roomVisits.createdAtMs)
      .prepare(),
  );
const openByHash = openVisits(isGiven(roomVisits.hash, 'hash'));
const openOfTenant = openVisits(isGiven(roomVisits.tenantId, 'tenantId'));
const openById = openVisits(
  and(isGiven(roomVisits.tenantId, 'tenantId'), isGiven(roomVisits.visitId, 'visitId')),
);

/** Null where there is none that goes on; as all that is asked for open visits. */
export function selectOpenVisit(db: Reads, hash: string, sinceMs: number): VisitRow | null {
  return openByHash(db).get({ hash, sinceMs }) ?? null;
}

/** The first begun first. */
export function selectOpenVisits(db: Reads, tenantId: TenantId, sinceMs: number): VisitRow[] {
  return openOfTenant(db).all({ tenantId, sinceMs });
}

export function isVisitOpen(db: Reads, tenantId: TenantId, visitId: VisitId, sinceMs: number): boolean {
  return openById(db).get({ tenantId, visitId, sinceMs }) !== undefined;
}

const visitsSince = prepared((db) =>
  db
    .select()
    .from(roomVisits)
    .where(
      and(
        isGiven(roomVisits.tenantId, 'tenantId'),
        isAmong(roomVisits.learnerId, 'learnerIds'),
        or(isNull(roomVisits.endedAtMs), gte(roomVisits.lastSeenAtMs, sql.placeholder('sinceMs'))),
      ),
    )
    .orderBy(desc(roomVisits.createdAtMs))
    .prepare(),
);

/** Visits of these learners that have not ended, and those that were seen since then; the last begun first. */
export function selectVisitsSince(
  db: Reads,
  tenantId: TenantId,
  learnerIds: readonly LearnerId[],
  sinceMs: number,
): VisitRow[] {
  return visitsSince(db).all({ tenantId, learnerIds: JSON.stringify(learnerIds), sinceMs });
}

export function noteSeen(tx: Writes, visitId: VisitId, nowMs: number): void {
  tx.update(roomVisits).set({ lastSeenAtMs: nowMs }).where(eq(roomVisits.visitId, visitId)).run();
}

/** False where it had ended before, or there is none. */
export function endVisitRow(
  tx: Writes,
  tenantId: TenantId,
  visitId: VisitId,
  by: { readonly endedAtMs: number; readonly endedBy: NonNullable<VisitRow['endedBy']> },
): boolean {
  const one = and(
    eq(roomVisits.tenantId, tenantId),
    eq(roomVisits.visitId, visitId),
    isNull(roomVisits.endedAtMs),
  );
  return tx.update(roomVisits).set(by).where(one).run().changes > 0;
}

const isSentOff = sql`${roomVisits.endedBy} is 'teacher'`;

const sentOff = prepared((db) =>
  db
    .select({ endedAtMs: roomVisits.endedAtMs })
    .from(roomVisits)
    .where(and(isGiven(roomVisits.tenantId, 'tenantId'), isGiven(roomVisits.visitId, 'visitId'), isSentOff))
    .prepare(),
);

/** When the teacher ended a visit; null where nobody did. */
export function selectSentOffMs(db: Reads, tenantId: TenantId, visitId: VisitId): number | null {
  return sentOff(db).get({ tenantId, visitId })?.endedAtMs ?? null;
}

/** Ends what nobody has come back to, and forgets what ended long ago, but for whom the teacher sent off: what they hold may come at any time. */
export function sweepVisits(
  tx: Writes,
  { idleSinceMs, endedBeforeMs }: { idleSinceMs: number; endedBeforeMs: number },
) {
  tx.update(roomVisits)
    .set({ endedAtMs: sql`${roomVisits.lastSeenAtMs}` })
    .where(and(isNull(roomVisits.endedAtMs), lt(roomVisits.lastSeenAtMs, idleSinceMs)))
    .run();
  const isForgotten = and(lt(roomVisits.endedAtMs, endedBeforeMs), not(isSentOff));
  tx.delete(roomVisits).where(isForgotten).run();
}
