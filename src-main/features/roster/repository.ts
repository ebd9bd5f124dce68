import { and, asc, count, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { GroupId, LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { isAmong, isGiven, placeholdersFor, prepared, preparedInsert } from '../../db/prepared';
import { groupMembers, learnerGroups, learners, sessions } from '../../db/tables';

export type LearnerRow = typeof learners.$inferSelect;
export type GroupRow = typeof learnerGroups.$inferSelect;
export interface MemberRow {
  readonly groupId: GroupId;
  readonly learnerId: LearnerId;
}

/** The whole roster of a tenant, in the order in which it came. */
export function selectLearners(db: Reads, tenantId: TenantId): LearnerRow[] {
  const ofTenant = eq(learners.tenantId, tenantId);
  return db.select().from(learners).where(ofTenant).orderBy(asc(learners.createdAtMs)).all();
}

/** Null when they are unknown or another tenant's. */
export function selectLearner(db: Reads, tenantId: TenantId, learnerId: LearnerId): LearnerRow | null {
  return db.select().from(learners).where(isLearner(tenantId, learnerId)).get() ?? null;
}

export function selectByUserId(db: Reads, tenantId: TenantId, userId: string): LearnerRow | null {
  const it = and(eq(learners.tenantId, tenantId), eq(learners.userId, userId));
  return db.select().from(learners).where(it).get() ?? null;
}

/** Those whose id begins with these hexadecimal digits. */
export function selectByIdBeginning(db: Reads, tenantId: TenantId, digits: string): LearnerRow[] {
  const begins = sql`${learners.learnerId} >= ${digits} and ${learners.learnerId} < ${`${digits}g`}`;
  return db
    .select()
    .from(learners)
    .where(and(begins, eq(learners.tenantId, tenantId)))
    .all();
}

export const insertLearner = preparedInsert(learners);

export function updateLearner(
  tx: Writes,
  { tenantId, learnerId }: Pick<LearnerRow, 'tenantId' | 'learnerId'>,
  changes: Partial<Omit<LearnerRow, 'learnerId' | 'tenantId'>>,
): void {
  tx.update(learners).set(changes).where(isLearner(tenantId, learnerId)).run();
}

/** Their places in groups go with them. */
export function deleteLearner(tx: Writes, tenantId: TenantId, learnerId: LearnerId): void {
  tx.delete(learners).where(isLearner(tenantId, learnerId)).run();
}

/** How many have not left. */
export function countExpected(db: Reads, tenantId: TenantId): number {
  const expected = and(eq(learners.tenantId, tenantId), isNull(learners.leftAtMs));
  return db.select({ total: count() }).from(learners).where(expected).get()?.total ?? 0;
}

/** The same of each class and group that has any. */
export function countMembers(db: Reads, tenantId: TenantId): ReadonlyMap<GroupId, number> {
  const rows = db
    .select({ groupId: groupMembers.groupId, total: count() })
    .from(groupMembers)
    .innerJoin(learners, eq(learners.learnerId, groupMembers.learnerId))
    .where(and(eq(groupMembers.tenantId, tenantId), isNull(learners.leftAtMs)))
    .groupBy(groupMembers.groupId)
    .all();
  return new Map(rows.map(({ groupId, total }) => [groupId, total]));
}

const sessionsOfUsers = prepared((db) =>
  db
    .select({ total: count() })
    .from(sessions)
    .where(
      and(
        isGiven(sessions.tenantId, 'tenantId'),
        isNull(sessions.sandbox),
        isAmong(sessions.userId, 'userIds'),
      ),
    )
    .prepare(),
);

/** Real sessions of these users. */
export function countSessionsOf(db: Reads, tenantId: TenantId, userIds: readonly string[]): number {
  return sessionsOfUsers(db).get({ tenantId, userIds: JSON.stringify(userIds) })?.total ?? 0;
}

/** All classes and groups of a tenant. */
export function selectGroups(db: Reads, tenantId: TenantId): GroupRow[] {
  return db.select().from(learnerGroups).where(eq(learnerGroups.tenantId, tenantId)).all();
}

export function insertGroup(tx: Writes, row: GroupRow): void {
  tx.insert(learnerGroups).values(row).run();
}

export function updateGroup(
  tx: Writes,
  { tenantId, groupId }: Pick<GroupRow, 'tenantId' | 'groupId'>,
  changes: Partial<Pick<GroupRow, 'name' | 'kind' | 'updatedAtMs'>>,
): void {
  tx.update(learnerGroups).set(changes).where(isGroup(tenantId, groupId)).run();
}

/** The places of its members go with it. */
export function deleteGroup(tx: Writes, tenantId: TenantId, groupId: GroupId): void {
  tx.delete(learnerGroups).where(isGroup(tenantId, groupId)).run();
}

/** Who is where; of all learners, or of the one. */
export function selectMembers(db: Reads, tenantId: TenantId, learnerId?: LearnerId): MemberRow[] {
  const { groupId } = groupMembers;
  return db
    .select({ groupId, learnerId: groupMembers.learnerId })
    .from(groupMembers)
    .where(
      and(
        eq(groupMembers.tenantId, tenantId),
        learnerId === undefined ? undefined : eq(groupMembers.learnerId, learnerId),
      ),
    )
    .all();
}

const memberInsert = prepared((tx: Writes) =>
  tx
    .insert(groupMembers)
    .values(placeholdersFor(['groupId', 'learnerId', 'tenantId']) as never)
    .onConflictDoNothing()
    .prepare(),
);

/** Who is there already stays there. */
export function insertMember(tx: Writes, tenantId: TenantId, member: MemberRow): void {
  memberInsert(tx).run({ ...member, tenantId });
}

export function deleteMember(tx: Writes, tenantId: TenantId, { groupId, learnerId }: MemberRow): void {
  tx.delete(groupMembers)
    .where(
      and(
        eq(groupMembers.tenantId, tenantId),
        eq(groupMembers.groupId, groupId),
        eq(groupMembers.learnerId, learnerId),
      ),
    )
    .run();
}

/** Takes a learner out of these groups. */
export function deleteMemberOf(
  tx: Writes,
  tenantId: TenantId,
  learnerId: LearnerId,
  groupIds: readonly GroupId[],
): void {
  if (groupIds.length === 0) return;
  tx.delete(groupMembers)
    .where(
      and(
        eq(groupMembers.tenantId, tenantId),
        eq(groupMembers.learnerId, learnerId),
        inArray(groupMembers.groupId, [...groupIds]),
      ),
    )
    .run();
}

function isLearner(tenantId: TenantId, learnerId: LearnerId): SQL | undefined {
  return and(eq(learners.tenantId, tenantId), eq(learners.learnerId, learnerId));
}

function isGroup(tenantId: TenantId, groupId: GroupId): SQL | undefined {
  return and(eq(learnerGroups.tenantId, tenantId), eq(learnerGroups.groupId, groupId));
}
