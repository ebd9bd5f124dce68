import { and, desc, eq, isNull } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { packages, packageVersions } from '../../db/tables';

/** A package whose current version is a folder of somebody else's, served in place. */
export interface LinkRow {
  readonly packageId: PackageId;
  readonly tenantId: TenantId;
  readonly version: number;
  readonly folderPath: string;
  readonly sizeBytes: number;
  readonly uploadedBy: string;
  readonly createdAtMs: number;
}

/** Whoever's they are, of packages that are not deleted; the oldest first. */
export function selectLinks(db: Reads): LinkRow[] {
  return db
    .select({
      packageId: packages.packageId,
      tenantId: packages.tenantId,
      version: packageVersions.version,
      folderPath: packageVersions.folderPath,
      sizeBytes: packageVersions.sizeBytes,
      uploadedBy: packageVersions.uploadedBy,
      createdAtMs: packages.createdAtMs,
    })
    .from(packages)
    .innerJoin(
      packageVersions,
      and(
        eq(packageVersions.packageId, packages.packageId),
        eq(packageVersions.version, packages.currentVersion),
      ),
    )
    .where(and(eq(packageVersions.source, 'folder'), isNull(packages.deletedAtMs)))
    .orderBy(packages.createdAtMs)
    .all()
    .flatMap(({ folderPath, ...row }) => (folderPath === null ? [] : [{ ...row, folderPath }]));
}

/** What was last read of a package's folder: `course` as it was stored, and where the manifest lay. */
export function selectLastReading(db: Reads, { tenantId, packageId }: LinkRow) {
  return (
    db
      .select({ course: packageVersions.course, rootFolder: packageVersions.rootFolder })
      .from(packageVersions)
      .where(
        and(
          eq(packageVersions.tenantId, tenantId),
          eq(packageVersions.packageId, packageId),
          eq(packageVersions.source, 'folder'),
        ),
      )
      .orderBy(desc(packageVersions.version))
      .limit(1)
      .get() ?? null
  );
}
