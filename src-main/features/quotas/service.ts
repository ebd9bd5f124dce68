import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
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

/** What a tenant may keep, and since when; `updatedAtMs` is null as long as nobody has said so. */
export interface Limits {
  readonly maxPackages: number;
  readonly maxStorageBytes: number;
  readonly updatedAtMs: number | null;
}

/** Why something does not fit, as the refusal tells it. */
export interface QuotaRefusal {
  readonly quota_type: 'packages' | 'storage';
  readonly limit_type: 'TENANT_PACKAGE_LIMIT' | 'TENANT_STORAGE_LIMIT';
  readonly limit: number;
  readonly used: number;
  readonly required: number;
  readonly available: number;
}

export interface QuotaDeps {
  readonly db: Db;
  readonly onRefused: (tenantId: TenantId, refusal: QuotaRefusal) => void;
}

export function createQuotaService({ db, onRefused }: QuotaDeps) {
  const limitsOf = (tenantId: TenantId): Limits =>
    repository.selectLimits(db, tenantId) ?? { ...standardLimits, updatedAtMs: null };
  const read = (tenantId: TenantId): Quota => {
    const { maxPackages, maxStorageBytes } = limitsOf(tenantId);
    return {
      packages: { limit: maxPackages, used: repository.countPackages(db, tenantId) },
      bytes: { limit: maxStorageBytes, used: repository.sumStoredBytes(db, tenantId) },
    };
  };
  const readComing = (tenantId: TenantId) => repository.selectComing(db, tenantId);
  return {
    read,
    limits: limitsOf,

    /** Sets those that are given. What is kept already stays, also beyond the new limit. */
    setLimits: (
      tenantId: TenantId,
      wanted: { readonly maxPackages?: number | undefined; readonly maxStorageBytes?: number | undefined },
      nowMs: number,
    ): Limits =>
      write(db, (tx) => {
        const { maxPackages, maxStorageBytes } = repository.selectLimits(tx, tenantId) ?? standardLimits;
        repository.upsertLimits(tx, {
          tenantId,
          maxPackages: wanted.maxPackages ?? maxPackages,
          maxStorageBytes: wanted.maxStorageBytes ?? maxStorageBytes,
          ...{ createdAtMs: nowMs, updatedAtMs: nowMs },
        });
        return limitsOf(tenantId);
      }),

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
      const asked = [
        refusalOf('packages', packages.limit, packages.used + coming.packages, wanted.packages),
        refusalOf('storage', bytes.limit, bytes.used + coming.bytes, wanted.bytes),
      ];
      const refusal = asked.find((each) => each !== null);
      if (refusal === undefined) return;
      onRefused(tenantId, refusal);
      throw new Refusal('QUOTA_EXCEEDED', { ...refusal }, { text: sentenceOf(refusal) });
    },
  };
}

function refusalOf(
  quota: QuotaRefusal['quota_type'],
  limit: number,
  used: number,
  required: number,
): QuotaRefusal | null {
  if (required === 0 || used + required <= limit) return null;
  return {
    quota_type: quota,
    limit_type: quota === 'packages' ? 'TENANT_PACKAGE_LIMIT' : 'TENANT_STORAGE_LIMIT',
    ...{ limit, used, required, available: Math.max(0, limit - used) },
  };
}

function sentenceOf({ quota_type: quota, used, limit }: QuotaRefusal): string {
  return quota === 'packages'
    ? `Package quota exceeded. Used: ${String(used)} / Limit: ${String(limit)}`
    : `Storage quota exceeded. Used: ${inWords(used)} / Limit: ${inWords(limit)}`;
}

/** In the largest unit that the size fills, two places at most. */
function inWords(bytes: number): string {
  const unit = bytes >= gigabyte ? { bytes: gigabyte, name: 'GB' } : { bytes: megabyte, name: 'MB' };
  if (bytes < megabyte) return `${String(bytes)} bytes`;
  return `${String(Math.round((bytes / unit.bytes) * 100) / 100)} ${unit.name}`;
}
