import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import * as repository from './repository';

export type QuotaService = ReturnType<typeof createQuotaService>;

const gigabyte = 1024 ** 3;
const megabyte = 1024 ** 2;

/** What holds where a tenant has no limits of its own: room for a machine's whole library, and an end to a runaway client. */
const standardLimits = { maxPackages: 10_000, maxStorageBytes: 1024 * gigabyte };

/** How much a tenant may keep, and how much it does. */
export interface Quota {
  readonly packages: { readonly limit: number; readonly used: number };
  readonly bytes: { readonly limit: number; readonly used: number };
}

export function createQuotaService(db: Db) {
  const read = (tenantId: TenantId): Quota => {
    const { maxPackages, maxStorageBytes } = repository.selectLimits(db, tenantId) ?? standardLimits;
    return {
      packages: { limit: maxPackages, used: repository.countPackages(db, tenantId) },
      bytes: { limit: maxStorageBytes, used: repository.sumStoredBytes(db, tenantId) },
    };
  };
  const readComing = (tenantId: TenantId) => repository.selectComing(db, tenantId);
  return {
    read,

    /** Bytes that may still come, beside what is kept and what is on its way in. */
    roomFor: (tenantId: TenantId): number => {
      const { limit, used } = read(tenantId).bytes;
      return Math.max(0, limit - used - readComing(tenantId).bytes);
    },

    /** Refuses with QUOTA_EXCEEDED what would not fit beside what is kept and what is on its way in. */
    refuseBeyond: (
      tenantId: TenantId,
      wanted: { readonly packages: number; readonly bytes: number },
    ): void => {
      const { packages, bytes } = read(tenantId);
      const coming = readComing(tenantId);
      refuse('packages', packages.limit, packages.used + coming.packages, wanted.packages);
      refuse('storage', bytes.limit, bytes.used + coming.bytes, wanted.bytes);
    },
  };
}

function refuse(quota: 'packages' | 'storage', limit: number, used: number, required: number): void {
  if (required === 0 || used + required <= limit) return;
  const details = {
    quota_type: quota,
    limit_type: quota === 'packages' ? 'TENANT_PACKAGE_LIMIT' : 'TENANT_STORAGE_LIMIT',
    ...{ limit, used, required, available: Math.max(0, limit - used) },
  };
  const text =
    quota === 'packages'
      ? `Package quota exceeded. Used: ${String(used)} / Limit: ${String(limit)}`
      : `Storage quota exceeded. Used: ${inWords(used)} / Limit: ${inWords(limit)}`;
  throw new Refusal('QUOTA_EXCEEDED', details, { text });
}

/** In the largest unit that the size fills, two places at most. */
function inWords(bytes: number): string {
  const unit = bytes >= gigabyte ? { bytes: gigabyte, name: 'GB' } : { bytes: megabyte, name: 'MB' };
  if (bytes < megabyte) return `${String(bytes)} bytes`;
  return `${String(Math.round((bytes / unit.bytes) * 100) / 100)} ${unit.name}`;
}
