import { z } from 'zod';
import { AssignmentId, GroupId, PackageId } from '../kernel/ids';
import { Assignment } from './assignments';
import { tenantField } from './common';
import { endpoint } from './endpoint';
import { GroupKind } from './roster';

const { target, opens_at, due_at, attempts_limit, counts } = Assignment.shape;

/** What is given to whom, told so that another Lectern can give it too: learners are known by their user id. */
export const Assigned = z
  .object({
    hash: z.string().describe('SHA-256 of all else: as long as it is the same, nothing has changed'),
    assignments: z
      .array(
        z.object({
          assignment_id: AssignmentId,
          package_id: PackageId,
          package_title: z.string(),
          ...{ target, group_id: GroupId.nullable() },
          user_id: z.string().nullable().describe('Of the one learner it is for'),
          ...{ opens_at, due_at, attempts_limit, counts },
        }),
      )
      .describe('In the order in which learners see them'),
    groups: z
      .array(
        z.object({
          group_id: GroupId,
          kind: GroupKind,
          name: z.string(),
          user_ids: z.array(z.string()).describe('Of members who have not left'),
        }),
      )
      .describe('Those that assignments name'),
    learners: z
      .array(z.object({ user_id: z.string(), name: z.string() }))
      .describe('Those that assignments name, and members of these groups'),
  })
  .meta({ id: 'Assigned' });
export type Assigned = z.infer<typeof Assigned>;

export const readAssigned = endpoint({
  id: 'readAssigned',
  summary:
    'All that learners are given to do, with the classes, groups and learners that it names: for another Lectern. No PIN, picture or card',
  method: 'GET',
  path: '/api/lectern/assignments/told',
  access: 'read',
  input: z.object({ ...tenantField }),
  output: Assigned,
  refusals: [],
});
