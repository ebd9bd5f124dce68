import { z } from 'zod';
import { AssignmentId, GroupId, LearnerId, PackageId, SessionId } from '../kernel/ids';
import { Moment, tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { mostAttempts } from './launch-rules';
import { Session } from './sessions';

/** Of one tenant. */
export const mostAssignments = 2000;
/** Packages, groups and learners that one call may name, each. */
const mostNamed = 200;

export const Counts = z
  .enum(['best', 'last', 'first'])
  .describe('Which of several attempts is the result: the best, the last finished one, or the first');
export type Counts = z.infer<typeof Counts>;

const attemptsLimit = z
  .int()
  .min(1)
  .max(mostAttempts)
  .nullable()
  .describe('Attempts that a learner has; null: as the package says, whose own limit holds besides');

/** A package that learners are given to do. */
export const Assignment = z
  .object({
    assignment_id: AssignmentId,
    package_id: PackageId,
    package_title: z.string(),
    target: z.enum(['everyone', 'class', 'group', 'learner']),
    group_id: GroupId.nullable().describe('The class or group it is for'),
    learner_id: LearnerId.nullable().describe('The one learner it is for'),
    target_name: z.string().nullable().describe('Of the class, group or learner; null for everyone'),
    learner_count: z.int().describe('Whom it is for now; who has left is not counted'),
    place: z.int().describe('Where it stands among what learners have to do, the lowest first'),
    opens_at: Timestamp.nullable().describe('Learners do not see it before; null: at once'),
    due_at: Timestamp.nullable().describe('Told to learners; nothing is closed by it'),
    attempts_limit: attemptsLimit,
    counts: Counts,
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

/** What one learner has to do with one package, and how far they are. */
export const Work = z
  .object({
    package_id: PackageId,
    title: z.string(),
    place: z.int().describe('Where it stands among what the learner has to do, the lowest first'),
    due_at: Timestamp.nullable(),
    counts: Counts,
    attempts_used: z.int(),
    attempts_left: z.int().nullable().describe('Null: any number'),
    status: z
      .enum(['not_started', 'in_progress', 'done'])
      .describe('Of the attempt that counts: done once it is completed, passed or failed'),
    completion_status: Session.shape.completion_status,
    success_status: Session.shape.success_status,
    score: z.number().nullable().describe('Of the attempt that counts, 0 to 100'),
    time_spent_seconds: z.number().describe('In the attempt that counts'),
    total_time_seconds: z.number().describe('In all attempts'),
    may_start: z.boolean().describe('A new attempt may begin'),
    may_go_on: z.boolean().describe('An attempt that was begun may go on'),
    session_id: SessionId.nullable().describe('The attempt to go on with'),
    result_session_id: SessionId.nullable().describe('The attempt that counts'),
    first_activity_at: Timestamp.nullable(),
    last_activity_at: Timestamp.nullable(),
  })
  .meta({ id: 'Work' });
export type Work = z.infer<typeof Work>;

const terms = {
  opens_at: Moment.nullable().optional(),
  due_at: Moment.nullable().optional().describe('Not before `opens_at`'),
  attempts_limit: attemptsLimit.optional(),
  counts: Counts.optional(),
};

const assignmentId = { ...tenantField, assignmentId: AssignmentId };

export const listAssignments = endpoint({
  id: 'listAssignments',
  summary: 'List what learners are given to do, in its order',
  method: 'GET',
  path: '/api/lectern/assignments',
  access: 'read',
  input: z.object({
    ...tenantField,
    package_id: PackageId.optional(),
    group_id: GroupId.optional().describe('What this class or group was given, without what everyone was'),
    learner_id: LearnerId.optional().describe('What this learner alone was given'),
  }),
  output: z.object({ data: z.array(Assignment) }),
  refusals: [],
});

export const assignPackages = endpoint({
  id: 'assignPackages',
  summary:
    'Give packages to learners: each package to each class, group and learner named, or to everyone. What was given already has the new terms and stays in its place',
  method: 'POST',
  path: '/api/lectern/assignments',
  access: 'write',
  success: 201,
  input: z
    .object({
      ...tenantField,
      package_ids: z.array(PackageId).min(1).max(mostNamed),
      everyone: z.boolean().default(false),
      group_ids: z.array(GroupId).max(mostNamed).default([]),
      learner_ids: z.array(LearnerId).max(mostNamed).default([]),
      ...terms,
    })
    .refine(
      ({ everyone, group_ids: groups, learner_ids: some }) => everyone || groups.length + some.length > 0,
      {
        path: ['everyone'],
        message: 'Say for whom: everyone, group_ids or learner_ids',
      },
    ),
  output: z.object({ data: z.array(Assignment) }),
  refusals: ['PACKAGE_NOT_FOUND', 'NOT_FOUND', 'INVALID_REQUEST'],
});

export const updateAssignment = endpoint({
  id: 'updateAssignment',
  summary: 'Change the terms of an assignment; what is left out stays',
  method: 'PATCH',
  path: '/api/lectern/assignments/:assignmentId',
  access: 'write',
  input: z.object({ ...assignmentId, ...terms }),
  output: Assignment,
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const orderAssignments = endpoint({
  id: 'orderAssignments',
  summary:
    'Put assignments into this order: they share out the places that they have between them, and all others stay in theirs',
  method: 'PUT',
  path: '/api/lectern/assignments/order',
  access: 'write',
  input: z.object({ ...tenantField, assignment_ids: z.array(AssignmentId).min(1).max(mostAssignments) }),
  output: z.object({ data: z.array(Assignment).describe('These, in their order') }),
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const deleteAssignment = endpoint({
  id: 'deleteAssignment',
  summary: 'Take an assignment back; sessions that were begun stay',
  method: 'DELETE',
  path: '/api/lectern/assignments/:assignmentId',
  access: 'delete',
  input: z.object(assignmentId),
  output: z.object({ success: z.literal(true) }),
  refusals: ['NOT_FOUND'],
});

export const assignmentEndpoints = {
  listAssignments,
  assignPackages,
  updateAssignment,
  orderAssignments,
  deleteAssignment,
} as const;
