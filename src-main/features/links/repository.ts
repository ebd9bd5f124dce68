import { and, desc, eq } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isCurrentVersion, isNotDeleted, isVersionOf } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { courses, packages, packageVersions } from '../../db/tables';

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
    .innerJoin(packageVersions, isCurrentVersion)
    .where(and(eq(packageVersions.source, 'folder'), isNotDeleted))
    .orderBy(packages.createdAtMs)
    .all()
    .flatMap(({ folderPath, ...row }) => (folderPath === null ? [] : [{ ...row, folderPath }]));
}

/** What was last read of a package's folder: `course` as its JSON, and where the manifest lay. */
export function selectLastReading(db: Reads, link: LinkRow) {
  return (
    db
      .select({ course: courses.course, rootFolder: packageVersions.rootFolder })
      .from(packageVersions)
      .innerJoin(
        courses,
        and(eq(courses.packageId, packageVersions.packageId), eq(courses.version, packageVersions.version)),
      )
      .where(and(isVersionOf(link), eq(packageVersions.source, 'folder')))
      .orderBy(desc(packageVersions.version))
      .limit(1)
      .get() ?? null
  );
}
