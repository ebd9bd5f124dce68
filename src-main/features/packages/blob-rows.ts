import { and, count, eq, gt, isNotNull } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isNotDeleted, isVersionOf } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { packages, packageVersions, sessions } from '../../db/tables';

/** SHA-256 of the zips of all versions of a package, deleted or not. */
export function selectBlobsOf(db: Reads, tenantId: TenantId, packageId: PackageId): string[] {
  const one = and(isVersionOf({ tenantId, packageId }), eq(packageVersions.source, 'zip'));
  const rows = db.selectDistinct({ sha256: packageVersions.sha256 }).from(packageVersions).where(one).all();
  return rows.map((row) => row.sha256);
}

/** SHA-256 of zips that some deleted package had, whoever its tenant is. */
export function selectDeletedBlobs(db: Reads): string[] {
  const rows = db
    .selectDistinct({ sha256: packageVersions.sha256 })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(isNotNull(packages.deletedAtMs), eq(packageVersions.source, 'zip')))
    .all();
  return rows.map((row) => row.sha256);
}

/**
 * Does a package that is not deleted, or a session that was used after `usedAfterMs`, need the zip? Whatever its status: who has
 * completed a course may still be in it. Tenants share zips.
 */
export function isBlobNeeded(db: Reads, sha256: string, usedAfterMs: number): boolean {
  const living = db
    .select({ total: count() })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(eq(packageVersions.sha256, sha256), isNotDeleted))
    .get();
  if ((living?.total ?? 0) > 0) return true;
  const ofSession = and(
    eq(packageVersions.packageId, sessions.packageId),
    eq(packageVersions.version, sessions.packageVersion),
  );
  const played = db
    .select({ total: count() })
    .from(sessions)
    .innerJoin(packageVersions, ofSession)
    .where(and(eq(packageVersions.sha256, sha256), gt(sessions.lastAccessedAtMs, usedAfterMs)))
    .get();
  return (played?.total ?? 0) > 0;
}
