import { z } from 'zod';
import { SessionId } from '../kernel/ids';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { longestObserved, observedKinds, type Observed as ObservedByPage } from './observed';

const Observed = z.object({
  kind: z.enum(observedKinds),
  activityId: z.string().max(4_096).nullable(),
  text: z.string().max(longestObserved),
  place: z.string().max(longestObserved).nullable(),
  atMs: z.number().int().min(0).max(8.64e15),
}) satisfies z.ZodType<ObservedByPage>;

/** One message of the player's page. */
export const ObservedMessage = z.object({ observed: z.array(Observed).min(1).max(50) });

/** Of one session; what comes later and is new is left out. */
export const mostObserved = 500;

export const Observation = z
  .object({
    kind: z
      .enum(observedKinds)
      .describe(
        '`blocked-request`: to another host, stopped by the policy of the page; `failed-request`: of a file that is not there; `other-case`: of a file that the package has in another case, while the LMS of a test launch finds exact names only; `api-walk`: where content could have looked for the API, which it did not find',
      ),
    activity_id: z.string().nullable(),
    text: z.string(),
    place: z.string().nullable().describe('A file of the package with its line, or an address'),
    first_at: Timestamp,
    last_at: Timestamp,
    times: z.int(),
  })
  .meta({ id: 'Observation' });
export type Observation = z.infer<typeof Observation>;

export const listObservations = endpoint({
  id: 'listObservations',
  summary:
    'What the browser had to say of the content of a session: errors of scripts, requests that failed or were stopped. The first ones first',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId/observations',
  access: 'read',
  input: z.object({ ...tenantField, sessionId: SessionId }),
  output: z.object({
    session_id: SessionId,
    data: z.array(Observation).describe(`At most ${String(mostObserved)}, each with how often it was seen`),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});
