import { z } from 'zod';
import { PackageId, SessionId } from '../kernel/ids';
import { listOf, pageFields, Timestamp } from './common';
import { endpoint } from './endpoint';
import { RemoteTrouble } from './remote-trouble';
import { remoteFields } from './remotes';

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

export const listSyncedSessions = endpoint({
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

export const deleteSyncedSession = endpoint({
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
    assigned: z.int().describe('Assignments that came down, new or changed'),
    taken_back: z.int().describe('Assignments that were taken back there, and so here'),
    requests: z.int(),
    trouble: RemoteTrouble.nullable(),
  })
  .meta({ id: 'SyncRun' });
export type SyncRun = z.infer<typeof SyncRun>;

export const listSyncRuns = endpoint({
  id: 'listSyncRuns',
  summary: 'Syncs with a remote that had something to do or failed, newest first',
  method: 'GET',
  path: '/api/v1/remotes/:remoteId/runs',
  access: 'admin',
  input: z.object({ ...remoteFields, ...pageFields }),
  output: listOf('runs', SyncRun),
  refusals: ['NOT_FOUND'],
});
