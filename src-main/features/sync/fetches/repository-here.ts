import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { TenantId } from '../../../../src-shared/kernel/ids';
import type { Reads } from '../../../db/open';
import { packages, packageVersions, syncPackages } from '../../../db/tables';
import type { RemoteKey } from '../repository-remotes';

const isLiving = isNull(packages.deletedAtMs);

/** Versions with these bytes, of packages that are not deleted. */
export function selectSameBytes(db: Reads, tenantId: TenantId, sha256s: readonly string[]) {
  const { packageId, version, sha256 } = packageVersions;
  return db
    .select({ packageId, version, sha256 })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageId))
    .where(and(eq(packageVersions.tenantId, tenantId), inArray(sha256, [...sha256s]), isLiving))
    .all();
}
export type SameBytes = ReturnType<typeof selectSameBytes>[number];

/** What of ours went to these packages of the remote or came from them, of packages that are not deleted. */
export function selectPaired(
  db: Reads,
  { tenantId, remoteId }: RemoteKey,
  remotePackageIds: readonly string[],
) {
  const { packageId, version, remotePackageId, remoteVersion } = syncPackages;
  return db
    .select({ packageId, version, remotePackageId, remoteVersion })
    .from(syncPackages)
    .innerJoin(packages, eq(packages.packageId, packageId))
    .where(
      and(
        eq(syncPackages.tenantId, tenantId),
        eq(syncPackages.remoteId, remoteId),
        inArray(remotePackageId, [...remotePackageIds]),
        isLiving,
      ),
    )
    .all();
}
export type Paired = ReturnType<typeof selectPaired>[number];
