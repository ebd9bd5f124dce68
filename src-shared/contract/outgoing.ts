import { z } from 'zod';
import { Timestamp } from './common';
import { endpoint } from './endpoint';

/*
 * What leaves this machine. An entry says where a request went and how much, never what: paths and queries can hold ids of learners,
 * so neither is kept.
 */

export const OutgoingRequest = z
  .object({
    id: z.int(),
    at: Timestamp.describe('When it began; of requests that were stopped, the last time'),
    purpose: z
      .enum(['webhook', 'sync', 'content', 'window'])
      .describe(
        'A delivery of a webhook; a request to a remote; an attempt of package content; an attempt of a page of Lectern',
      ),
    origin: z.string().describe('Scheme, host and port'),
    method: z.string(),
    outcome: z
      .enum(['under_way', 'answered', 'failed', 'stopped'])
      .describe('stopped: Lectern did not let it out, nothing was sent'),
    status: z.int().nullable().describe('Of the answer'),
    bytes_sent: z.int().describe('Of the body'),
    bytes_received: z.int().describe('Of the body'),
    duration_ms: z.int().nullable(),
    times: z
      .int()
      .describe('How often; requests that were stopped are gathered by purpose, origin and method'),
  })
  .meta({ id: 'OutgoingRequest' });
export type OutgoingRequest = z.infer<typeof OutgoingRequest>;

export const readOutgoing = endpoint({
  id: 'readOutgoing',
  summary: 'Every request that left this machine since Lectern started, and every one that it stopped',
  method: 'GET',
  path: '/api/lectern/outgoing',
  access: 'admin',
  input: z.object({}),
  output: z.object({
    since: Timestamp.describe('When this Lectern started; the list is kept in memory'),
    sent: z.int().describe('Requests that left, also those no longer in the list'),
    stopped: z.int().describe('Requests that were not let out'),
    requests: z
      .array(OutgoingRequest)
      .describe(
        'Newest first: the last 1,000 that left, and of what was stopped up to 100 kinds of each source: webhooks, remotes, windows, the frame that holds a course, documents of no known session, and each of the last 30 sessions',
      ),
  }),
  refusals: ['FORBIDDEN'],
});
