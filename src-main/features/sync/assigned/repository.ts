import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Assigned } from '../../../../src-shared/contract/assigned';
import type { AssignmentId, LearnerId, TenantId } from '../../../../src-shared/kernel/ids';
import type { AssignedTerms } from '../../../../src-shared/sync/assigned-plan';
import type { Reads, Writes } from '../../../db/open';
import { remoteAssignments, remoteGroups, remoteLearners, remoteMembers } from '../../../db/tables';
import type { RemoteKey } from '../repository-remotes';

/** One assignment of a remote, with the name of its class, group or learner. */
export type AssignedItem = Assigned['assignments'][number] & { readonly target_name: string | null };

type StoredRow = typeof remoteAssignments.$inferSelect;
export type AssignedRow = Omit<StoredRow, 'there' | 'written'> & {
  readonly there: AssignedItem;
  readonly written: AssignedTerms | null;
};
export type RemoteGroupRow = typeof remoteGroups.$inferSelect;
export type RemoteLearnerRow = typeof remoteLearners.$inferSelect;
export type RemoteMemberRow = typeof remoteMembers.$inferSelect;

export function selectAssigned(db: Reads, { tenantId, remoteId }: RemoteKey): AssignedRow[] {
  const it = and(eq(remoteAssignments.tenantId, tenantId), eq(remoteAssignments.remoteId, remoteId));
  return db.select().from(remoteAssignments).where(it).all().map(rowOf);
}

/** Is there any that nothing here stands for yet? */
export function hasUnmade(db: Reads, { tenantId, remoteId }: RemoteKey): boolean {
  const it = and(
    eq(remoteAssignments.tenantId, tenantId),
    eq(remoteAssignments.remoteId, remoteId),
    isNull(remoteAssignments.assignmentId),
  );
  return db.select({ id: remoteAssignments.remoteId }).from(remoteAssignments).where(it).get() !== undefined;
}

/** One of another remote that stands for the same assignment here; null: none. */
export function selectHeir(
  db: Reads,
  { tenantId, remoteId }: RemoteKey,
  assignmentId: AssignmentId,
): AssignedRow | null {
  const it = and(
    eq(remoteAssignments.tenantId, tenantId),
    eq(remoteAssignments.assignmentId, assignmentId),
    ne(remoteAssignments.remoteId, remoteId),
    eq(remoteAssignments.isTakenBack, false),
  );
  const stored = db.select().from(remoteAssignments).where(it).get();
  return stored === undefined ? null : rowOf(stored);
}

export function keepAssigned(tx: Writes, row: AssignedRow): void {
  const { there, isTakenBack, isPackageAsked, assignmentId, written, updatedAtMs } = row;
  tx.insert(remoteAssignments)
    .values(row)
    .onConflictDoUpdate({
      target: [remoteAssignments.remoteId, remoteAssignments.remoteAssignmentId],
      set: { there, isTakenBack, isPackageAsked, assignmentId, written, updatedAtMs },
    })
    .run();
}

/** Packages of the remote were asked for: for all assignments that need them. */
export function noteAsked(tx: Writes, remote: RemoteKey, remotePackageIds: ReadonlySet<string>): void {
  for (const row of selectAssigned(tx, remote))
    if (remotePackageIds.has(row.there.package_id)) keepAssigned(tx, { ...row, isPackageAsked: true });
}

export function deleteAssigned(tx: Writes, { tenantId, remoteId, remoteAssignmentId }: AssignedRow): void {
  tx.delete(remoteAssignments)
    .where(
      and(
        eq(remoteAssignments.tenantId, tenantId),
        eq(remoteAssignments.remoteId, remoteId),
        eq(remoteAssignments.remoteAssignmentId, remoteAssignmentId),
      ),
    )
    .run();
}

export function selectGroupsThere(db: Reads, { tenantId, remoteId }: RemoteKey): RemoteGroupRow[] {
  const it = and(eq(remoteGroups.tenantId, tenantId), eq(remoteGroups.remoteId, remoteId));
  return db.select().from(remoteGroups).where(it).all();
}

export function keepGroupThere(tx: Writes, row: RemoteGroupRow): void {
  const { groupId, name } = row;
  const target = [remoteGroups.remoteId, remoteGroups.remoteGroupId];
  tx.insert(remoteGroups).values(row).onConflictDoUpdate({ target, set: { groupId, name } }).run();
}

export function selectLearnersThere(db: Reads, { tenantId, remoteId }: RemoteKey): RemoteLearnerRow[] {
  const it = and(eq(remoteLearners.tenantId, tenantId), eq(remoteLearners.remoteId, remoteId));
  return db.select().from(remoteLearners).where(it).all();
}

export function keepLearnerThere(tx: Writes, row: RemoteLearnerRow): void {
  const { learnerId, name } = row;
  const target = [remoteLearners.remoteId, remoteLearners.userId];
  tx.insert(remoteLearners).values(row).onConflictDoUpdate({ target, set: { learnerId, name } }).run();
}

/** Of all remotes, who is one of these here. */
export function selectLearnersElsewhere(
  db: Reads,
  tenantId: TenantId,
  learnerIds: readonly LearnerId[],
): RemoteLearnerRow[] {
  const those = inArray(remoteLearners.learnerId, [...learnerIds]);
  return db
    .select()
    .from(remoteLearners)
    .where(and(eq(remoteLearners.tenantId, tenantId), those))
    .all();
}

/** They are known by another id from now on. */
export function replaceLearnerThere(
  tx: Writes,
  { tenantId, remoteId, userId }: RemoteLearnerRow,
  by: Pick<RemoteLearnerRow, 'userId' | 'name'>,
): void {
  const it = and(
    eq(remoteLearners.tenantId, tenantId),
    eq(remoteLearners.remoteId, remoteId),
    eq(remoteLearners.userId, userId),
  );
  tx.update(remoteLearners).set(by).where(it).run();
}

export function selectMembersThere(db: Reads, { tenantId, remoteId }: RemoteKey): RemoteMemberRow[] {
  const it = and(eq(remoteMembers.tenantId, tenantId), eq(remoteMembers.remoteId, remoteId));
  return db.select().from(remoteMembers).where(it).all();
}

export function insertMemberThere(tx: Writes, row: RemoteMemberRow): void {
  tx.insert(remoteMembers).values(row).run();
}

export function deleteMemberThere(tx: Writes, row: RemoteMemberRow): void {
  tx.delete(remoteMembers)
    .where(
      and(
        eq(remoteMembers.tenantId, row.tenantId),
        eq(remoteMembers.remoteId, row.remoteId),
        eq(remoteMembers.remoteGroupId, row.remoteGroupId),
        eq(remoteMembers.userId, row.userId),
      ),
    )
    .run();
}

/** Both are JSON that nobody but this server writes. */
function rowOf(row: StoredRow): AssignedRow {
  return { ...row, there: row.there as AssignedItem, written: row.written as AssignedTerms | null };
}
