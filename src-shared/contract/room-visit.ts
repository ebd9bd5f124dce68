import { z } from 'zod';
import { LearnerId, PackageId } from '../kernel/ids';
import { Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { Work } from './assignments';
import { lessonStates, signInWays } from './room';
import { Pictures, Pin } from './roster';

/**
 * What learners' pages ask of a room, and nobody else: these may change with each release, stand in no OpenAPI document and are served to
 * the network of a room alone. Who has begun a visit shows its token as a bearer.
 */

const Secret = z.union([z.object({ pin: Pin }), z.object({ pictures: Pictures })]);
/** Characters of a card as it may be typed, with blanks and hyphens. */
export const longestTypedCard = 60;
const Code = z.string().max(40).describe('Of the room, however it was typed');

export const readEntrance = endpoint({
  id: 'readEntrance',
  summary: 'What a page shows before anybody says who they are',
  method: 'GET',
  path: '/room/entrance',
  access: 'learner',
  input: z.object({}),
  output: z.object({
    title: z.string(),
    sign_in: z.enum(signInWays),
    /** BCP 47 tag of the language chosen on this machine, or "auto". */
    language: z.string(),
    colour_scheme: z.enum(['auto', 'light', 'dark']),
    /** Where a page can find out whether content reaches it, too. */
    content_origin: z.string(),
  }),
  refusals: [],
});

export const reportReach = endpoint({
  id: 'reportReach',
  summary: 'Say whether content, which lies at another port, reaches this device too',
  method: 'POST',
  path: '/room/reach',
  access: 'learner',
  input: z.object({ content: z.boolean() }),
  output: z.object({ success: z.literal(true) }),
  refusals: ['RATE_LIMIT_EXCEEDED'],
});

const Person = z.object({
  learner_id: LearnerId,
  name: z.string(),
  groups: z.array(z.string()),
  asks: z.enum(['nothing', 'pin', 'pictures', 'new-pin', 'new-pictures']),
});
export type RoomPerson = z.infer<typeof Person>;

export const listRoomPeople = endpoint({
  id: 'listRoomPeople',
  summary: 'Who is expected in the room, by name',
  method: 'POST',
  path: '/room/people',
  access: 'learner',
  input: z.object({ code: Code }),
  output: z.object({ data: z.array(Person) }),
  refusals: ['FORBIDDEN', 'RATE_LIMIT_EXCEEDED'],
});

const Card = z.string().max(longestTypedCard).describe('Text of a printed card, however it was typed');

export const readCard = endpoint({
  id: 'readCard',
  summary: 'Whose card it is, before anybody is signed in by it',
  method: 'POST',
  path: '/room/cards',
  access: 'learner',
  input: z.object({ card: Card }),
  output: z.object({ name: z.string() }),
  refusals: ['FORBIDDEN', 'NOT_FOUND', 'RATE_LIMIT_EXCEEDED'],
});

export const beginVisit = endpoint({
  id: 'beginVisit',
  summary: 'Begin a learner’s visit on this device',
  method: 'POST',
  path: '/room/visits',
  access: 'learner',
  success: 201,
  input: z.union([
    z.object({
      code: Code,
      learner_id: LearnerId,
      secret: Secret.optional().describe('What they know besides, or choose now'),
    }),
    z.object({ card: Card }),
  ]),
  output: z.object({
    token: z.string(),
    learner_id: LearnerId,
    name: z.string(),
    code: z.string().describe('Of the room: who came by a card may let others sign in on the device'),
  }),
  refusals: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_REQUEST', 'RATE_LIMIT_EXCEEDED'],
});

export const endVisit = endpoint({
  id: 'endVisit',
  summary: 'End this device’s visit',
  method: 'DELETE',
  path: '/room/visit',
  access: 'learner',
  input: z.object({}),
  output: z.object({ success: z.literal(true) }),
  refusals: ['UNAUTHORIZED'],
});

/** What a learner sees of their work. */
const RoomWork = Work.omit({ session_id: true, result_session_id: true });
export type RoomWork = z.infer<typeof RoomWork>;

export const listRoomWork = endpoint({
  id: 'listRoomWork',
  summary: 'What the learner has to do, in order',
  method: 'GET',
  path: '/room/courses',
  access: 'learner',
  input: z.object({}),
  output: z.object({
    learner_id: LearnerId,
    name: z.string(),
    lesson: z.enum(lessonStates),
    now: Timestamp.describe('By the clock of the room: a device may have a wrong one'),
    data: z.array(RoomWork),
  }),
  refusals: ['UNAUTHORIZED'],
});

export const openRoomWork = endpoint({
  id: 'openRoomWork',
  summary: 'Go on with a course, or begin it',
  method: 'POST',
  path: '/room/courses/:packageId/launches',
  access: 'learner',
  success: 201,
  input: z.object({ packageId: PackageId }),
  output: z.object({ path: z.string().describe('Of the player, at the same origin') }),
  refusals: ['UNAUTHORIZED', 'FORBIDDEN', 'PACKAGE_NOT_FOUND', 'INVALID_REQUEST'],
});

/** WebSocket on which a visit hears of the room. The page says `RoomHello` first; without one that is good the line ends. */
export const roomLinePath = '/room/line';

export interface RoomHello {
  readonly type: 'hello';
  readonly token: string;
}

export type RoomNews =
  | { readonly type: 'lesson'; readonly lesson: (typeof lessonStates)[number] }
  | { readonly type: 'message'; readonly id: string; readonly text: string }
  | { readonly type: 'work-changed' }
  /** The visit has ended; nothing follows. */
  | { readonly type: 'ended' };

/** In characters. */
export const longestRoomText = 500;
/** What a teacher says to pages. */
export const RoomText = WholeText.trim().min(1).max(longestRoomText);
