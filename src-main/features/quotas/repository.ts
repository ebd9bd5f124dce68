import { and, count, eq, inArray, isNull, or, sum } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { imports, packages, packageVersions, tenantLimits } from '../../db/tables';

export function selectLimits(db: Reads, tenantId: TenantId): typeof tenantLimits.$inferSelect | null {
  return db.select().from(tenantLimits).where(eq(tenantLimits.tenantId, tenantId)).get() ?? null;
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

/** Packages that are not deleted. */
export function countPackages(db: Reads, tenantId: TenantId): number {
  const living = and(eq(packages.tenantId, tenantId), isNull(packages.deletedAtMs));
  return db.select({ total: count() }).from(packages).where(living).get()?.total ?? 0;
}

/** Bytes of all versions of packages that are not deleted; linked folders are not ours to count. */
export function sumStoredBytes(db: Reads, tenantId: TenantId): number {
  const row = db
    .select({ bytes: sum(packageVersions.sizeBytes).mapWith(Number) })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(
      and(
        eq(packageVersions.tenantId, tenantId),
        eq(packageVersions.source, 'zip'),
        isNull(packages.deletedAtMs),
      ),
    )
    .get();
  return row?.bytes ?? 0;
}

/** New packages and bytes that are on their way in, and bytes of failed uploads that are kept for another try. */
export function selectComing(db: Reads, tenantId: TenantId): { packages: number; bytes: number } {
  const open = and(
    eq(imports.tenantId, tenantId),
    inArray(imports.state, ['uploading', 'waiting', 'processing']),
  );
  const total = db
    .select({ bytes: sum(imports.sizeBytes).mapWith(Number) })
    .from(imports)
    .where(or(open, and(keptForRetry, eq(imports.tenantId, tenantId))))
    .get();
  const fresh = db
    .select({ packages: count() })
    .from(imports)
    .where(and(open, eq(imports.isNewVersion, false)))
    .get();
  return { packages: fresh?.packages ?? 0, bytes: total?.bytes ?? 0 };
}

const keptForRetry = and(eq(imports.state, 'failed'), inArray(imports.way, ['presigned', 'multipart']));
