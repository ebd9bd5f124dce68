import { z } from 'zod';
import { KeyId, TenantId } from '../kernel/ids';
import { listOf, pageFields, tenantField, Timestamp } from './common';
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

export const createKey = endpoint({
  id: 'createKey',
  summary: 'Create an API key; its text is shown this once',
  method: 'POST',
  path: '/api/admin/api-keys',
  access: 'admin',
  success: 201,
  input: z.object({
    ...tenantField,
    name: z.string().min(1).max(255),
    scopes: z.array(Scope).min(1),
    expires_in_days: z.int().min(1).max(3650).optional(),
    test: z.boolean().default(false).describe('A scorm_test_ key instead of a scorm_live_ one'),
  }),
  output: ApiKey.extend({ key: z.string(), api_key: z.string() }),
  refusals: [],
});

export const listKeys = endpoint({
  id: 'listKeys',
  summary: 'List API keys',
  method: 'GET',
  path: '/api/admin/api-keys',
  access: 'admin',
  input: z.object({ ...tenantField, ...pageFields }),
  output: listOf('api_keys', ApiKey),
  refusals: [],
});

export const revokeKey = endpoint({
  id: 'revokeKey',
  summary: 'Revoke an API key; it stops working at once',
  method: 'DELETE',
  path: '/api/admin/api-keys/:keyId',
  access: 'admin',
  input: z.object({ ...tenantField, keyId: KeyId }),
  output: ApiKey,
  refusals: ['NOT_FOUND'],
});

/** Stored as the name of every window's token, so that it says who imported a package. */
export const windowKeyName = 'Lectern window';
