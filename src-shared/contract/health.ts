import { z } from 'zod';
import { TenantId } from '../kernel/ids';
import { Timestamp } from './common';
import { endpoint } from './endpoint';

export const health = endpoint({
  id: 'health',
  summary: 'Is the server up? With a key: is the key good?',
  method: 'GET',
  path: '/api/health',
  access: 'public',
  input: z.object({
    assigned: z.stringbool().default(false).describe('Tell `assigned_hash` too'),
  }),
  output: z.object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    timestamp: Timestamp,
    uptime_seconds: z.number(),
    checks: z.object({ database: z.enum(['ok', 'failed']), storage: z.enum(['ok', 'failed']) }),
    authenticated: z.boolean().optional(),
    tenant_id: TenantId.optional(),
    scopes: z.array(z.string()).optional(),
    instance_id: z
      .guid()
      .optional()
      .describe('Of this data folder, for ever: a remote that has another one is not the one that it was'),
    assigned_hash: z
      .string()
      .optional()
      .describe(
        'With a key that may read, and `assigned=true`: the `hash` of `GET /api/lectern/assignments/told`',
      ),
  }),
  refusals: ['INVALID_API_KEY', 'EXPIRED_API_KEY'],
});

export const adminHealth = endpoint({
  id: 'adminHealth',
  summary: 'How this Lectern is: its checks, the room on its disk, and how much waits',
  method: 'GET',
  path: '/api/admin/health',
  access: 'admin',
  input: z.object({}),
  output: health.output
    .pick({ status: true, version: true, timestamp: true, uptime_seconds: true, checks: true })
    .extend({
      database_bytes: z.int(),
      disk_free_bytes: z.int().nullable().describe('Of the data folder; null where the system does not tell'),
      memory_bytes: z.int().describe('Resident'),
      kept: z
        .array(z.object({ what: z.string(), state: z.string(), total: z.int() }))
        .describe('As in the metrics'),
    }),
  refusals: ['FORBIDDEN'],
});

export const readMetrics = endpoint({
  id: 'readMetrics',
  summary: 'Figures of this Lectern for Prometheus, over all tenants',
  method: 'GET',
  path: '/api/admin/metrics',
  access: 'admin',
  input: z.object({}),
  output: z.unknown(),
  bodyOut: 'text/plain',
  refusals: ['FORBIDDEN'],
});

/** The same answer under the addresses that other generations of clients ask. */
export const healthOfV1 = endpoint({ ...health, id: 'healthOfV1', path: '/api/v1/health' });
export const healthAtRoot = endpoint({ ...health, id: 'healthAtRoot', path: '/health' });
