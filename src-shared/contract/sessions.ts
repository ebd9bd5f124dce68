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

/** No page is held up for longer. */
const longestCallMs = 24 * 60 * 60 * 1000;

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

/** One entry of the journal, as the inspector reads it. */
export const JournalEntry = z
  .object({
    position: z.int().describe('Place in the attempt, from 1, without gaps'),
    epoch: z.int().describe('Writer epoch: grows each time the course is opened'),
    number: z.int().describe('Counts from 1 within epoch and source: the server numbers its own entries'),
    source: z.enum(['learner', 'server']),
    event: z.record(z.string(), z.unknown()).describe('AttemptEvent of the engine'),
    result: z.string().describe('What the API answered to content'),
    error_code: z.string(),
    engine_version: z.string(),
    activity_id: z.string().nullable().describe('The activity that was current'),
    /** Set where the server's fold answered otherwise than the page. */
    server_result: z.string().nullable(),
    server_error_code: z.string().nullable(),
    took_ms: z
      .number()
      .min(0)
      .max(longestCallMs)
      .nullable()
      .describe('Milliseconds for which content waited for the answer; null: no call, or not known'),
    received_at: Timestamp,
    version: z
      .int()
      .optional()
      .describe(
        'Of the session, once this had happened; of launches, and of what readers see. Else left out',
      ),
  })
  .meta({ id: 'JournalEntry' });
export type JournalEntry = z.infer<typeof JournalEntry>;

/** What a server counts on from: a writer may send none that leaves no room behind it. */
const mostCounted = 2 ** 31 - 1;

/** An entry as another server may bring it. */
export const BroughtEntry = JournalEntry.pick({
  ...{ position: true, epoch: true, number: true, source: true, event: true, result: true },
  ...{ error_code: true },
}).extend({
  position: JournalEntry.shape.position.max(mostCounted),
  epoch: JournalEntry.shape.epoch.max(mostCounted),
  number: JournalEntry.shape.number.max(mostCounted),
  took_ms: JournalEntry.shape.took_ms.optional(),
});

/** An entry of a page that had lost the session to another one: kept, never part of the attempt. */
export const FencedEntry = z
  .object({
    epoch: z.int(),
    number: z.int(),
    entry: z.record(z.string(), z.unknown()).describe('Event and answer as the page sent them'),
    received_at: Timestamp,
  })
  .meta({ id: 'FencedEntry' });
export type FencedEntry = z.infer<typeof FencedEntry>;

export const readJournal = endpoint({
  id: 'readJournal',
  summary: 'Read the journal of a session: every API call and event, in order',
  method: 'GET',
  path: '/api/v1/sessions/:sessionId/journal',
  access: 'read',
  input: z.object({
    ...tenantField,
    ...sessionId,
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(5000).default(1000),
  }),
  output: z.object({
    session_id: SessionId,
    course: z.unknown().describe('Course: the activity tree that the events are folded over'),
    checksum_sha256: z
      .string()
      .nullable()
      .describe(
        'Of the zip of `package_version` of the session, also once the package was deleted; null: it is a folder',
      ),
    data: z.array(JournalEntry),
    last_position: z.int().describe('Position of the newest entry of the session'),
    set_aside_turns: z
      .int()
      .describe(
        'How often entries were set aside for those of another server; once it has grown, entries that were read before may not hold any more',
      ),
    has_more: z
      .boolean()
      .describe('Entries are left behind the last of these: a page of long ones has fewer than `limit`'),
    fenced: z
      .array(FencedEntry)
      .optional()
      .describe('With after=0 only: the first 200 entries of pages that had lost the session'),
    fenced_total: z.int().optional().describe('With after=0 only: how many such entries there are'),
  }),
  refusals: ['SESSION_NOT_FOUND'],
});
