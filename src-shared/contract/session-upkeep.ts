import { z } from 'zod';
import { PackageId, SessionId, TenantId } from '../kernel/ids';
import { Metadata, tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';
import { errorCatalogue, type ErrorCode } from './errors';
import { beginsOn, eitherId, launchPackage, Session, UserId } from './sessions';

export const createSession = endpoint({
  id: 'createSession',
  summary: 'Make a session without launching it',
  method: 'POST',
  path: '/api/v1/sessions',
  access: 'write',
  success: 201,
  input: z
    .object({
      ...tenantField,
      package_id: PackageId,
      user_id: UserId.optional().describe(eitherId),
      learner_id: UserId.optional().describe(eitherId),
      session_id: SessionId.optional().describe(
        'Chosen by the client; one that there is, or was, is refused',
      ),
      package_version: beginsOn,
      learner_name: WholeText.max(255).optional(),
      mode: z.enum(['normal', 'browse', 'review']).default('normal'),
      metadata: Metadata.optional(),
      recorded: z
        .boolean()
        .optional()
        .describe('It has taken place elsewhere: also beyond the number of attempts that the package allows'),
    })
    .refine((body) => body.user_id ?? body.learner_id, { path: ['user_id'], message: 'user_id is required' }),
  output: Session,
  refusals: ['PACKAGE_NOT_FOUND', 'DUPLICATE_ENTRY', 'FORBIDDEN'],
});

export const deleteSession = endpoint({
  id: 'deleteSession',
  summary:
    'Delete a session with its journal and values, and what was forked from it. What it left for other courses of the learner stays',
  method: 'DELETE',
  path: '/api/v1/sessions/:sessionId',
  access: 'delete',
  input: z.object({ ...tenantField, sessionId: SessionId }),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), session_id: SessionId }),
  refusals: ['SESSION_NOT_FOUND'],
});

const mostInBatch = 100;

/** What became of one item of a batch. */
const BatchResult = z.object({
  index: z.int().describe('Place of the item in the request, from 0'),
  id: z.string().nullable().describe('As the item named it'),
  session_id: z.string().nullable(),
  success: z.boolean(),
  status: z.int().describe('The status that a PUT of the item alone would have had'),
  version: z.int().optional(),
  session: Session.optional().describe(
    'Left out where the sessions of the answer would be too long: read it',
  ),
  error: z.string().optional(),
  code: z.enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]]).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
  current_version: z.int().optional().describe('VERSION_CONFLICT only'),
});
export type BatchResult = z.input<typeof BatchResult>;

export const updateSessions = endpoint({
  id: 'updateSessions',
  summary: 'Update up to 100 sessions; each is updated, or refused, by itself and as a PUT would have it',
  method: 'POST',
  path: '/api/v1/sessions/batch',
  access: 'write',
  input: z.object({
    ...tenantField,
    sessions: z
      .array(z.record(z.string(), z.unknown()))
      .min(1)
      .max(mostInBatch)
      .describe('Bodies of PUT, each with its `id` or `session_id`'),
  }),
  output: z.object({
    results: z.array(BatchResult).describe('In the order of the items'),
    data: z.array(BatchResult),
    total: z.int(),
    succeeded: z.int(),
    failed: z.int(),
  }),
  refusals: [],
});

export const launchExternally = endpoint({
  id: 'launchExternally',
  summary: 'Launch a package for the learner of a token that another system has signed',
  method: 'POST',
  path: '/api/v1/sessions/external',
  access: 'write',
  mayCreate: true,
  input: z.object({
    ...tenantField,
    token: z
      .string()
      .min(1)
      .max(8192)
      .describe(
        'JWT, HS256 over the bytes of the external secret’s text. Claims: `sub` or `user_id`, `exp`; `name`, `package_id` and `jti` if there are. A `jti` is taken once',
      ),
    package_id: PackageId,
    session_id: SessionId.optional(),
    launch_token_ttl_seconds: z.int().optional().describe('Clamped to 60..86400; default 14400'),
    metadata: Metadata.optional(),
  }),
  output: launchPackage.output,
  refusals: ['PACKAGE_NOT_FOUND', 'DUPLICATE_ENTRY', 'FORBIDDEN'],
});

const ExternalSecret = z.object({
  tenant_id: TenantId,
  secret: z.string().describe('Whoever has it can launch for any learner of the tenant'),
  algorithm: z.literal('HS256'),
  created_at: Timestamp,
});

export const readExternalSecret = endpoint({
  id: 'readExternalSecret',
  summary:
    'Read the secret that other systems sign learners’ tokens with; it is made when it is first asked for',
  method: 'GET',
  path: '/api/admin/tenants/:tenantId/external-secret',
  access: 'admin',
  input: z.object({ tenantId: TenantId }),
  output: ExternalSecret,
  refusals: ['NOT_FOUND'],
});

export const rotateExternalSecret = endpoint({
  ...readExternalSecret,
  id: 'rotateExternalSecret',
  summary: 'Make a new external secret; tokens of the old one are refused from now on',
  method: 'POST',
  success: 201,
});
