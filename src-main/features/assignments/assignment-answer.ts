import type { Assignment } from '../../../src-shared/contract/assignments';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { countLearners, countMembers, type NamedAssignment } from './repository';

/** Assignments as the API shows them. */
export function assignmentAnswers(
  db: Reads,
  tenantId: TenantId,
  found: readonly NamedAssignment[],
): Assignment[] {
  const ofAll = countLearners(db, tenantId);
  const ofGroups = countMembers(db, tenantId);
  const countOf = ({ row: { groupId, learnerId } }: NamedAssignment): number => {
    if (groupId !== null) return ofGroups.get(groupId) ?? 0;
    return learnerId === null ? ofAll : 1;
  };
  return found.map((one) => answerOf(one, countOf(one)));
}

function answerOf(named: NamedAssignment, learnerCount: number): Assignment {
  const { row } = named;
  return {
    assignment_id: row.assignmentId,
    package_id: row.packageId,
    package_title: named.packageTitle,
    target: named.groupKind ?? (row.learnerId === null ? 'everyone' : 'learner'),
    group_id: row.groupId,
    learner_id: row.learnerId,
    target_name: named.groupName ?? named.learnerName,
    learner_count: learnerCount,
    place: row.place,
    opens_at: timeOf(row.opensAtMs),
    due_at: timeOf(row.dueAtMs),
    attempts_limit: row.attemptsLimit,
    counts: row.counts,
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
  };
}

function timeOf(ms: number | null): string | null {
  return ms === null ? null : timestampFromMs(ms);
}
