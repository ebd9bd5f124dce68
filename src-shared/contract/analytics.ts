import { z } from 'zod';
import { DispatchId, PackageId, SessionId } from '../kernel/ids';
import { listOf, Moment, pageFields, tenantField, Timestamp } from './common';
import { endpoint, type Endpoint } from './endpoint';
import { Session } from './sessions';

/*
 * Totals over the sessions that began in a time, previews (browse and review) left out. They are of what readers of the sessions see.
 */

const share = z.number().nullable().describe('0 to 1; null where there is nothing to take a share of');

export const Totals = z
  .object({
    sessions: z.int(),
    unique_learners: z.int(),
    completed: z.int(),
    completion_rate: share,
    passed: z.int(),
    failed: z.int(),
    pass_rate: share.describe('Of those passed or failed, 0 to 1; null where there are none'),
    average_score: z
      .number()
      .nullable()
      .describe('0 to 100: the scaled score, else the raw one within min and max; null where there is none'),
    total_time_spent_seconds: z.number(),
    average_time_spent_seconds: z.number().nullable(),
  })
  .meta({ id: 'Totals' });
export type Totals = z.infer<typeof Totals>;

const Period = Totals.extend({
  period: z.string().describe('Its first day, UTC, "2026-01-31"; a week begins on Monday'),
});

const fields = {
  ...tenantField,
  from: Moment.optional().describe('Sessions that began at or after it'),
  to: Moment.optional().describe('Sessions that began before it; of a date alone, until that day has ended'),
  package_id: PackageId.optional(),
  user_id: z.string().optional(),
  dispatch_id: DispatchId.optional(),
  group_by: z.enum(['day', 'week', 'month']).optional(),
  format: z.enum(['json', 'csv']).default('json'),
};

const overall = {
  from: Timestamp.nullable(),
  to: Timestamp.nullable().describe('Not included'),
  group_by: fields.group_by.unwrap().nullable(),
  totals: Totals,
  groups: z.array(Period).describe('Oldest first, those with sessions; empty without `group_by`'),
};

const table = { method: 'GET', access: 'read', alsoOut: 'text/csv' } as const;

export const readOverview = endpoint({
  ...table,
  id: 'readOverview',
  summary: 'Totals of all sessions. CSV: one row, or one for each period',
  path: '/api/v1/analytics/overview',
  input: z.object(fields),
  output: z.object(overall),
  refusals: ['SERVICE_UNAVAILABLE'],
});

export const readPackageTotals = endpoint({
  ...table,
  id: 'readPackageTotals',
  summary: 'Totals of the sessions on one package',
  path: '/api/v1/analytics/packages/:packageId',
  input: z.object({ ...fields, packageId: PackageId }),
  output: z.object({ ...overall, package_id: PackageId, package_title: z.string() }),
  refusals: ['PACKAGE_NOT_FOUND', 'SERVICE_UNAVAILABLE'],
});

export const readLearnerTotals = endpoint({
  ...table,
  id: 'readLearnerTotals',
  summary:
    'Totals of the sessions of one learner, and of each package they began. CSV: one row for each package',
  path: '/api/v1/analytics/learners/:userId',
  input: z.object({ ...fields, userId: z.string() }),
  output: z.object({
    ...overall,
    user_id: z.string(),
    packages: z
      .array(Totals.extend({ package_id: PackageId, package_title: z.string() }))
      .describe('The first 1000, by title'),
  }),
  refusals: ['SERVICE_UNAVAILABLE'],
});

export const SessionResult = Session.pick({
  ...{ session_id: true, package_id: true, package_title: true, user_id: true, learner_name: true },
  ...{ dispatch_id: true, attempt: true, status: true, completion_status: true, success_status: true },
  ...{ score_raw: true, score_scaled: true, time_spent_seconds: true },
  ...{ started_at: true, last_accessed_at: true, completed_at: true },
}).extend({ session_id: SessionId, score: Totals.shape.average_score });
export type SessionResult = z.infer<typeof SessionResult>;

export const listResults = endpoint({
  ...table,
  id: 'listResults',
  summary: 'The result of each session, the newest first, with the totals of all. CSV: all rows, not a page',
  path: '/api/v1/analytics/sessions',
  input: z.object({ ...fields, ...pageFields }),
  output: listOf('sessions', SessionResult).extend(overall),
  refusals: ['SERVICE_UNAVAILABLE'],
});

/** The same under the address of the web app. */
function mirror<I extends z.ZodType, O extends z.ZodType>(of: Endpoint<I, O>, id: string): Endpoint<I, O> {
  return { ...of, id, path: of.path.replace('/api/v1/', '/api/customer/') as `/${string}` };
}
export const readCustomerOverview = mirror(readOverview, 'readCustomerOverview');
export const readCustomerPackageTotals = mirror(readPackageTotals, 'readCustomerPackageTotals');
export const readCustomerLearnerTotals = mirror(readLearnerTotals, 'readCustomerLearnerTotals');
export const listCustomerResults = mirror(listResults, 'listCustomerResults');
