import { z } from 'zod';
import { TenantId } from '../kernel/ids';
import { listOf, longestName, pageFields, Timestamp, WholeText } from './common';
import { endpoint } from './endpoint';

/*
 * The tenant of this machine is the one that the first start made. Administrators of it administer all tenants; those of
 * another tenant see and rename their own, and nothing else.
 */

export const Tenant = z
  .object({
    id: TenantId,
    tenant_id: TenantId,
    name: z.string(),
    is_default: z.boolean().describe('The tenant of this machine'),
    packages: z.int().describe('Packages that are not deleted'),
    sessions: z.int(),
    api_keys: z.int().describe('Keys that nobody has revoked'),
    webhooks: z.int(),
    created_at: Timestamp,
  })
  .meta({ id: 'Tenant' });
export type Tenant = z.infer<typeof Tenant>;

const name = WholeText.trim().min(1).max(longestName);
const tenantPath = { tenantId: TenantId };

export const listTenants = endpoint({
  id: 'listTenants',
  summary: 'List tenants, oldest first; a tenant other than this machine’s sees itself',
  method: 'GET',
  path: '/api/admin/tenants',
  access: 'admin',
  input: z.object(pageFields),
  output: listOf('tenants', Tenant),
  refusals: [],
});

export const createTenant = endpoint({
  id: 'createTenant',
  summary: 'Create a tenant; make a key for it next',
  method: 'POST',
  path: '/api/admin/tenants',
  access: 'admin',
  success: 201,
  input: z.object({ name }),
  output: Tenant,
  refusals: ['FORBIDDEN'],
});

export const readTenant = endpoint({
  id: 'readTenant',
  summary: 'Read a tenant',
  method: 'GET',
  path: '/api/admin/tenants/:tenantId',
  access: 'admin',
  input: z.object(tenantPath),
  output: Tenant,
  refusals: ['NOT_FOUND'],
});

export const updateTenant = endpoint({
  id: 'updateTenant',
  summary: 'Rename a tenant',
  method: 'PATCH',
  path: '/api/admin/tenants/:tenantId',
  access: 'admin',
  input: z.object({ ...tenantPath, name: name.optional() }),
  output: Tenant,
  refusals: ['NOT_FOUND'],
});

export const deleteTenant = endpoint({
  id: 'deleteTenant',
  summary: 'Delete a tenant that has no packages and no sessions, with its keys, settings and webhooks',
  method: 'DELETE',
  path: '/api/admin/tenants/:tenantId',
  access: 'admin',
  input: z.object(tenantPath),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), tenant_id: TenantId }),
  refusals: ['NOT_FOUND', 'FORBIDDEN'],
});

export const TenantLimits = z
  .object({
    tenant_id: TenantId,
    max_packages: z.int(),
    max_storage_bytes: z.int(),
    max_storage_gb: z.number().describe('In binary units: 1 GB is 1,073,741,824 bytes'),
    is_standard: z.boolean().describe('Nobody has set limits for this tenant'),
    updated_at: Timestamp.nullable(),
  })
  .meta({ id: 'TenantLimits' });

export const readLimits = endpoint({
  id: 'readLimits',
  summary: 'How much a tenant may keep',
  method: 'GET',
  path: '/api/admin/tenants/:tenantId/limits',
  access: 'admin',
  input: z.object(tenantPath),
  output: TenantLimits,
  refusals: ['NOT_FOUND'],
});

export const updateLimits = endpoint({
  id: 'updateLimits',
  summary: 'Set how much a tenant may keep; what is kept already stays',
  method: 'PATCH',
  path: '/api/admin/tenants/:tenantId/limits',
  access: 'admin',
  input: z.object({
    ...tenantPath,
    max_packages: z.int().min(0).max(10_000_000).optional(),
    max_storage_bytes: z.int().min(0).optional(),
  }),
  output: TenantLimits,
  refusals: ['NOT_FOUND', 'FORBIDDEN'],
});
