import { z } from 'zod';
import { Assigned } from '../contract/assigned';
import { mostAssignments } from '../contract/assignments';
import { GroupName, LearnerName, mostGroups, mostLearnersAtOnce } from '../contract/roster';
import { previewUser, UserId } from '../contract/user-id';

const { assignments, groups, learners } = Assigned.shape;
const Time = z.iso.datetime().nullable();
const Learner = UserId.refine((userId) => userId !== previewUser);

/** A roster may be larger than what one call of ours is about. */
const mostTold = 10 * mostLearnersAtOnce;

/** As strict as what we take from people: names are shown, and ids become those of learners. */
const Strict = Assigned.extend({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  assignments: z
    .array(
      assignments.element
        .extend({ user_id: Learner.nullable(), opens_at: Time, due_at: Time })
        .refine(isWhole),
    )
    .max(mostAssignments),
  groups: z
    .array(groups.element.extend({ name: GroupName, user_ids: z.array(Learner).max(mostLearnersAtOnce) }))
    .max(mostGroups),
  learners: z.array(learners.element.extend({ user_id: Learner, name: LearnerName })).max(mostTold),
});

/** What a remote tells of its assignments; null for what is none, or names whom it does not tell. */
export function assignedOf(body: unknown): Assigned | null {
  const read = Strict.safeParse(body);
  if (!read.success) return null;
  const { data } = read;
  const groupIds = new Set(data.groups.map(({ group_id: id }) => id));
  const userIds = new Set(data.learners.map(({ user_id: id }) => id));
  const isTold =
    data.assignments.every(
      ({ group_id: group, user_id: learner }) =>
        (group === null || groupIds.has(group)) && (learner === null || userIds.has(learner)),
    ) && data.groups.every(({ user_ids: ids }) => ids.every((id) => userIds.has(id)));
  return isTold ? data : null;
}

/** Everybody, or one group, or one learner; and not due before it opens. */
function isWhole({ target, group_id, user_id, opens_at, due_at }: Assigned['assignments'][number]): boolean {
  const isForGroup = target === 'class' || target === 'group';
  if (isForGroup !== (group_id !== null) || (target === 'learner') !== (user_id !== null)) return false;
  return opens_at === null || due_at === null || Date.parse(opens_at) <= Date.parse(due_at);
}
