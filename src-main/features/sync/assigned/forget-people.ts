import { createHash } from 'node:crypto';
import type { LearnerId, RemoteId, TenantId } from '../../../../src-shared/kernel/ids';
import type { Writes } from '../../../db/open';
import * as repository from './repository';
import type { AssignedItem, RemoteLearnerRow } from './repository';

/**
 * Learners were removed here, in the transaction of the caller: of what remotes told of them no name and no id stays, only what it takes to
 * know them again, so that a sync does not bring them back.
 */
export function forgetPeople(tx: Writes, tenantId: TenantId, learnerIds: readonly LearnerId[]): void {
  for (const row of repository.selectLearnersElsewhere(tx, tenantId, learnerIds)) forget(tx, row);
}

function forget(tx: Writes, row: RemoteLearnerRow): void {
  const { remoteId, userId } = row;
  repository.replaceLearnerThere(tx, row, { userId: removedId(remoteId, userId), name: '' });
  for (const member of repository.selectMembersThere(tx, row))
    if (member.userId === userId) repository.deleteMemberThere(tx, member);
  for (const given of repository.selectAssigned(tx, row))
    if (given.there.user_id === userId)
      repository.keepAssigned(tx, { ...given, there: withoutPerson(remoteId, given.there) });
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
