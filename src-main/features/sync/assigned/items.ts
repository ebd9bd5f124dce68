import type { Assigned } from '../../../../src-shared/contract/assigned';
import type { AssignedTerms } from '../../../../src-shared/sync/assigned-plan';
import type { AssignmentRow } from '../../assignments/service';
import type { AssignedItem } from './repository';

/** The assignments of a remote with the names of what they are for. */
export function itemsOf({ assignments, groups, learners }: Assigned): AssignedItem[] {
  const groupNames = new Map(groups.map(({ group_id: id, name }) => [id, name]));
  const learnerNames = new Map(learners.map(({ user_id: id, name }) => [id, name]));
  return assignments.map((one) => {
    const ofGroup = one.group_id === null ? null : (groupNames.get(one.group_id) ?? null);
    const ofLearner = one.user_id === null ? null : (learnerNames.get(one.user_id) ?? null);
    return { ...one, target_name: ofGroup ?? ofLearner };
  });
}

export function termsThere({ opens_at, due_at, attempts_limit, counts }: AssignedItem): AssignedTerms {
  return { opensAtMs: msOf(opens_at), dueAtMs: msOf(due_at), attemptsLimit: attempts_limit, counts };
}

export function termsHere({ opensAtMs, dueAtMs, attemptsLimit, counts }: AssignmentRow): AssignedTerms {
  return { opensAtMs, dueAtMs, attemptsLimit, counts };
}

function msOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}
