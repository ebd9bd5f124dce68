import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../src-shared/kernel/ids';
import { packages, packageVersions } from './tables';

/** A package of a tenant. */
export interface PackageKey {
  readonly tenantId: TenantId;
  readonly packageId: PackageId;
}

/** Joins a package and the version that is launched and shown. */
export const isCurrentVersion = and(
  eq(packageVersions.packageId, packages.packageId),
  eq(packageVersions.version, packages.currentVersion),
);

/** A title that a person gave stands in place of the version's own. */
export const shownTitle = sql<string>`coalesce(${packages.title}, ${packageVersions.title})`;

export const isNotDeleted = isNull(packages.deletedAtMs);

/** Versions of a package, or one of them. */
export function isVersionOf({ tenantId, packageId }: PackageKey, version?: number): SQL | undefined {
  return and(
    eq(packageVersions.tenantId, tenantId),
    eq(packageVersions.packageId, packageId),
    version === undefined ? undefined : eq(packageVersions.version, version),
  );
}
