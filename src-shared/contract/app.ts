import { z } from 'zod';
import { TenantId } from '../kernel/ids';
import { longestName, tenantField, WholeText } from './common';
import { endpoint } from './endpoint';

/** Routes only Lectern's own windows use. They live beside the cloud's contract, under a prefix of ours. */

export const exchangeVisitCode = endpoint({
  id: 'exchangeVisitCode',
  summary: 'Trade the one-time code of the printed URL for a token of the browser tab',
  method: 'POST',
  path: '/api/lectern/visit',
  access: 'public',
  input: z.object({ code: z.string().min(1).max(200) }),
  output: z.object({ token: z.string() }),
  refusals: ['UNAUTHORIZED'],
});

export const readApp = endpoint({
  id: 'readApp',
  summary: 'Where this Lectern answers and keeps its data',
  method: 'GET',
  path: '/api/lectern/app',
  access: 'read',
  input: z.object({}),
  output: z.object({
    version: z.string(),
    tenant_id: TenantId,
    api_origin: z.string(),
    content_origin: z.string(),
    data_folder: z.string().nullable().describe("Told to administrators of this machine's own tenant"),
    /** The key made at first start, until somebody has taken note of it. */
    first_key: z.string().nullable(),
  }),
  refusals: [],
});

export const readOpenApi = endpoint({
  id: 'readOpenApi',
  summary: 'This document',
  method: 'GET',
  path: '/api/docs/openapi',
  access: 'public',
  input: z.object({}),
  output: z.record(z.string(), z.unknown()),
  refusals: [],
});

export const dismissFirstKey = endpoint({
  id: 'dismissFirstKey',
  summary: 'The first key has been noted; forget its text',
  method: 'DELETE',
  path: '/api/lectern/first-key',
  access: 'admin',
  input: z.object({}),
  output: z.object({ success: z.literal(true) }),
  refusals: [],
});

const perMinute = z.int().min(0).max(1_000_000);

/** Scheme, host and port as a browser sends them in `Origin`. */
export const Origin = z
  .string()
  .max(300)
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? '') && new URL(text).origin === text, {
    message: 'an origin like https://portal.example, without a path',
  });

/** Settings of the user, kept in the database. Known keys only. */
export const Settings = z.object({
  colour_scheme: z.enum(['auto', 'light', 'dark']),
  language: z
    .string()
    .max(20)
    .regex(/^(auto|[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/)
    .describe('BCP 47 tag, or "auto": as the system has it'),
  learner_name: WholeText.min(1).max(longestName).describe('Name used when a designer previews a package'),
  processing_timeout_seconds: z
    .int()
    .min(10)
    .max(86_400)
    .describe('Time after which the processing of a package is given up'),
  webhooks_to_inner_addresses: z
    .boolean()
    .describe(
      'May webhooks reach this machine and its network? Whoever may make webhooks could knock at doors there',
    ),
  rate_limit_read_per_minute: perMinute.describe('Requests a minute that read; 0 for any number'),
  rate_limit_write_per_minute: perMinute.describe('Requests a minute that write; 0 for any number'),
  rate_limit_admin_per_minute: perMinute.describe(
    'Requests a minute that delete or administer; 0 for any number',
  ),
  rate_limit_this_machine: z.boolean().describe('Count also requests that come from this machine'),
  allowed_origins: z
    .array(Origin)
    .max(100)
    .describe(
      'Sites whose pages may call the API and show the player in a frame, e.g. https://portal.example',
    ),
  metered_connection: z
    .enum(['auto', 'yes', 'no'])
    .describe(
      'Is the connection of this machine paid by volume? "auto": as NetworkManager tells where it runs; elsewhere nobody knows, and it counts as not',
    ),
  simple_upload_limit_mb: z
    .int()
    .min(1)
    .max(10_240)
    .describe('Size in MiB up to which a form of an API client is taken; larger files come in parts'),
});
export type Settings = z.infer<typeof Settings>;

/** What is chosen here is felt by all on this machine, so its own tenant chooses it for the others. */
export const settingsOfTheMachine = [
  'processing_timeout_seconds',
  'webhooks_to_inner_addresses',
  'rate_limit_read_per_minute',
  'rate_limit_write_per_minute',
  'rate_limit_admin_per_minute',
  'rate_limit_this_machine',
  'metered_connection',
] as const satisfies (keyof Settings)[];

/** `tenant_id` may be any tenant for an administrator of this machine's. */
export const readSettings = endpoint({
  id: 'readSettings',
  summary: 'Read the settings',
  method: 'GET',
  path: '/api/lectern/settings',
  access: 'read',
  aboutTenant: true,
  input: z.object({ ...tenantField }),
  output: Settings,
  refusals: ['TENANT_MISMATCH'],
});

export const updateSettings = endpoint({
  id: 'updateSettings',
  summary: 'Change some of the settings',
  method: 'PATCH',
  path: '/api/lectern/settings',
  access: 'admin',
  aboutTenant: true,
  input: Settings.partial().extend(tenantField),
  output: Settings,
  refusals: ['FORBIDDEN', 'TENANT_MISMATCH'],
});

/**
 * A ticket for the live channel: `GET /api/lectern/live?ticket=...`, upgraded to a WebSocket. It works once, for 30 seconds.
 * The server then sends `LiveMessage` as JSON text.
 */
export const createLiveTicket = endpoint({
  id: 'createLiveTicket',
  summary: 'Get a ticket for the live channel',
  method: 'POST',
  path: '/api/lectern/live-tickets',
  access: 'read',
  success: 201,
  input: z.object({}),
  output: z.object({ ticket: z.string(), path: z.string() }),
  refusals: [],
});

/** What the live channel tells: something changed, read it again. Journal entries come with what is new. */
export type LiveMessage =
  | { readonly type: 'packages-changed' }
  | { readonly type: 'imports-changed' }
  | { readonly type: 'folders-changed' }
  | { readonly type: 'outgoing-changed' }
  | { readonly type: 'assignments-changed' }
  | { readonly type: 'remotes-changed' }
  | { readonly type: 'people-changed' }
  | { readonly type: 'room-changed' }
  | { readonly type: 'board-changed' }
  | { readonly type: 'content-changed'; readonly packageId: string; readonly paths: readonly string[] }
  | { readonly type: 'session-changed'; readonly sessionId: string }
  | { readonly type: 'content-observed'; readonly sessionId: string }
  | { readonly type: 'journal-grew'; readonly sessionId: string; readonly lastPosition: number };
