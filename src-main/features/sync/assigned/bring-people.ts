import type { Assigned } from '../../../../src-shared/contract/assigned';
import { foldedText } from '../../../../src-shared/kernel/folded-text';
import type { GroupId, LearnerId } from '../../../../src-shared/kernel/ids';
import type { Writes } from '../../../db/open';
import type { RosterWithin } from '../../roster/service';
import type { RemoteKey } from '../repository-remotes';
import { rowOfPerson } from './forget-people';
import * as repository from './repository';

export interface Bringing {
  readonly tx: Writes;
  readonly remote: RemoteKey;
  readonly roster: RosterWithin;
}

/**
 * Learners and groups that a remote names become those of the roster: learners by their user id, groups by their name. Who was removed here
 * stays away; whom the remote has put into a group goes out of it when they are no more in it there; nobody and no group is deleted.
 */
export function bringPeople(bringing: Bringing, { groups, learners }: Assigned): void {
  const learnerIds = bringLearners(bringing, learners);
  const groupIds = bringGroups(bringing, groups);
  bringMembers(bringing, groups, { groupIds, learnerIds });
}

/** By their user ids; not who was removed here. */
function bringLearners(
  { tx, remote, roster }: Bringing,
  learners: Assigned['learners'],
): ReadonlyMap<string, LearnerId> {
  const { tenantId, remoteId } = remote;
  const known = new Map(repository.selectLearnersThere(tx, remote).map((row) => [row.userId, row]));
  const found = new Map<string, LearnerId>();
  for (const { user_id: userId, name } of learners) {
    const before = rowOfPerson(known, remoteId, userId);
    const here = (before && roster.learner(before.learnerId)) ?? roster.learnerOf(userId);
    if (before !== undefined && here === null) continue;
    if (before !== undefined && here?.name === before.name && before.name !== name)
      roster.renameLearner(here.learnerId, name);
    const learnerId = here?.learnerId ?? roster.addLearner(userId, name);
    found.set(userId, learnerId);
    if (before?.userId !== userId || before.learnerId !== learnerId || before.name !== name)
      repository.keepLearnerThere(tx, { tenantId, remoteId, userId, learnerId, name });
  }
  return found;
}

/** By their ids there; not those that were removed here, or for which there is no room. */
function bringGroups(
  { tx, remote, roster }: Bringing,
  groups: Assigned['groups'],
): ReadonlyMap<string, GroupId> {
  const { tenantId, remoteId } = remote;
  const known = new Map(repository.selectGroupsThere(tx, remote).map((row) => [row.remoteGroupId, row]));
  const found = new Map<string, GroupId>();
  const all = roster.groups();
  for (const { group_id: remoteGroupId, kind, name } of groups) {
    const before = known.get(remoteGroupId);
    const here =
      before === undefined
        ? roster.groups().find((row) => foldedText(row.name) === foldedText(name))
        : all.find((row) => row.groupId === before.groupId);
    if (before !== undefined && here === undefined) continue;
    if (before !== undefined && here?.name === before.name && before.name !== name)
      roster.renameGroup(here.groupId, name);
    const groupId = here?.groupId ?? roster.addGroup(kind, name);
    if (groupId === null) continue;
    found.set(remoteGroupId, groupId);
    if (before?.name !== name)
      repository.keepGroupThere(tx, { tenantId, remoteId, remoteGroupId, groupId, name });
  }
  return found;
}

interface Found {
  readonly groupIds: ReadonlyMap<string, GroupId>;
  readonly learnerIds: ReadonlyMap<string, LearnerId>;
}

function bringMembers(
  { tx, remote, roster }: Bringing,
  groups: Assigned['groups'],
  { groupIds, learnerIds }: Found,
): void {
  const { tenantId, remoteId } = remote;
  const memberName = (groupId: string, id: string): string => `${groupId} ${id}`;
  const known = repository.selectMembersThere(tx, remote);
  const knownNames = new Set(known.map((row) => memberName(row.remoteGroupId, row.userId)));
  const here = new Set(roster.members().map((row) => memberName(row.groupId, row.learnerId)));
  const there = new Map(groups.map(({ group_id: id, user_ids: userIds }) => [String(id), new Set(userIds)]));
  const learnersThere = new Map(
    repository.selectLearnersThere(tx, remote).map((row) => [row.userId, row.learnerId]),
  );
  for (const row of known) {
    const groupId = groupIds.get(row.remoteGroupId);
    // What is not told of now is left as it is.
    if (groupId === undefined || there.get(row.remoteGroupId)?.has(row.userId) !== false) continue;
    const learnerId = learnersThere.get(row.userId);
    if (row.isPut && learnerId !== undefined) roster.takeOut(groupId, learnerId);
    repository.deleteMemberThere(tx, row);
  }
  for (const [remoteGroupId, userIds] of there)
    for (const userId of userIds) {
      const groupId = groupIds.get(remoteGroupId);
      const learnerId = learnerIds.get(userId);
      if (groupId === undefined || learnerId === undefined) continue;
      if (knownNames.has(memberName(remoteGroupId, userId))) continue;
      const isPut = !here.has(memberName(groupId, learnerId));
      if (isPut) roster.put(groupId, learnerId);
      repository.insertMemberThere(tx, { tenantId, remoteId, remoteGroupId, userId, isPut });
    }
}
