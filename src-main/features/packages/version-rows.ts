import { and, count, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import { isVersionOf, type PackageKey } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { prepared } from '../../db/prepared';
import { courses, packages, packageVersions, sessions } from '../../db/tables';
import type { PackageRow, VersionKey, VersionRow } from './repository';

/** A version without its findings, which may be many. */
export type ListedVersion = Omit<VersionRow, 'findings'>;

const ofPackage = { tenantId: sql.placeholder('tenantId'), packageId: sql.placeholder('packageId') };

const versionOf = prepared((db) =>
  db
    .select()
    .from(packageVersions)
    .where(isVersionOf(ofPackage, sql.placeholder('version')))
    .prepare(),
);

/** Null when there is none, or when the package belongs to another tenant. */
export function selectVersion(
  db: Reads,
  { tenantId, packageId }: PackageKey,
  version: number,
): VersionRow | null {
  return versionOf(db).get({ tenantId, packageId, version }) ?? null;
}

const versionsAt = prepared((db) => {
  const { findings: _, ...columns } = getTableColumns(packageVersions);
  return db
    .select(columns)
    .from(packageVersions)
    .where(isVersionOf(ofPackage))
    .orderBy(desc(packageVersions.version))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare();
});

/** Newest first. */
export function selectVersions(
  db: Reads,
  { tenantId, packageId }: PackageKey,
  limit: number,
  offset: number,
): ListedVersion[] {
  return versionsAt(db).all({ tenantId, packageId, limit, offset });
}

const versionCount = prepared((db) =>
  db.select({ total: count() }).from(packageVersions).where(isVersionOf(ofPackage)).prepare(),
);

export function countVersions(db: Reads, { tenantId, packageId }: PackageKey): number {
  return versionCount(db).get({ tenantId, packageId })?.total ?? 0;
}

const sessionsOfVersions = prepared((db) =>
  db
    .select({ version: sessions.packageVersion, total: count() })
    .from(sessions)
    .where(and(eq(sessions.tenantId, ofPackage.tenantId), eq(sessions.packageId, ofPackage.packageId)))
    .groupBy(sessions.packageVersion)
    .prepare(),
);

/** How many sessions are on each version. */
export function countSessionsOfVersions(
  db: Reads,
  { tenantId, packageId }: PackageKey,
): ReadonlyMap<number, number> {
  const rows = sessionsOfVersions(db).all({ tenantId, packageId });
  return new Map(rows.map(({ version, total }) => [version, total]));
}

export function markRestored(tx: Writes, key: PackageKey, version: number, by: string, atMs: number): void {
  const restored = { restoredAtMs: atMs, restoredBy: by };
  tx.update(packageVersions).set(restored).where(isVersionOf(key, version)).run();
  updatePackageRow(tx, key, { currentVersion: version, updatedAtMs: atMs });
}

export function updatePackageRow(
  tx: Writes,
  { tenantId, packageId }: PackageKey,
  changes: Partial<Omit<PackageRow, 'packageId' | 'tenantId'>>,
): void {
  tx.update(packages)
    .set(changes)
    .where(and(eq(packages.tenantId, tenantId), eq(packages.packageId, packageId)))
    .run();
}

/** JSON of its `Course` in UTF-8. */
export function selectCourseBytes(db: Reads, { tenantId, packageId, version }: VersionKey): Uint8Array {
  const row = db
    .select({ course: sql<Uint8Array>`cast(${courses.course} as blob)` })
    .from(courses)
    .where(
      and(eq(courses.tenantId, tenantId), eq(courses.packageId, packageId), eq(courses.version, version)),
    )
    .get();
  if (row === undefined) throw new Error(`No course of ${packageId}, version ${String(version)}`);
  return row.course;
}
