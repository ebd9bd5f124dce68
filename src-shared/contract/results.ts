import { z } from 'zod';
import { GroupId, LearnerId, PackageId, SessionId } from '../kernel/ids';
import { Work } from './assignments';
import { listOf, Moment, pageFields, tenantField } from './common';
import { endpoint } from './endpoint';
import { GroupOfLearner } from './roster';

/*
 * What learners have done of what they were given. Of several attempts the one that counts by the assignment is the result.
 */

const filter = {
  ...tenantField,
  group_id: GroupId.optional().describe('Only who is in this class or group'),
  learner_id: LearnerId.optional(),
  package_id: PackageId.optional(),
  from: Moment.optional().describe('Only what was last worked on at or after it'),
  to: Moment.optional().describe(
    'Only what was last worked on before it; of a date alone, until that day has ended',
  ),
};

const table = {
  format: z.enum(['json', 'csv']).default('json'),
  decimal: z
    .enum(['point', 'comma'])
    .default('point')
    .describe('Of numbers in CSV; with a comma, cells are parted by semicolons'),
  bom: z
    .stringbool()
    .default(false)
    .describe('Begin CSV with a byte order mark, for spreadsheets that guess'),
  time_zone: z
    .string()
    .max(100)
    .refine(isTimeZone, { message: 'a time zone such as Europe/Berlin' })
    .optional()
    .describe('Of local times in CSV; by default that of the machine that answers'),
};

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const learner = {
  learner_id: LearnerId,
  user_id: z.string(),
  name: z.string(),
  groups: z.array(GroupOfLearner).describe('Classes first, by name'),
};

export const LearnerResults = z
  .object({ ...learner, results: z.array(Work).describe('In the order in which they have to do them') })
  .meta({ id: 'LearnerResults' });
export type LearnerResults = z.infer<typeof LearnerResults>;

/** What a learner answered to one question of a course, as the course told it. */
export const QuestionAnswer = z
  .object({
    package_id: PackageId,
    package_title: z.string(),
    session_id: SessionId,
    activity_id: z.string(),
    activity_title: z.string(),
    number: z.int().describe('From 1, in the order in which the activity told of them'),
    question_id: z.string(),
    type: z.string(),
    learner_response: z.string(),
    correct_responses: z.array(z.string()).describe('Each one is right'),
    result: z.string().describe('"correct", "incorrect" ("wrong" in SCORM 1.2), "neutral", a number…'),
    weighting: z.number().nullable(),
    latency_seconds: z.number().nullable(),
    description: z.string(),
  })
  .meta({ id: 'QuestionAnswer' });
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

export const LearnerAnswers = z
  .object({ ...learner, answers: z.array(QuestionAnswer) })
  .meta({ id: 'LearnerAnswers' });
export type LearnerAnswers = z.infer<typeof LearnerAnswers>;

const asTable = { method: 'GET', access: 'read', alsoOut: 'text/csv' } as const;

export const listLearnerResults = endpoint({
  ...asTable,
  id: 'listLearnerResults',
  summary:
    'List learners by name, each with what came of all that they were given. CSV: a row for each learner and package, of all learners',
  path: '/api/lectern/results',
  input: z.object({ ...filter, ...pageFields, ...table }),
  output: listOf('learners', LearnerResults),
  refusals: ['INVALID_REQUEST'],
});

export const listLearnerAnswers = endpoint({
  ...asTable,
  id: 'listLearnerAnswers',
  summary:
    'List learners by name, each with their answers to the questions of courses, in the attempts that count. CSV: a row for each answer, of all learners',
  path: '/api/lectern/results/answers',
  input: z.object({
    ...filter,
    ...pageFields,
    limit: z.coerce.number().int().min(1).max(10).default(1).describe('Learners of one page'),
    ...table,
  }),
  output: listOf('learners', LearnerAnswers),
  refusals: ['INVALID_REQUEST'],
});

export const resultEndpoints = { listLearnerResults, listLearnerAnswers } as const;
