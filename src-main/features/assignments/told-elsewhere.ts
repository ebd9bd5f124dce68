import { createHash } from 'node:crypto';
import type { Assigned } from '../../../src-shared/contract/assigned';
import type { GroupId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import type { RosterPerson } from '../roster/service';
import type { NamedAssignment } from './repository';

type AssignedGroup = Assigned['groups'][number];

/** What another Lectern is told. `people`: who has not left; what one alone is given who has left is not told. */
export function toldElsewhere(found: readonly NamedAssignment[], people: readonly RosterPerson[]): Assigned {
  const byId = new Map(people.map((person) => [person.learnerId, person]));
  const told = found.filter(({ row: { learnerId } }) => learnerId === null || byId.has(learnerId));
  const groups = groupsOf(told, people);
  const alone = new Set(told.flatMap(({ row: { learnerId } }) => learnerId ?? []));
  const named = people.filter(
    ({ learnerId, groups: theirs }) =>
      alone.has(learnerId) || theirs.some(({ group_id: groupId }) => groups.has(groupId)),
  );
  const all = {
    assignments: told.map(({ row, packageTitle, groupKind }) => ({
      assignment_id: row.assignmentId,
      ...{ package_id: row.packageId, package_title: packageTitle },
      target: groupKind ?? (row.learnerId === null ? ('everyone' as const) : ('learner' as const)),
      group_id: row.groupId,
      user_id: row.learnerId === null ? null : (byId.get(row.learnerId)?.userId ?? null),
      ...{ opens_at: timeOf(row.opensAtMs), due_at: timeOf(row.dueAtMs) },
      ...{ attempts_limit: row.attemptsLimit, counts: row.counts },
    })),
    groups: [...groups.values()],
    learners: named.map(({ userId, name }) => ({ user_id: userId, name })),
  };
  return { hash: createHash('sha256').update(JSON.stringify(all)).digest('hex'), ...all };
}

/** Those that assignments name, with their members. */
function groupsOf(
  told: readonly NamedAssignment[],
  people: readonly RosterPerson[],
): ReadonlyMap<GroupId, AssignedGroup> {
  const groups = new Map<GroupId, AssignedGroup>();
  for (const { row, groupKind: kind, groupName: name } of told)
    if (row.groupId !== null && kind !== null && name !== null)
      groups.set(row.groupId, { group_id: row.groupId, kind, name, user_ids: [] });
  for (const { userId, groups: theirs } of people)
    for (const { group_id: groupId } of theirs) groups.get(groupId)?.user_ids.push(userId);
  return groups;
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : timestampFromMs(ms);
}
