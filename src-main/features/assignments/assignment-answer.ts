import type { Assignment } from '../../../src-shared/contract/assignments';
import { timestampFromMs } from '../../platform/clock';
import type { RosterService } from '../roster/service';
import type { NamedAssignment } from './repository';

/** Assignments as the API shows them. */
export function assignmentAnswers(
  found: readonly NamedAssignment[],
  { total, ofGroups }: ReturnType<RosterService['countsExpected']>,
): Assignment[] {
  const countOf = ({ row: { groupId, learnerId } }: NamedAssignment): number => {
    if (groupId !== null) return ofGroups.get(groupId) ?? 0;
    return learnerId === null ? total : 1;
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
