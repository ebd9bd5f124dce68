import { z } from 'zod';
import { AssignmentId } from '../kernel/ids';
import { Assignment } from './assignments';
import { endpoint } from './endpoint';
import { Fetch } from './remote-packages';
import { remoteFields } from './remotes';
import { NotReached } from './there-page';

const { target, target_name, opens_at, due_at, attempts_limit, counts } = Assignment.shape;

export const assignedStates = [
  'here',
  'not-here',
  'changed-there',
  'taken-back-there',
  'changed-here',
  'kept-here',
  'removed-here',
  'own',
  'coming',
  'package-missing',
  'full',
] as const;

export const AssignedThere = z
  .object({
    remote_assignment_id: z.string(),
    remote_package_id: z.string(),
    package_title: z.string(),
    ...{ target, target_name, opens_at, due_at, attempts_limit, counts },
    state: z
      .enum(assignedStates)
      .describe(
        'What the next sync does: not-here makes it, changed-there changes it, taken-back-there takes it back; nothing for the others. ' +
          'changed-here: somebody changed it here, so it stays; kept-here: the same, and it was taken back there; removed-here: it, ' +
          'its class or its learner was removed here; own: it was given here already; coming: its package is on its way; ' +
          'package-missing: that did not come, or was called off; full: there is no more room for assignments, classes or groups',
      ),
    assignment_id: AssignmentId.nullable().describe('The one here'),
    trouble: Fetch.shape.trouble.describe('Why its package has not come yet'),
    failure: Fetch.shape.failure.describe('Why its package is not taken'),
  })
  .meta({ id: 'AssignedThere' });
export type AssignedThere = z.infer<typeof AssignedThere>;

export const listRemoteAssignments = endpoint({
  id: 'listRemoteAssignments',
  summary:
    'List what learners are given to do at a remote, each with what the next sync does with it. Nothing is changed',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/assignments',
  access: 'admin',
  input: z.object(remoteFields),
  output: z.object({
    assignments: z.array(AssignedThere),
    new_learners: z.int().describe('Who are named there and are not here yet'),
    offered: z
      .boolean()
      .describe('False: the remote does not tell what is assigned; only another Lectern does'),
    trouble: NotReached,
  }),
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});
