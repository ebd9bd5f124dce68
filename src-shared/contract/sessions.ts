import { z } from 'zod';
import { DispatchId, PackageId, SessionId, TenantId } from '../kernel/ids';
import {
  listOf,
  Metadata,
  Moment,
  pageFields,
  sortFields,
  tenantField,
  Timestamp,
  WholeText,
} from './common';
import { endpoint } from './endpoint';
import { Sandbox } from './sandbox';
import { UserId } from './user-id';
import { WebAddress } from './web-address';

/** Idle time after which an unfinished session expires. */
export const sessionLifeMs = 24 * 60 * 60 * 1000;

const Score = z.object({
  raw: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  scaled: z.number().nullable(),
});
const CompletionStatus = z.enum(['not attempted', 'unknown', 'incomplete', 'completed']);
const SuccessStatus = z.enum(['unknown', 'passed', 'failed']);
const CmiData = z
  .record(z.string(), z.string())
  .describe('Flat, full dotted element names; in a list, empty where it is long: read the session itself');

export const Session = z
  .object({
    id: SessionId,
    session_id: SessionId,
    tenant_id: TenantId,
    package_id: PackageId,
    package_version: z.int(),
    next_package_version: z
      .int()
      .nullable()
      .describe('The version that the session goes over to at its next launch, if it can; null: it stays'),
    package_title: z.string(),
    user_id: z.string(),
    learner_id: z.string(),
    learner_name: z.string().nullable(),
    dispatch_id: DispatchId.nullable().describe('What it was launched by; null: by the owner'),
    sandbox: Sandbox.nullable().describe('A trial that is nobody’s record; null: a real session'),
    attempt: z.int(),
    attempts: z.int().describe('How often the course was opened in this session'),
    attempt_number: z.int(),
    scorm_version: z.enum(['1.2', '2004']),
    status: z.enum(['active', 'completed', 'expired', 'terminated']),
    state: z.enum(['not_attempted', 'incomplete', 'completed', 'passed', 'failed']),
    completion_status: CompletionStatus,
    success_status: SuccessStatus,
    score: Score,
    score_raw: z.number().nullable(),
    score_scaled: z.number().nullable(),
    progress: z.number().nullable(),
    time_spent_seconds: z.number(),
    total_time: z
      .string()
      .describe('The same in the words of the package: a CMITimespan or an ISO 8601 duration'),
    location: z.string().nullable(),
    suspend_data: z.string().nullable(),
    cmi_data: CmiData,
    activities: z
      .array(
        z.object({
          activity_id: z.string(),
          title: z.string(),
          completion_status: CompletionStatus,
          success_status: SuccessStatus,
          score: Score,
          time_spent_seconds: z.number(),
          attempts: z.int(),
          cmi_data: CmiData,
        }),
      )
      .describe('All with content; in a list, of a course of more than 50 only those that were begun'),
    metadata: z.record(z.string(), z.unknown()),
    version: z.int().describe('Optimistic lock: send it back with a PUT'),
    started_at: Timestamp,
    last_accessed_at: Timestamp,
    completed_at: Timestamp.nullable(),
    expires_at: Timestamp,
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

const sessionId = { sessionId: SessionId };
/** Versions are numbered by each server for itself. */
export const beginsOn = z
  .int()
  .min(1)
  .optional()
  .describe(
    'The version of the package that a new session begins on; default the current one. A session that is there already stays on its own',
  );
export { UserId };
export const eitherId = 'One of user_id and learner_id is needed; they mean the same';

export const launchPackage = endpoint({
  id: 'launchPackage',
  summary: 'Start or resume a session and get its player URL. 201 for a new session, 200 for a resumed one',
  method: 'POST',
  path: '/api/v1/packages/:packageId/launch',
  access: 'write',
  mayCreate: true,
  input: z
    .object({
      ...tenantField,
      packageId: PackageId,
      user_id: UserId.optional().describe(eitherId),
      learner_id: UserId.optional().describe(eitherId),
      session_id: SessionId.optional(),
      package_version: beginsOn,
      launch_token_ttl_seconds: z.int().optional().describe('Clamped to 60..86400; default 14400'),
      ttl_seconds: z.int().optional().describe('The same as launch_token_ttl_seconds'),
      learner_name: WholeText.max(255).optional(),
      learner_email: z.string().max(255).optional().describe('Taken and not kept: nothing here needs it'),
      redirect_url: WebAddress.optional().describe(
        'Where the learner is led when the course was left and all is saved; in a browser only',
      ),
      mode: z.enum(['normal', 'browse', 'review']).default('normal'),
      metadata: Metadata.optional(),
      force_new: z.boolean().default(false),
    })
    .refine((body) => body.user_id ?? body.learner_id, { path: ['user_id'], message: 'user_id is required' }),
  output: z.object({
    package_id: PackageId,
    session_id: SessionId,
    user_id: z.string(),
    learner_id: z.string(),
    content_type: z.literal('scorm'),
    storage_backend: z.literal('local'),
    launch_url: z.string(),
    player_url: z.string(),
    launch_token: z.string(),
    expires_in_seconds: z.int(),
    expires_at: Timestamp,
    resumed: z.boolean(),
    session: Session,
  }),
  refusals: ['PACKAGE_NOT_FOUND', 'DUPLICATE_ENTRY', 'FORBIDDEN'],
});

const sessionSorts = [
  ...(['last_accessed_at', 'created_at', 'updated_at'] as const),
  ...(['user_id', 'score', 'time_spent_seconds'] as const),
] as const;
export type SessionSort = (typeof sessionSorts)[number];

export const listSessions = endpoint({
  id: 'listSessions',
  summary: 'List sessions, last accessed first unless `sort` says otherwise',
  method: 'GET',
  path: '/api/v1/sessions',
  access: 'read',
  input: z.object({
    ...tenantField,
    ...pageFields,
    ...sortFields(sessionSorts, 'last_accessed_at'),
    user_id: z.string().optional(),
    package_id: PackageId.optional(),
    dispatch_id: DispatchId.optional(),
    status: Session.shape.status.optional(),
    completion_status: CompletionStatus.optional(),
    success_status: SuccessStatus.optional(),
    updated_since: Moment.optional(),
    sandbox: z.stringbool().optional().describe('True: sandboxes, which are left out otherwise'),
  }),
  output: listOf('sessions', Session),
  refusals: [],
});

export const readSession = endpoint({
  id: 'readSession',
  summary: 'Read a session: the state as of the last Commit, Terminate or external write',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId',
  access: 'read',
  input: z.object({ ...tenantField, ...sessionId }),
  output: Session,
  refusals: ['SESSION_NOT_FOUND'],
});

/** Body of PUT and PATCH; `cmi_data` is merged by element. */
const SessionUpdate = z.object({
  ...tenantField,
  ...sessionId,
  version: z.int().optional().describe('The current one; may be left out where `If-Match` names it'),
  cmi_data: z.record(z.string(), z.unknown()).optional().describe('Flat or nested; null removes a value'),
  completion_status: CompletionStatus.optional(),
  success_status: SuccessStatus.optional(),
  score: Score.partial().optional(),
  time_spent_seconds: z
    .number()
    .min(0)
    .optional()
    .describe('Of the whole session; never makes it less. More is added to the activity that it shows'),
  location: z.string().nullable().optional(),
  suspend_data: z.string().nullable().optional(),
  metadata: Metadata.optional(),
});

export const updateSession = endpoint({
  id: 'updateSession',
  summary: 'Update a session under its version; a stale version is 409 with the current one',
  method: 'PUT',
  path: '/api/v1/sessions/:sessionId',
  access: 'write',
  input: SessionUpdate,
  output: Session,
  refusals: ['SESSION_NOT_FOUND', 'VERSION_CONFLICT', 'FORBIDDEN'],
});

export const patchSession = endpoint({ ...updateSession, id: 'patchSession', method: 'PATCH' });
