import { z } from 'zod';
import { PackageId, RemoteId, SessionId } from '../kernel/ids';
import { listOf, longestName, pageFields, tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { WebAddress } from './web-address';

/** Why something did not go up, or not at all: the words for remotes, and six of ours. */
export const remoteTroubleWords = [
  ...(['unreachable', 'dns', 'tls', 'timeout', 'captive-portal', 'garbage', 'unauthorized'] as const),
  ...(['key-expired', 'forbidden', 'wrong-tenant', 'not-found', 'no-api', 'conflict', 'too-large'] as const),
  ...([
    'quota',
    'rate-limited',
    'refused',
    'server-error',
    'unavailable',
    'newer',
    'stopped',
    'cancelled',
  ] as const),
  ...(['another-remote', 'itself', 'key-unreadable', 'held', 'package-missing', 'fault'] as const),
] as const;
export type RemoteTroubleWord = (typeof remoteTroubleWords)[number];

export const RemoteTrouble = z
  .object({
    word: z.enum(remoteTroubleWords),
    lasting: z.boolean().describe('Trying again cannot help before something is changed'),
    facts: z.record(z.string(), z.unknown()).describe('What is known beside the word'),
    at: Timestamp,
  })
  .meta({ id: 'RemoteTrouble' });
export type RemoteTrouble = z.infer<typeof RemoteTrouble>;

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
const mayBeHeld = {
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
    ...mayBeHeld,
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
    ...mayBeHeld,
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

export const Receipt = z
  .object({
    at: Timestamp.describe('When the remote acknowledged it'),
    remote_version: z.int().nullable(),
    remote_updated_at: Timestamp.nullable()
      .optional()
      .describe('When the remote says that it became that version, by its clock'),
    position: z.int().nullable().describe('Of the last entry that it has; null: it takes values'),
    hash: z
      .string()
      .describe('SHA-256 of what it has: of the values as JSON with sorted keys, or of the entries'),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;

export const SyncedSession = z
  .object({
    session_id: SessionId,
    package_id: PackageId,
    package_title: z.string(),
    learner_name: z.string().nullable(),
    user_id: z.string(),
    state: z.enum(['waiting', 'sending', 'sent', 'trouble']),
    trouble: RemoteTrouble.nullable(),
    attempts: z.int(),
    next_attempt_at: Timestamp.nullable(),
    receipt: Receipt.nullable(),
  })
  .meta({ id: 'SyncedSession' });
export type SyncedSession = z.infer<typeof SyncedSession>;

export const listSynced = endpoint({
  id: 'listSyncedSessions',
  summary: 'What a remote has of each session, the last changed first',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/sessions',
  access: 'admin',
  input: z.object({
    ...remoteFields,
    ...pageFields,
    state: z.enum(['waiting', 'sent', 'trouble']).optional(),
  }),
  output: listOf('sessions', SyncedSession),
  refusals: ['NOT_FOUND'],
});

export const deleteSynced = endpoint({
  id: 'deleteSyncedSession',
  summary:
    'Delete a session at a remote and then here, where the remote has a call for it. No sync ever deletes anything; this is how somebody does',
  method: 'DELETE',
  path: '/api/v1/remotes/:remoteId/sessions/:sessionId',
  access: 'admin',
  input: z.object({ ...remoteFields, sessionId: SessionId }),
  output: z.object({
    deleted: z.boolean().describe('Here and there; else neither'),
    offered: z.boolean().describe('False: the remote has no call for it, as the cloud by its documents'),
    trouble: RemoteTrouble.nullable().describe('Why the remote did not do it'),
  }),
  refusals: ['NOT_FOUND', 'VERSION_CONFLICT'],
});

export const syncNow = endpoint({
  id: 'syncNow',
  summary: 'Send what waits, whatever its time; answers at once with what there is to do',
  method: 'POST',
  path: '/api/v1/remotes/:remoteId/sync',
  access: 'admin',
  input: z.object({
    ...remoteFields,
    dry_run: z.boolean().default(false).describe('Only say what would be done'),
    session_id: SessionId.optional().describe(
      'Do not wait for the time of this one; of the others, each has its own',
    ),
  }),
  output: z.object({
    started: z.boolean(),
    sessions: z.int(),
    packages: z.array(
      z.object({ package_id: PackageId, version: z.int(), title: z.string(), size_bytes: z.int() }),
    ),
  }),
  refusals: ['NOT_FOUND'],
});

export const SyncRun = z
  .object({
    id: z.int(),
    started_at: Timestamp,
    ended_at: Timestamp.nullable(),
    sent_sessions: z.int(),
    sent_packages: z.int(),
    received: z.int().describe('Sessions that took over what was changed at the remote'),
    forked: z.int(),
    failed: z.int(),
    lost_sessions: z.int().describe('Of which it had less than it had acknowledged; they were sent again'),
    lost_packages: z.int().describe('Versions of packages that it had acknowledged and had no more'),
    requests: z.int(),
    trouble: RemoteTrouble.nullable(),
  })
  .meta({ id: 'SyncRun' });
export type SyncRun = z.infer<typeof SyncRun>;

export const listRuns = endpoint({
  id: 'listSyncRuns',
  summary: 'Syncs with a remote that had something to do or failed, newest first',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/runs',
  access: 'admin',
  input: z.object({ ...remoteFields, ...pageFields }),
  output: listOf('runs', SyncRun),
  refusals: ['NOT_FOUND'],
});
