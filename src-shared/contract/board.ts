import { z } from 'zod';
import { GroupId, LearnerId, PackageId, SessionId, VisitId } from '../kernel/ids';
import { Work } from './assignments';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { lessonStates } from './room';
import { RoomText } from './room-visit';
import { Learner, mostLearnersAtOnce } from './roster';
import { Session } from './sessions';

/** How long nothing may happen in a course that is open before its learner may need help. */
export const stillAfterSeconds = 300;

const BoardCourse = z.object({
  session_id: SessionId,
  package_id: PackageId,
  title: z.string(),
  attempt_number: z.int(),
  status: Work.shape.status.exclude(['not_started']),
  completion_status: Session.shape.completion_status,
  success_status: Session.shape.success_status,
  score: z.number().nullable().describe('0 to 100'),
  progress: z.number().nullable().describe('0 to 1; null: nothing tells'),
  time_spent_seconds: z.number(),
  last_change_at: Timestamp,
  is_fork: z
    .boolean()
    .describe(
      'Work that another device brought after the session had gone on, kept as an attempt of its own',
    ),
  saved: z
    .enum(['saved', 'so-far', 'unknown'])
    .describe(
      'saved: it was left, and all of it is here; so-far: it is open, and its page is connected; unknown: it is open and its page is not connected, which may hold what has not come',
    ),
});
export type BoardCourse = z.infer<typeof BoardCourse>;

const BoardDevice = z.object({
  visit_id: VisitId,
  device: z.string().describe('E.g. "Chromebook, Chrome"; empty where it is not known'),
  begun_at: Timestamp,
  last_seen_at: Timestamp,
  is_connected: z.boolean().describe('A page of it is connected'),
});
export type BoardDevice = z.infer<typeof BoardDevice>;

const Stuck = z.union([
  z.object({ why: z.literal('still'), since: Timestamp.describe('Since when nothing has happened') }),
  z.object({
    why: z.literal('errors'),
    method: z.string().describe('Of the API that content calls'),
    about: z.string().describe('Mostly the name of a data-model element; may be empty'),
    error_code: z.string(),
    times: z.int().describe('Among the newest entries of the journal'),
  }),
]);
export type Stuck = z.infer<typeof Stuck>;

const BoardLearner = z.object({
  learner_id: LearnerId,
  user_id: Learner.shape.user_id,
  name: z.string(),
  groups: Learner.shape.groups,
  presence: z
    .enum(['here', 'away', 'left', 'not-come'])
    .describe(
      'here: a page is connected; away: signed in, and no page is connected; left: signed out again; not-come: not signed in during this lesson',
    ),
  last_seen_at: Timestamp.nullable().describe('During this lesson'),
  devices: z.array(BoardDevice).describe('On which they are signed in, the last seen first'),
  course: BoardCourse.nullable().describe('That is open, else that was touched last during this lesson'),
  saved: z
    .enum(['saved', 'so-far', 'unknown', 'nothing'])
    .describe('The worst of all sessions touched during this lesson; nothing: there are none'),
  unsaved: z.array(BoardCourse).describe('Sessions of this lesson of which not all is known to be here'),
  stuck: Stuck.nullable(),
  works: z.object({ done: z.int(), given: z.int() }).describe('What they are assigned'),
});
export type BoardLearner = z.infer<typeof BoardLearner>;

/** What needs somebody comes first. */
export const worstSavedFirst = [
  'unknown',
  'so-far',
  'saved',
  'nothing',
] as const satisfies readonly BoardLearner['saved'][];

export const Board = z.object({
  since: Timestamp.describe(
    'The lesson is counted from here: when the room was opened, at most half a day ago',
  ),
  lesson: z.enum(lessonStates),
  counts: z
    .object({
      expected: z.int(),
      came: z.int().describe('Signed in or worked during this lesson'),
      here: z.int(),
      working: z.int().describe('Have a course open'),
      kept: z.int().describe('Of those who came, whose work is all saved'),
      stuck: z.int(),
    })
    .describe('Of those who are listed'),
  not_put_down: z
    .array(z.object({ session_id: SessionId, title: z.string(), name: z.string() }))
    .describe(
      'Sessions of whomever of which this machine could not keep what a device sent, as where its disk is full; it is tried again',
    ),
  learners: z.array(BoardLearner).describe('By name'),
});
export type Board = z.infer<typeof Board>;

export const readRoomBoard = endpoint({
  id: 'readRoomBoard',
  summary: 'Who is in the room, how far they are, and whether their work is saved',
  method: 'GET',
  path: '/api/lectern/room/board',
  access: 'read',
  input: z.object({
    ...tenantField,
    group_id: GroupId.optional(),
    package_id: PackageId.optional().describe('Those who are assigned this or had it open in this lesson'),
  }),
  output: Board,
  refusals: ['FORBIDDEN'],
});

export const readRoomLearner = endpoint({
  id: 'readRoomLearner',
  summary: 'One learner on the board, with what they are assigned',
  method: 'GET',
  path: '/api/lectern/room/board/:learnerId',
  access: 'read',
  input: z.object({ ...tenantField, learnerId: LearnerId }),
  output: z.object({
    learner: BoardLearner,
    courses: z.array(BoardCourse).describe('Of this lesson, the last touched first'),
    works: z.array(Work).describe('In the order in which the learner sees them'),
  }),
  refusals: ['FORBIDDEN', 'NOT_FOUND'],
});

export const tellRoom = endpoint({
  id: 'tellRoom',
  summary: 'Show a message on the pages of learners; nobody gets it who is not connected now',
  method: 'POST',
  path: '/api/lectern/room/messages',
  access: 'write',
  input: z.object({
    ...tenantField,
    text: RoomText,
    learner_ids: z
      .array(LearnerId)
      .min(1)
      .max(mostLearnersAtOnce)
      .optional()
      .describe('Absent: everybody in the room'),
  }),
  output: z.object({
    success: z.literal(true),
    told: z.array(LearnerId).describe('Some page of theirs is connected'),
    missed: z.array(LearnerId).describe('Of those named, or of those signed in, who are not connected'),
  }),
  refusals: ['FORBIDDEN', 'NOT_FOUND'],
});

export const endRoomVisit = endpoint({
  id: 'endRoomVisit',
  summary: 'Sign a learner out on one device; what was done there stays',
  method: 'DELETE',
  path: '/api/lectern/room/visits/:visitId',
  access: 'delete',
  input: z.object({ ...tenantField, visitId: VisitId }),
  output: z.object({ success: z.literal(true) }),
  refusals: ['FORBIDDEN', 'NOT_FOUND'],
});

export const boardEndpoints = { readRoomBoard, readRoomLearner, tellRoom, endRoomVisit };
