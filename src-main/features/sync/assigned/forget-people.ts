import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { LearnerId, RemoteId, TenantId } from '../../../../src-shared/kernel/ids';
import type { Writes } from '../../../db/open';
import { remoteLearners, remoteMembers } from '../../../db/tables';
import { keepAssigned, selectAssigned, type AssignedItem, type RemoteLearnerRow } from './repository';

/**
 * Learners were removed here, in the transaction of the caller: of what remotes told of them no name and no id stays, only what it takes to
 * know them again, so that a sync does not bring them back.
 */
export function forgetPeople(tx: Writes, tenantId: TenantId, learnerIds: readonly LearnerId[]): void {
  const those = and(
    eq(remoteLearners.tenantId, tenantId),
    inArray(remoteLearners.learnerId, [...learnerIds]),
  );
  for (const row of tx.select().from(remoteLearners).where(those).all()) forget(tx, row);
}

function forget(tx: Writes, { tenantId, remoteId, userId }: RemoteLearnerRow): void {
  const remote = { tenantId, remoteId };
  tx.update(remoteLearners)
    .set({ userId: removedId(remoteId, userId), name: '' })
    .where(
      and(
        eq(remoteLearners.tenantId, tenantId),
        eq(remoteLearners.remoteId, remoteId),
        eq(remoteLearners.userId, userId),
      ),
    )
    .run();
  tx.delete(remoteMembers)
    .where(
      and(
        eq(remoteMembers.tenantId, tenantId),
        eq(remoteMembers.remoteId, remoteId),
        eq(remoteMembers.userId, userId),
      ),
    )
    .run();
  for (const row of selectAssigned(tx, remote))
    if (row.there.user_id === userId) keepAssigned(tx, { ...row, there: withoutPerson(remoteId, row.there) });
}

const mark = 'removed:';

/** What stands for the user id of somebody who was removed. Ids can be guessed, so this hides them from a glance and no more. */
export function removedId(remoteId: RemoteId, userId: string): string {
  if (userId.startsWith(mark)) return userId;
  return mark + createHash('sha256').update(`${remoteId}\n${userId}`).digest('hex');
}

/** What is given to somebody who was removed here, without a word of who that was. */
export function withoutPerson(remoteId: RemoteId, there: AssignedItem): AssignedItem {
  return there.user_id === null
    ? there
    : { ...there, user_id: removedId(remoteId, there.user_id), target_name: null };
}

/** Of rows by user id, the one of this learner, also where they were removed. */
export function rowOfPerson<Row>(
  rows: ReadonlyMap<string, Row>,
  remoteId: RemoteId,
  userId: string,
): Row | undefined {
  return rows.get(userId) ?? rows.get(removedId(remoteId, userId));
}
