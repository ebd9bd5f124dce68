import type { Learner, LearnerGroup } from '../../../src-shared/contract/roster';
import { Refusal } from '../../../src-shared/contract/errors';
import type { LearnerId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { selectGroups, selectLearner, selectLearners, selectMembers } from './repository';
import type { GroupRow, LearnerRow, MemberRow } from './repository';

/** One of the roster with all that they are in: classes first, by name. */
export interface Person {
  readonly row: LearnerRow;
  readonly groups: readonly GroupRow[];
}

export interface Roster {
  readonly people: readonly Person[];
  /** Classes first, by name. */
  readonly groups: readonly GroupRow[];
}

export function readRoster(db: Reads, tenantId: TenantId): Roster {
  const groups = readGroups(db, tenantId);
  const inGroups = groupsByLearner(groups, selectMembers(db, tenantId));
  const people = selectLearners(db, tenantId).map((row) => ({
    row,
    groups: inGroups.get(row.learnerId) ?? [],
  }));
  return { people, groups };
}

/** Null when they are unknown or another tenant's. */
export function readPerson(db: Reads, tenantId: TenantId, learnerId: LearnerId): Person | null {
  const row = selectLearner(db, tenantId, learnerId);
  if (row === null) return null;
  const groups = readGroups(db, tenantId);
  const theirs = groupsByLearner(groups, selectMembers(db, tenantId, learnerId));
  return { row, groups: theirs.get(learnerId) ?? [] };
}

export function personOrRefuse(db: Reads, tenantId: TenantId, learnerId: LearnerId): Person {
  const person = readPerson(db, tenantId, learnerId);
  if (person === null) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
  return person;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Classes first, by name. */
export function readGroups(db: Reads, tenantId: TenantId): GroupRow[] {
  return selectGroups(db, tenantId).toSorted((one, other) =>
    one.kind === other.kind ? byName.compare(one.name, other.name) : one.kind === 'class' ? -1 : 1,
  );
}

/** Each one's in the order of `groups`. */
function groupsByLearner(
  groups: readonly GroupRow[],
  members: readonly MemberRow[],
): ReadonlyMap<LearnerId, readonly GroupRow[]> {
  const inGroup = new Map(groups.map(({ groupId }) => [groupId, [] as LearnerId[]]));
  for (const { groupId, learnerId } of members) inGroup.get(groupId)?.push(learnerId);
  const found = new Map<LearnerId, GroupRow[]>();
  for (const group of groups)
    for (const learnerId of inGroup.get(group.groupId) ?? [])
      found.set(learnerId, [...(found.get(learnerId) ?? []), group]);
  return found;
}

export function learnerAnswer({ row, groups }: Person): Learner {
  return {
    id: row.learnerId,
    learner_id: row.learnerId,
    user_id: row.userId,
    name: row.name,
    groups: groups.map(({ groupId, kind, name }) => ({ group_id: groupId, kind, name })),
    secret_kind: row.secretKind,
    left_at: row.leftAtMs === null ? null : timestampFromMs(row.leftAtMs),
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
  };
}

/** `learners`: how many members have not left. */
export function groupAnswer(row: GroupRow, learners: number): LearnerGroup {
  return {
    id: row.groupId,
    group_id: row.groupId,
    kind: row.kind,
    name: row.name,
    learners,
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
  };
}
