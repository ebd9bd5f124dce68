import { z } from 'zod';
import { TenantId } from '../kernel/ids';
import { tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';

const percentage = z.number().describe('Of the limit, two decimals; 100 where the limit is 0');

export const Quotas = z
  .object({
    tenant_id: TenantId,
    package_quota: z.object({
      limit: z.int(),
      used: z.int(),
      remaining: z.int(),
      usage_percentage: percentage,
    }),
    storage_quota: z.object({
      limit_bytes: z.int(),
      used_bytes: z.int(),
      remaining_bytes: z.int(),
      usage_percentage: percentage,
      limit_gb: z.number().describe('In binary units, as the two below; two decimals'),
      used_gb: z.number(),
      remaining_gb: z.number(),
    }),
  })
  .meta({ id: 'Quotas' });
export type Quotas = z.infer<typeof Quotas>;

export const readQuotas = endpoint({
  id: 'readQuotas',
  summary: 'How much the tenant keeps, and how much it may',
  method: 'GET',
  path: '/api/v1/quotas',
  access: 'read',
  input: z.object(tenantField),
  output: Quotas,
  refusals: [],
});

export const readTenantQuotas = endpoint({
  id: 'readTenantQuotas',
  summary: 'How much a tenant keeps, and how much it may',
  method: 'GET',
  path: '/api/admin/tenants/:tenantId/quotas',
  access: 'admin',
  input: z.object({ tenantId: TenantId }),
  output: Quotas,
  refusals: ['NOT_FOUND'],
});

export const readUsage = endpoint({
  id: 'readUsage',
  summary: 'What the tenant keeps, and its launches and requests of this month (UTC)',
  method: 'GET',
  path: '/api/customer/usage',
  access: 'read',
  input: z.object(tenantField),
  output: Quotas.extend({
    period_start: Timestamp,
    period_end: Timestamp,
    launches: z
      .int()
      .describe('How often a course was opened in the player, a resumed one too; previews count'),
    api_requests: z.int().describe('Of API keys; a power cut may lose those of the last seconds'),
  }),
  refusals: [],
});
