import { z } from 'zod';
import { KeyId, TenantId } from '../kernel/ids';
import { listOf, longestName, pageFields, tenantField, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';

export const Scope = z.enum(['read', 'write', 'delete', 'admin', 'public_api', 'internal_product']);
export type Scope = z.infer<typeof Scope>;

export const ApiKey = z
  .object({
    id: KeyId,
    tenant_id: TenantId,
    name: z.string(),
    prefix: z.string().describe('The first characters of the key, to recognise it'),
    scopes: z.array(Scope),
    status: z.enum(['active', 'expired', 'revoked']),
    expires_at: Timestamp.nullable(),
    last_used_at: Timestamp.nullable(),
    created_at: Timestamp,
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

const NewApiKey = ApiKey.extend({ key: z.string(), api_key: z.string().describe('The same as key') });

/** Of these operations `tenant_id` may be any tenant for an administrator of this machine's. */
export const createKey = endpoint({
  id: 'createKey',
  summary: 'Create an API key; its text is shown this once',
  method: 'POST',
  path: '/api/admin/api-keys',
  access: 'admin',
  aboutTenant: true,
  success: 201,
  input: z.object({
    ...tenantField,
    name: WholeText.min(1).max(longestName),
    scopes: z.array(Scope).min(1),
    expires_in_days: z.int().min(1).max(3650).optional(),
    test: z.boolean().default(false).describe('A scorm_test_ key instead of a scorm_live_ one'),
  }),
  output: NewApiKey,
  refusals: ['TENANT_MISMATCH'],
});

export const listKeys = endpoint({
  id: 'listKeys',
  summary: 'List API keys',
  method: 'GET',
  path: '/api/admin/api-keys',
  access: 'admin',
  aboutTenant: true,
  input: z.object({ ...tenantField, ...pageFields }),
  output: listOf('api_keys', ApiKey),
  refusals: ['TENANT_MISMATCH'],
});

export const revokeKey = endpoint({
  id: 'revokeKey',
  summary: 'Revoke an API key; it stops working at once',
  method: 'DELETE',
  path: '/api/admin/api-keys/:keyId',
  access: 'admin',
  aboutTenant: true,
  input: z.object({ ...tenantField, keyId: KeyId }),
  output: ApiKey,
  refusals: ['NOT_FOUND', 'TENANT_MISMATCH'],
});

export const rotateKey = endpoint({
  id: 'rotateKey',
  summary:
    'Give an API key a new text; the old one ends at once, or after the hours that clients need to change',
  method: 'POST',
  path: '/api/admin/api-keys/:keyId/rotate',
  access: 'admin',
  aboutTenant: true,
  success: 201,
  input: z.object({
    ...tenantField,
    keyId: KeyId,
    keep_old_for_hours: z.int().min(0).max(168).default(0),
    expires_in_days: z
      .int()
      .min(1)
      .max(3650)
      .optional()
      .describe('Of the new key; else as many days as the old one was made for, or none'),
  }),
  output: NewApiKey.extend({ replaces: KeyId }),
  refusals: ['NOT_FOUND', 'TENANT_MISMATCH', 'INVALID_REQUEST'],
});

/** Stored as the name of every window's token, so that it says who imported a package. */
export const windowKeyName = 'Lectern window';
