import { randomInt } from 'node:crypto';
import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import type * as contract from '../../../src-shared/contract/roster';
import { previewUser } from '../../../src-shared/contract/user-id';
import { LearnerId, type GroupId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import { personOrRefuse, readRoster, type Person } from './people';
import * as repository from './repository';
import type { GroupRow, LearnerRow } from './repository';

/** Nothing that is taken for something else, and no vowel, so that no word comes out. */
const letters = '23456789bcdfghjkmnpqrstvwxz';
const lettersInId = 6;

/** An id that nobody of the tenant has. */
export function freeUserId(isTaken: (userId: string) => boolean): string {
  for (;;) {
    const userId = Array.from({ length: lettersInId }, () => letters[randomInt(letters.length)]).join('');
    if (!isTaken(userId)) return userId;
  }
}

export function newLearner(of: Pick<LearnerRow, 'tenantId' | 'userId' | 'name'>, nowMs: number): LearnerRow {
  return {
    ...of,
    learnerId: LearnerId.parse(newUuid()),
    secretKind: null,
    secretHash: null,
    cardTurn: 1,
    leftAtMs: null,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
}

type Wanted = Pick<Input<typeof contract.createLearner>, 'name' | 'user_id' | 'group_ids'>;

/** Refuses with DUPLICATE_ENTRY, and with INVALID_REQUEST for groups that are not there. */
export function createLearner(tx: Writes, tenantId: TenantId, wanted: Wanted, nowMs: number): Person {
  const isTaken = (userId: string) => repository.selectByUserId(tx, tenantId, userId) !== null;
  const { name, user_id: given } = wanted;
  if (given !== undefined) refuseUserId(tx, tenantId, given);
  const row = newLearner({ tenantId, name, userId: given ?? freeUserId(isTaken) }, nowMs);
  repository.insertLearner(tx, row);
  putInto(tx, row, groupsOrRefuse(tx, tenantId, wanted.group_ids, 'group_ids'));
  return personOrRefuse(tx, tenantId, row.learnerId);
}

/** Refuses with NOT_FOUND, and as `createLearner` does. */
export function updateLearner(
  tx: Writes,
  tenantId: TenantId,
  wanted: Input<typeof contract.updateLearner>,
  nowMs: number,
): Person {
  const { row, groups } = personOrRefuse(tx, tenantId, wanted.learnerId);
  const userId = wanted.user_id ?? row.userId;
  if (userId !== row.userId) {
    refuseUserId(tx, tenantId, userId);
    refuseOrphans(tx, row);
  }
  const changes = {
    userId,
    name: wanted.name ?? row.name,
    leftAtMs: leftAtMs(row, wanted.left, nowMs),
    updatedAtMs: nowMs,
  };
  repository.updateLearner(tx, row, changes);
  if (wanted.group_ids !== undefined) {
    const wished = groupsOrRefuse(tx, tenantId, wanted.group_ids, 'group_ids');
    const gone = groups.filter(({ groupId }) => !wished.some((group) => group.groupId === groupId));
    takeOutOf(tx, row, gone);
    putInto(tx, row, wished);
  }
  return personOrRefuse(tx, tenantId, row.learnerId);
}

/** Refuses with NOT_FOUND where one is unknown, and with INVALID_REQUEST for groups that are not there. */
export function changeLearners(
  tx: Writes,
  tenantId: TenantId,
  wanted: Input<typeof contract.changeLearners>,
  nowMs: number,
): number {
  const { class_id: classId, left } = wanted;
  const added = groupsOrRefuse(tx, tenantId, wanted.add_group_ids, 'add_group_ids');
  const removed = groupsOrRefuse(tx, tenantId, wanted.remove_group_ids, 'remove_group_ids');
  const moved = classId ? groupsOrRefuse(tx, tenantId, [classId], 'class_id') : [];
  if (moved.some(({ kind }) => kind !== 'class'))
    throw new Refusal('INVALID_REQUEST', { field: 'class_id', message: 'class_id must be a class' });
  const people = peopleOrRefuse(tx, tenantId, wanted.learner_ids);
  for (const { row, groups } of people) {
    repository.updateLearner(tx, row, {
      leftAtMs: leftAtMs(row, left, nowMs),
      ...(wanted.clear_secret && noSecret),
      ...(wanted.new_card && { cardTurn: row.cardTurn + 1 }),
      updatedAtMs: nowMs,
    });
    if (classId !== undefined) {
      const others = groups.filter(({ kind, groupId }) => kind === 'class' && groupId !== classId);
      takeOutOf(tx, row, others);
    }
    takeOutOf(tx, row, removed);
    putInto(tx, row, [...moved, ...added]);
  }
  return people.length;
}

export const noSecret = { secretKind: null, secretHash: null } as const;

export interface Removed {
  readonly deleted: number;
  /** Sessions of those who were removed. */
  readonly sessions_kept: number;
}

/** Refuses with NOT_FOUND where one is unknown. */
export function removeLearners(tx: Writes, tenantId: TenantId, learnerIds: readonly LearnerId[]): Removed {
  const people = peopleOrRefuse(tx, tenantId, learnerIds);
  const userIds = people.map(({ row }) => row.userId);
  const kept = repository.countSessionsOf(tx, tenantId, userIds);
  for (const { row } of people) repository.deleteLearner(tx, tenantId, row.learnerId);
  return { deleted: people.length, sessions_kept: kept };
}

/** Each of them once. */
function peopleOrRefuse(tx: Reads, tenantId: TenantId, learnerIds: readonly LearnerId[]): Person[] {
  const known = new Map(readRoster(tx, tenantId).people.map((person) => [person.row.learnerId, person]));
  return [...new Set(learnerIds)].map((learnerId) => {
    const person = known.get(learnerId);
    if (person === undefined) throw new Refusal('NOT_FOUND', { learner_id: learnerId });
    return person;
  });
}

/** Refuses with INVALID_REQUEST and the field where one is not there. */
export function groupsOrRefuse(
  db: Reads,
  tenantId: TenantId,
  groupIds: readonly GroupId[],
  field: string,
): readonly GroupRow[] {
  if (groupIds.length === 0) return [];
  const known = new Map(repository.selectGroups(db, tenantId).map((row) => [row.groupId, row]));
  return [...new Set(groupIds)].map((groupId) => {
    const row = known.get(groupId);
    if (row === undefined)
      throw new Refusal('INVALID_REQUEST', {
        field,
        message: `${field} names a group that is not there`,
        group_id: groupId,
      });
    return row;
  });
}

export function putInto(tx: Writes, { tenantId, learnerId }: LearnerRow, groups: readonly GroupRow[]): void {
  for (const { groupId } of groups) repository.insertMember(tx, tenantId, { groupId, learnerId });
}

export function takeOutOf(
  tx: Writes,
  { tenantId, learnerId }: LearnerRow,
  groups: readonly GroupRow[],
): void {
  const groupIds = groups.map(({ groupId }) => groupId);
  repository.deleteMemberOf(tx, tenantId, learnerId, groupIds);
}

/** Who has left already left when they did. */
function leftAtMs(row: LearnerRow, left: boolean | undefined, nowMs: number): number | null {
  if (left === undefined) return row.leftAtMs;
  return left ? (row.leftAtMs ?? nowMs) : null;
}

function refuseUserId(db: Reads, tenantId: TenantId, userId: string): void {
  if (userId === previewUser)
    throw new Refusal('INVALID_REQUEST', {
      field: 'user_id',
      message: `user_id must be another one: "${previewUser}" is whoever previews a package`,
    });
  const other = repository.selectByUserId(db, tenantId, userId);
  if (other === null) return;
  const { learnerId, name } = other;
  throw new Refusal(
    'DUPLICATE_ENTRY',
    { field: 'user_id', user_id: userId, learner_id: learnerId, name },
    { text: 'Somebody of the roster has this id' },
  );
}

function refuseOrphans(db: Reads, { tenantId, userId }: LearnerRow): void {
  const count = repository.countSessionsOf(db, tenantId, [userId]);
  if (count === 0) return;
  throw new Refusal('INVALID_REQUEST', {
    field: 'user_id',
    message: 'user_id must stay as it is: sessions are kept by it',
    sessions: count,
  });
}
