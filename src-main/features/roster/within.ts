import { mostGroups, type GroupKind } from '../../../src-shared/contract/roster';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import type { GroupId, LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { newGroup } from './groups';
import { newLearner } from './learners';
import * as repository from './repository';

/** What the roster has, for a caller that knows people by the names and ids of another Lectern. */
export function rosterReads(db: Reads, tenantId: TenantId) {
  return {
    learner: (learnerId: LearnerId) => repository.selectLearner(db, tenantId, learnerId),
    learnerOf: (userId: string) => repository.selectByUserId(db, tenantId, userId),
    groups: () => repository.selectGroups(db, tenantId),
    members: () => repository.selectMembers(db, tenantId),
  };
}

export type RosterWithin = ReturnType<typeof rosterWithin>;

/** The same inside the transaction of a caller, which tells of the change afterwards. */
export function rosterWithin(tx: Writes, tenantId: TenantId, nowMs: number) {
  const isFree = (name: string): boolean =>
    repository.selectGroups(tx, tenantId).every((row) => foldedText(row.name) !== foldedText(name));
  return {
    ...rosterReads(tx, tenantId),

    /** Somebody whose id nobody has, and is not that of previews. */
    addLearner: (userId: string, name: string): LearnerId => {
      const row = newLearner({ tenantId, userId, name }, nowMs);
      repository.insertLearner(tx, row);
      return row.learnerId;
    },

    renameLearner: (learnerId: LearnerId, name: string): void =>
      repository.updateLearner(tx, { tenantId, learnerId }, { name, updatedAtMs: nowMs }),

    /** Of a name that none has. Null: there is no room for more. */
    addGroup: (kind: GroupKind, name: string): GroupId | null => {
      if (repository.selectGroups(tx, tenantId).length >= mostGroups) return null;
      const row = newGroup({ tenantId, kind, name }, nowMs);
      repository.insertGroup(tx, row);
      return row.groupId;
    },

    /** Nothing where another one has that name. */
    renameGroup: (groupId: GroupId, name: string): void => {
      if (isFree(name)) repository.updateGroup(tx, { tenantId, groupId }, { name, updatedAtMs: nowMs });
    },

    put: (groupId: GroupId, learnerId: LearnerId): void =>
      repository.insertMember(tx, tenantId, { groupId, learnerId }),

    takeOut: (groupId: GroupId, learnerId: LearnerId): void =>
      repository.deleteMember(tx, tenantId, { groupId, learnerId }),
  };
}
