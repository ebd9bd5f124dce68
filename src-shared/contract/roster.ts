import { z } from 'zod';
import { GroupId, LearnerId } from '../kernel/ids';
import { picturesInSecret, secretPictures } from '../kernel/secret-pictures';
import { listOf, longestName, pageFields, tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { UserId } from './user-id';

/*
 * The people that a teacher has, in classes and in groups of any other kind. Sessions know a learner by `user_id` alone, so they stay
 * whatever becomes of the roster.
 */

/** Most people that one call is about. */
export const mostLearnersAtOnce = 10_000;
export const mostGroups = 1000;

const isOneLine = (text: string) => !/\p{Cc}/u.test(text);
export const LearnerName = WholeText.trim()
  .min(1)
  .max(longestName)
  .refine(isOneLine, { message: 'a name on one line' });

/** What parts names of groups where several stand in one cell. */
export const betweenGroups = /[,;|،؛]/u;
export const GroupName = WholeText.trim()
  .min(1)
  .max(longestName)
  .refine((text) => isOneLine(text) && !betweenGroups.test(text), {
    message: 'a name on one line without comma, semicolon and bar: they part names of groups in a file',
  });

export const GroupKind = z.enum(['class', 'group']);
export type GroupKind = z.infer<typeof GroupKind>;
export const SecretKind = z.enum(['pin', 'pictures']);
export type SecretKind = z.infer<typeof SecretKind>;

export const shortestPin = 4;
export const longestPin = 8;
export const Pin = z
  .string()
  .regex(new RegExp(`^\\p{Nd}{${String(shortestPin)},${String(longestPin)}}$`, 'u'))
  .describe('Digits of any script; the same number in another script is the same PIN');
export const Pictures = z
  .array(z.enum(secretPictures))
  .length(picturesInSecret)
  .refine((given) => new Set(given).size === given.length, { message: 'three different pictures' });

const secretFields = {
  pin: Pin.optional().describe('One of pin and pictures'),
  pictures: Pictures.optional().describe('In their order'),
};

const groupIds = z.array(GroupId).max(mostGroups);
const learnerIds = z.array(LearnerId).min(1).max(mostLearnersAtOnce);

export const GroupOfLearner = z.object({ group_id: GroupId, kind: GroupKind, name: z.string() });
export type GroupOfLearner = z.infer<typeof GroupOfLearner>;

export const Learner = z
  .object({
    id: LearnerId,
    learner_id: LearnerId,
    user_id: z.string().describe('What their sessions are known by'),
    name: z.string(),
    groups: z.array(GroupOfLearner).describe('Classes first, by name'),
    secret_kind: SecretKind.nullable().describe(
      'What they show to be let in; null: they choose it when they sign in next',
    ),
    left_at: Timestamp.nullable().describe('Since when they come no more'),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Learner' });
export type Learner = z.infer<typeof Learner>;

export const LearnerGroup = z
  .object({
    id: GroupId,
    group_id: GroupId,
    kind: GroupKind,
    name: z.string(),
    learners: z.int().describe('Members who have not left'),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'LearnerGroup' });
export type LearnerGroup = z.infer<typeof LearnerGroup>;

/** Which learners are meant; what is not given leaves none out. */
const chosen = {
  search: z.string().max(255).optional().describe('Part of the name or of the id, whatever case and accents'),
  group_id: GroupId.optional(),
  state: z.enum(['here', 'left', 'all']).default('here'),
};

const learnerPath = { ...tenantField, learnerId: LearnerId };

export const listLearners = endpoint({
  id: 'listLearners',
  summary: 'List the people of the roster, by name',
  method: 'GET',
  path: '/api/lectern/learners',
  access: 'read',
  input: z.object({ ...tenantField, ...chosen, ...pageFields }),
  output: listOf('learners', Learner).extend({
    counts: z
      .object({
        here: z.int().describe('Who have not left'),
        left: z.int(),
        without_class: z.int().describe('Of those who have not left'),
        without_secret: z.int().describe('Of those who have not left'),
      })
      .describe('Of the whole roster'),
  }),
  refusals: [],
});

export const createLearner = endpoint({
  id: 'createLearner',
  summary: 'Add somebody to the roster',
  method: 'POST',
  path: '/api/lectern/learners',
  access: 'write',
  success: 201,
  input: z.object({
    ...tenantField,
    name: LearnerName,
    user_id: UserId.optional().describe('Made when absent: six characters'),
    group_ids: groupIds.default([]),
  }),
  output: Learner,
  refusals: ['DUPLICATE_ENTRY', 'INVALID_REQUEST'],
});

export const readLearner = endpoint({
  id: 'readLearner',
  summary: 'Read one of the roster',
  method: 'GET',
  path: '/api/lectern/learners/:learnerId',
  access: 'read',
  input: z.object(learnerPath),
  output: Learner,
  refusals: ['NOT_FOUND'],
});

export const updateLearner = endpoint({
  id: 'updateLearner',
  summary: 'Change one of the roster; what is left out stays',
  method: 'PATCH',
  path: '/api/lectern/learners/:learnerId',
  access: 'write',
  input: z.object({
    ...learnerPath,
    name: LearnerName.optional(),
    user_id: UserId.optional().describe(
      'Refused once there are sessions by the one before: they would be nobody’s',
    ),
    group_ids: groupIds.optional().describe('All that they are in from now on'),
    left: z.boolean().optional().describe('They come no more, or they come again'),
  }),
  output: Learner,
  refusals: ['NOT_FOUND', 'DUPLICATE_ENTRY', 'INVALID_REQUEST'],
});

export const changeLearners = endpoint({
  id: 'changeLearners',
  summary: 'Change many of the roster alike; where one of them is unknown, nothing is changed',
  method: 'POST',
  path: '/api/lectern/learners/changes',
  access: 'write',
  input: z.object({
    ...tenantField,
    learner_ids: learnerIds,
    class_id: GroupId.nullable().optional().describe('The class that they move to; null: they are in none'),
    add_group_ids: groupIds.default([]),
    remove_group_ids: groupIds.default([]),
    left: z.boolean().optional(),
    clear_secret: z.boolean().default(false).describe('They choose anew when they sign in next'),
    new_card: z.boolean().default(false).describe('Cards that were printed are worthless from now on'),
  }),
  output: z.object({ success: z.literal(true), learners: z.int().describe('How many it was about') }),
  refusals: ['NOT_FOUND', 'INVALID_REQUEST'],
});

export const deleteLearner = endpoint({
  id: 'deleteLearner',
  summary: 'Remove somebody from the roster, with what they are assigned; their sessions stay',
  method: 'DELETE',
  path: '/api/lectern/learners/:learnerId',
  access: 'delete',
  input: z.object(learnerPath),
  output: z.object({
    success: z.literal(true),
    deleted: z.literal(true),
    learner_id: LearnerId,
    sessions_kept: z.int().describe('Sessions of theirs, which stay'),
  }),
  refusals: ['NOT_FOUND'],
});

export const deleteLearners = endpoint({
  id: 'deleteLearners',
  summary:
    'Remove many from the roster; where one of them is unknown, nobody is removed. Their sessions stay',
  method: 'POST',
  path: '/api/lectern/learners/removals',
  access: 'delete',
  input: z.object({ ...tenantField, learner_ids: learnerIds }),
  output: z.object({ success: z.literal(true), deleted: z.int(), sessions_kept: z.int() }),
  refusals: ['NOT_FOUND'],
});

export const setLearnerSecret = endpoint({
  id: 'setLearnerSecret',
  summary: 'Set what somebody shows to be let in; it cannot be read again',
  method: 'PUT',
  path: '/api/lectern/learners/:learnerId/secret',
  access: 'write',
  input: z
    .object({ ...learnerPath, ...secretFields })
    .refine(({ pin, pictures }) => (pin === undefined) !== (pictures === undefined), {
      path: ['pin'],
      message: 'pin or pictures is required, and not both',
    }),
  output: Learner,
  refusals: ['NOT_FOUND'],
});

export const clearLearnerSecret = endpoint({
  id: 'clearLearnerSecret',
  summary: 'Forget what somebody shows to be let in: they choose anew when they sign in next',
  method: 'DELETE',
  path: '/api/lectern/learners/:learnerId/secret',
  access: 'write',
  input: z.object(learnerPath),
  output: Learner,
  refusals: ['NOT_FOUND'],
});

export const LearnerCard = Learner.pick({ learner_id: true, user_id: true, name: true, groups: true })
  .extend({ text: z.string().describe('Twelve characters, e.g. 4QX7-9M0C-T2HD: lets in whoever shows it') })
  .meta({ id: 'LearnerCard' });
export type LearnerCard = z.infer<typeof LearnerCard>;

export const makeLearnerCards = endpoint({
  id: 'makeLearnerCards',
  summary: 'The cards by which people are let in, by name; of those who have left there are none',
  method: 'POST',
  path: '/api/lectern/learners/cards',
  access: 'write',
  input: z.object({
    ...tenantField,
    learner_ids: learnerIds.optional().describe('Only of these'),
    group_id: GroupId.optional().describe('Only of its members'),
  }),
  output: z.object({ cards: z.array(LearnerCard) }),
  refusals: [],
});

export const rosterEndpoints = {
  listLearners,
  createLearner,
  readLearner,
  updateLearner,
  changeLearners,
  deleteLearner,
  deleteLearners,
  setLearnerSecret,
  clearLearnerSecret,
  makeLearnerCards,
};
