import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isCurrentVersion, isNotDeleted, isVersionOf, type PackageKey } from '../../db/current-version';
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
  return selectThose(db, undefined);
}

export function selectLinksOf(db: Reads, tenantId: TenantId): LinkRow[] {
  return selectThose(db, eq(packages.tenantId, tenantId));
}

/** Null where the package is no link, is deleted or belongs to another tenant. */
export function selectLink(db: Reads, { tenantId, packageId }: PackageKey): LinkRow | null {
  const one = and(eq(packages.tenantId, tenantId), eq(packages.packageId, packageId));
  return selectThose(db, one)[0] ?? null;
}

export function selectLinkAt(db: Reads, tenantId: TenantId, folderPath: string): LinkRow | null {
  const there = and(eq(packages.tenantId, tenantId), eq(packageVersions.folderPath, folderPath));
  return selectThose(db, there)[0] ?? null;
}

function selectThose(db: Reads, those: SQL | undefined): LinkRow[] {
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
    .where(and(eq(packageVersions.source, 'folder'), isNotDeleted, those))
    .orderBy(packages.createdAtMs)
    .all()
    .flatMap(({ folderPath, ...row }) => (folderPath === null ? [] : [{ ...row, folderPath }]));
}

/** What was last read of a package's folder: `course` as its JSON, and where the manifest lay. */
export function selectLastReading(db: Reads, link: LinkRow) {
  return (
    db
      .select({
        course: courses.course,
        rootFolder: packageVersions.rootFolder,
        version: packageVersions.version,
      })
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
