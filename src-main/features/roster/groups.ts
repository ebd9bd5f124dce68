import type { Input } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { mostGroups, type LearnerGroup } from '../../../src-shared/contract/roster';
import type * as contract from '../../../src-shared/contract/roster-groups';
import { foldedText } from '../../../src-shared/kernel/folded-text';
import { GroupId, type LearnerId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { newUuid } from '../../platform/ids';
import { groupAnswer, readGroups } from './people';
import * as repository from './repository';
import type { GroupRow } from './repository';

/** Classes first, by name. */
export function listGroups(db: Reads, tenantId: TenantId): LearnerGroup[] {
  const counts = repository.countMembers(db, tenantId);
  return readGroups(db, tenantId).map((row) => groupAnswer(row, counts.get(row.groupId) ?? 0));
}

export function newGroup(of: Pick<GroupRow, 'tenantId' | 'kind' | 'name'>, nowMs: number): GroupRow {
  return { ...of, groupId: GroupId.parse(newUuid()), createdAtMs: nowMs, updatedAtMs: nowMs };
}

/** Refuses with DUPLICATE_ENTRY, and with INVALID_REQUEST where there are too many or a member is unknown. */
export function createGroup(
  tx: Writes,
  tenantId: TenantId,
  wanted: Input<typeof contract.createLearnerGroup>,
  nowMs: number,
): LearnerGroup {
  const { name, kind } = wanted;
  refuseSameName(tx, tenantId, name, null);
  if (repository.selectGroups(tx, tenantId).length >= mostGroups)
    throw new Refusal('INVALID_REQUEST', {
      field: 'name',
      message: `At most ${String(mostGroups)} classes and groups are kept`,
    });
  const row = newGroup({ tenantId, kind, name }, nowMs);
  repository.insertGroup(tx, row);
  putMembers(tx, row, wanted.learner_ids);
  return answerOf(tx, row);
}

/** Refuses with NOT_FOUND and DUPLICATE_ENTRY. */
export function updateGroup(
  tx: Writes,
  tenantId: TenantId,
  wanted: Input<typeof contract.updateLearnerGroup>,
  nowMs: number,
): LearnerGroup {
  const row = groupOrRefuse(tx, tenantId, wanted.groupId);
  const { name = row.name, kind = row.kind } = wanted;
  refuseSameName(tx, tenantId, name, row.groupId);
  const changes = { name, kind, updatedAtMs: nowMs };
  repository.updateGroup(tx, row, changes);
  return answerOf(tx, { ...row, ...changes });
}

/** Refuses with NOT_FOUND, and with INVALID_REQUEST where a member is unknown. */
export function setMembers(
  tx: Writes,
  tenantId: TenantId,
  { groupId, learner_ids }: Input<typeof contract.setGroupMembers>,
): LearnerGroup {
  const row = groupOrRefuse(tx, tenantId, groupId);
  const before = repository.selectMembers(tx, tenantId).filter((member) => member.groupId === groupId);
  const stay = new Set(learner_ids);
  for (const member of before) if (!stay.has(member.learnerId)) repository.deleteMember(tx, tenantId, member);
  putMembers(tx, row, learner_ids);
  return answerOf(tx, row);
}

/** Refuses with NOT_FOUND. */
export function removeGroup(tx: Writes, tenantId: TenantId, groupId: GroupId): void {
  groupOrRefuse(tx, tenantId, groupId);
  repository.deleteGroup(tx, tenantId, groupId);
}

export function groupOrRefuse(db: Reads, tenantId: TenantId, groupId: GroupId): GroupRow {
  const row = repository.selectGroups(db, tenantId).find((group) => group.groupId === groupId);
  if (row === undefined) throw new Refusal('NOT_FOUND', { group_id: groupId });
  return row;
}

function answerOf(db: Reads, row: GroupRow): LearnerGroup {
  return groupAnswer(row, repository.countMembers(db, row.tenantId).get(row.groupId) ?? 0);
}

function putMembers(tx: Writes, { tenantId, groupId }: GroupRow, learnerIds: readonly LearnerId[]): void {
  for (const learnerId of new Set(learnerIds)) {
    if (repository.selectLearner(tx, tenantId, learnerId) === null)
      throw new Refusal('INVALID_REQUEST', {
        field: 'learner_ids',
        message: 'learner_ids names somebody who is not there',
        learner_id: learnerId,
      });
    repository.insertMember(tx, tenantId, { groupId, learnerId });
  }
}

/** Names that differ in case or accents alone are taken for one another. */
function refuseSameName(db: Reads, tenantId: TenantId, name: string, but: GroupId | null): void {
  const isOther = (row: GroupRow) => row.groupId !== but && foldedText(row.name) === foldedText(name);
  const other = repository.selectGroups(db, tenantId).find(isOther);
  if (other === undefined) return;
  throw new Refusal(
    'DUPLICATE_ENTRY',
    { field: 'name', name: other.name, group_id: other.groupId, kind: other.kind },
    { text: 'There is a class or group of this name' },
  );
}
