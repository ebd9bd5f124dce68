import { and, count, eq, inArray, isNotNull, isNull, or, sum } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { isGiven, prepared } from '../../db/prepared';
import { imports, packages, packageVersions, tenantLimits } from '../../db/tables';

const limitsOf = prepared((db) =>
  db.select().from(tenantLimits).where(isGiven(tenantLimits.tenantId, 'tenantId')).prepare(),
);

export function selectLimits(db: Reads, tenantId: TenantId): typeof tenantLimits.$inferSelect | null {
  return limitsOf(db).get({ tenantId }) ?? null;
}

export function upsertLimits(tx: Writes, row: typeof tenantLimits.$inferInsert): void {
  const { maxPackages, maxStorageBytes, updatedAtMs } = row;
  tx.insert(tenantLimits)
    .values(row)
    .onConflictDoUpdate({
      target: tenantLimits.tenantId,
      set: { maxPackages, maxStorageBytes, updatedAtMs },
    })
    .run();
}

const packageCount = prepared((db) =>
  db
    .select({ total: count() })
    .from(packages)
    .where(and(isGiven(packages.tenantId, 'tenantId'), isNull(packages.deletedAtMs)))
    .prepare(),
);

/** Packages that are not deleted. */
export function countPackages(db: Reads, tenantId: TenantId): number {
  return packageCount(db).get({ tenantId })?.total ?? 0;
}

const stored = and(isGiven(packageVersions.tenantId, 'tenantId'), eq(packageVersions.source, 'zip'));

const everStored = prepared((db) =>
  db
    .select({ bytes: sum(packageVersions.sizeBytes).mapWith(Number) })
    .from(packageVersions)
    .where(stored)
    .prepare(),
);

const storedAndDeleted = prepared((db) =>
  db
    .select({ bytes: sum(packageVersions.sizeBytes).mapWith(Number) })
    .from(packages)
    .innerJoin(packageVersions, eq(packageVersions.packageId, packages.packageId))
    .where(and(isGiven(packages.tenantId, 'tenantId'), isNotNull(packages.deletedAtMs), stored))
    .prepare(),
);

/**
 * Bytes of all versions of packages that are not deleted; linked folders are not ours to count. Taken from all that there ever were, since
 * to look up the package of each costs more.
 */
export function sumStoredBytes(db: Reads, tenantId: TenantId): number {
  const bytesOf = (query: typeof everStored) => query(db).get({ tenantId })?.bytes ?? 0;
  return bytesOf(everStored) - bytesOf(storedAndDeleted);
}

const isOpen = and(
  isGiven(imports.tenantId, 'tenantId'),
  inArray(imports.state, ['uploading', 'waiting', 'processing']),
);

const isKeptForRetry = and(
  isGiven(imports.tenantId, 'tenantId'),
  eq(imports.state, 'failed'),
  inArray(imports.way, ['presigned', 'multipart', 'remote']),
);

const comingBytes = prepared((db) =>
  db
    .select({ bytes: sum(imports.sizeBytes).mapWith(Number) })
    .from(imports)
    .where(or(isOpen, isKeptForRetry))
    .prepare(),
);

const comingPackages = prepared((db) =>
  db
    .select({ total: count() })
    .from(imports)
    .where(and(isOpen, eq(imports.isNewVersion, false)))
    .prepare(),
);

/** New packages and bytes that are on their way in, and bytes of failed uploads that are kept for another try. */
export function selectComing(db: Reads, tenantId: TenantId): { packages: number; bytes: number } {
  return {
    packages: comingPackages(db).get({ tenantId })?.total ?? 0,
    bytes: comingBytes(db).get({ tenantId })?.bytes ?? 0,
  };
}
