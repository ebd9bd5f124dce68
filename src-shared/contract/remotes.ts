import { z } from 'zod';
import { RemoteId } from '../kernel/ids';
import { longestName, tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { RemoteTrouble } from './remote-trouble';
import { WebAddress } from './web-address';

export const RemoteLoss = z
  .object({
    sessions: z.int(),
    packages: z.int().describe('Versions of packages'),
    at: Timestamp.describe('When it was found out last'),
  })
  .meta({ id: 'RemoteLoss' });
export type RemoteLoss = z.infer<typeof RemoteLoss>;

export const RemoteOffers = z
  .object({
    source: z.enum(['document', 'documented']).describe('Its own word, or what is written of the cloud'),
    journals: z.boolean().describe('It is a Lectern: calls go up, not only values'),
    multipart: z.boolean(),
    presigned: z.boolean(),
    download: z.boolean(),
    versions: z.boolean(),
    assignments: z.boolean().describe('It tells what learners are given to do there'),
  })
  .meta({ id: 'RemoteOffers' });
export type RemoteOffers = z.infer<typeof RemoteOffers>;

export const RemoteUpload = z
  .object({ title: z.string(), sent_bytes: z.int(), size_bytes: z.int() })
  .meta({ id: 'RemoteUpload' });
export type RemoteUpload = z.infer<typeof RemoteUpload>;

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM');

export const SyncHours = z.object({
  from: Clock,
  until: Clock.describe('Earlier than `from`: over midnight; the same: the whole day'),
  days: z.array(z.int().min(1).max(7)).min(1).max(7).describe('On which they begin; 1 is Monday'),
});
export type SyncHours = z.infer<typeof SyncHours>;

export const Remote = z
  .object({
    id: RemoteId,
    name: z.string(),
    url: z.string(),
    key_prefix: z.string(),
    paired: z.boolean().describe('It has answered once: nothing goes to another one at the same address'),
    paused: z.boolean(),
    every_minutes: z.int().nullable().describe('Between two syncs by itself; null: only when asked'),
    hours: SyncHours.nullable().describe(
      'When it syncs by itself, by the clock of this machine; null: always',
    ),
    pause_on_metered: z
      .boolean()
      .describe('It does not sync by itself on a connection that is paid by volume'),
    held_by: z
      .enum(['hours', 'metered'])
      .nullable()
      .describe('Why it does not sync by itself now, though it would'),
    brings_assignments: z.boolean().describe('What learners are given to do there comes down at each sync'),
    assignments_trouble: RemoteTrouble.nullable().describe(
      'Why what is assigned there could not be brought; null: it could',
    ),
    state: z.enum(['idle', 'syncing', 'waiting', 'paused', 'attention']),
    trouble: RemoteTrouble.nullable(),
    lost: RemoteLoss.nullable().describe(
      'What it had less of than it had acknowledged, as after a restored backup, and was sent again; null once that was read',
    ),
    sessions: z.object({ sent: z.int(), waiting: z.int(), in_trouble: z.int() }),
    uploads: z.array(RemoteUpload).describe('Packages that are on their way right now'),
    last_contact_at: Timestamp.nullable(),
    last_sync_at: Timestamp.nullable(),
    next_sync_at: Timestamp.nullable().describe(
      'By itself; null: not before somebody asks, or something changes',
    ),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Remote' });
export type Remote = z.infer<typeof Remote>;

const Name = WholeText.min(1).max(longestName);
/** What a header can hold. */
export const RemoteKeyText = z
  .string()
  .min(8)
  .max(4096)
  .regex(/^[\x21-\x7e]+$/, 'A key is of letters, digits and signs of ASCII, without blanks');
const Every = z
  .int()
  .min(1)
  .max(7 * 24 * 60)
  .nullable();
const mayBeSaid = {
  brings_assignments: z
    .boolean()
    .optional()
    .describe('Bring down what learners are given to do there; only another Lectern tells it'),
  hours: SyncHours.nullable().optional(),
  pause_on_metered: z.boolean().optional(),
};
/** Input of a call about one remote. */
export const remoteFields = { ...tenantField, remoteId: RemoteId };

export const listRemotes = endpoint({
  id: 'listRemotes',
  summary: 'List the servers that results go up to, the oldest first',
  method: 'GET',
  path: '/api/v1/remotes',
  access: 'admin',
  input: z.object({ ...tenantField }),
  output: z.object({ data: z.array(Remote) }),
  refusals: [],
});

export const createRemote = endpoint({
  id: 'createRemote',
  summary: 'Add a server that results go up to; all sessions that are here wait for it from now on',
  method: 'POST',
  path: '/api/v1/remotes',
  access: 'admin',
  success: 201,
  input: z.object({
    ...tenantField,
    name: Name.optional().describe('The host of the address when absent'),
    url: WebAddress,
    key: RemoteKeyText,
    every_minutes: Every.optional(),
    ...mayBeSaid,
  }),
  output: Remote,
  refusals: ['DUPLICATE_ENTRY'],
});

export const updateRemote = endpoint({
  id: 'updateRemote',
  summary: 'Change a remote; what is left out stays',
  method: 'PATCH',
  path: '/api/v1/remotes/:remoteId',
  access: 'admin',
  input: z.object({
    ...remoteFields,
    name: Name.optional(),
    key: RemoteKeyText.optional(),
    paused: z.boolean().optional(),
    every_minutes: Every.optional(),
    ...mayBeSaid,
    lost: z.null().optional().describe('What it had lost was read'),
    pair_again: z.literal(true).optional().describe('The server is another one now, and that is right'),
  }),
  output: Remote,
  refusals: ['NOT_FOUND'],
});

export const deleteRemote = endpoint({
  id: 'deleteRemote',
  summary: 'Forget a remote and its key. Nothing is deleted there or here but what was known of it',
  method: 'DELETE',
  path: '/api/v1/remotes/:remoteId',
  access: 'admin',
  input: z.object(remoteFields),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), remote_id: RemoteId }),
  refusals: ['NOT_FOUND'],
});

export const tryRemote = endpoint({
  id: 'tryRemote',
  summary: 'Ask a server who it is and what it offers. Nothing is kept',
  method: 'POST',
  path: '/api/v1/remotes/try',
  access: 'admin',
  input: z.object({ ...tenantField, url: WebAddress, key: RemoteKeyText }),
  output: z.object({
    ok: z.boolean(),
    trouble: RemoteTrouble.nullable(),
    tenant_id: z.string().nullable(),
    version: z.string().nullable(),
    offers: RemoteOffers.nullable(),
    clock_difference_ms: z.int().nullable().describe('Its clock less ours'),
  }),
  refusals: [],
});
