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
  input: z.object({}),
  output: z.object({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    timestamp: Timestamp,
    uptime_seconds: z.number(),
    checks: z.object({ database: z.enum(['ok', 'failed']), storage: z.enum(['ok', 'failed']) }),
    authenticated: z.boolean().optional(),
    tenant_id: TenantId.optional(),
    scopes: z.array(z.string()).optional(),
  }),
  refusals: ['INVALID_API_KEY', 'EXPIRED_API_KEY'],
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
