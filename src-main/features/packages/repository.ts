import {
  and,
  count,
  desc,
  eq,
  gt,
  isNotNull,
  isNull,
  max,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { packages, packageVersions, sessions } from '../../db/tables';

export type PackageRow = typeof packages.$inferSelect;
export type VersionRow = typeof packageVersions.$inferSelect;

/** A package as of its current version. */
export interface CurrentPackage {
  readonly package: PackageRow;
  readonly version: VersionRow;
}

const ofCurrentVersion = and(
  eq(packageVersions.packageId, packages.packageId),
  eq(packageVersions.version, packages.currentVersion),
);

/** A title that a person gave stands in place of the version's own. */
const shownTitle = sql`coalesce(${packages.title}, ${packageVersions.title})`;

/** Null when it does not exist, is deleted or belongs to another tenant. */
export function selectPackage(db: Reads, tenantId: TenantId, packageId: PackageId): CurrentPackage | null {
  const one = and(livingOf(tenantId), eq(packages.packageId, packageId));
  return selectCurrent(db).where(one).get() ?? null;
}

export interface PackageFilter {
  readonly tenantId: TenantId;
  /** Part of the title or of the file name, in any case. */
  readonly search: string | undefined;
}

/** Last changed first. */
export function selectPackages(
  db: Reads,
  filter: PackageFilter,
  limit: number,
  offset: number,
): CurrentPackage[] {
  return selectCurrent(db)
    .where(filtered(filter))
    .orderBy(desc(packages.updatedAtMs), desc(packages.packageId))
    .limit(limit)
    .offset(offset)
    .all();
}

export function countPackages(db: Reads, filter: PackageFilter): number {
  const counted = db.select({ total: count() }).from(packages).innerJoin(packageVersions, ofCurrentVersion);
  return counted.where(filtered(filter)).get()?.total ?? 0;
}

/** Versions with these bytes in packages that are not deleted, the oldest first. */
export function selectVersionsOf(db: Reads, tenantId: TenantId, sha256: string): VersionRow[] {
  return db
    .select({ version: packageVersions })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(livingOf(tenantId), eq(packageVersions.sha256, sha256)))
    .orderBy(packageVersions.createdAtMs)
    .all()
    .map((row) => row.version);
}

/** Number of the newest version, whichever is the current one; 0 for a package that is not there yet. */
export function selectNewestVersion(db: Reads, tenantId: TenantId, packageId: PackageId): number {
  const of = and(eq(packageVersions.tenantId, tenantId), eq(packageVersions.packageId, packageId));
  const row = db
    .select({ newest: max(packageVersions.version) })
    .from(packageVersions)
    .where(of)
    .get();
  return row?.newest ?? 0;
}

export function insertPackage(tx: Writes, row: PackageRow): void {
  tx.insert(packages).values(row).run();
}

export function insertVersion(tx: Writes, row: VersionRow): void {
  tx.insert(packageVersions).values(row).run();
}

export function setCurrentVersion(tx: Writes, of: VersionRow): void {
  tx.update(packages)
    .set({ currentVersion: of.version, updatedAtMs: of.createdAtMs })
    .where(and(eq(packages.tenantId, of.tenantId), eq(packages.packageId, of.packageId)))
    .run();
}

export function markDeleted(tx: Writes, tenantId: TenantId, packageId: PackageId, atMs: number): void {
  tx.update(packages)
    .set({ deletedAtMs: atMs })
    .where(and(eq(packages.tenantId, tenantId), eq(packages.packageId, packageId)))
    .run();
}

/** SHA-256 of the zips of all versions of a package, deleted or not. */
export function selectBlobsOf(db: Reads, tenantId: TenantId, packageId: PackageId): string[] {
  const one = and(
    eq(packageVersions.tenantId, tenantId),
    eq(packageVersions.packageId, packageId),
    eq(packageVersions.source, 'zip'),
  );
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
    .where(and(eq(packageVersions.sha256, sha256), isNull(packages.deletedAtMs)))
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

function selectCurrent(db: Reads) {
  return db
    .select({ package: packages, version: packageVersions })
    .from(packages)
    .innerJoin(packageVersions, ofCurrentVersion)
    .$dynamic();
}

function livingOf(tenantId: TenantId): SQL | undefined {
  return and(eq(packages.tenantId, tenantId), isNull(packages.deletedAtMs));
}

function filtered({ tenantId, search }: PackageFilter): SQL | undefined {
  if (search === undefined || search === '') return livingOf(tenantId);
  const part = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
  const hasPart = (column: Column | SQL) => sql`${column} like ${part} escape '\\'`;
  return and(livingOf(tenantId), or(hasPart(shownTitle), hasPart(packageVersions.fileName)));
}
