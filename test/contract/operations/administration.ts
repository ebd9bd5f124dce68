import type { HowToCall, HowToCallAll } from './how-to-call';

const oneKey: HowToCall = { fields: async ({ make }) => ({ keyId: await make.key() }) };
const ourTenant: HowToCall = { fields: ({ tenantId }) => ({ tenantId }) };

export const administration: HowToCallAll = {
  createKey: { fields: () => ({ name: 'CI', scopes: ['read', 'write'], expires_in_days: 90 }) },
  listKeys: { fields: () => ({ limit: 5 }) },
  revokeKey: oneKey,
  rotateKey: oneKey,
  listTenants: { fields: () => ({}) },
  createTenant: { fields: () => ({ name: 'South School' }) },
  readTenant: ourTenant,
  updateTenant: { fields: ({ tenantId }) => ({ tenantId, name: 'North School of ours' }) },
  deleteTenant: { fields: async ({ make }) => ({ tenantId: await make.tenant() }) },
  readLimits: ourTenant,
  readTenantQuotas: ourTenant,
  updateLimits: { fields: ({ tenantId }) => ({ tenantId, max_packages: 5000 }) },
  readQuotas: { fields: () => ({}) },
  readUsage: { fields: () => ({}) },
  readMetrics: { fields: () => ({}) },
};
