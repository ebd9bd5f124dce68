import { and, count, desc, eq, getTableColumns, isNull, sql, sum } from 'drizzle-orm';
import { isVersionOf, type PackageKey } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, isGiven, prepared } from '../../db/prepared';
import { courses, packages, packageVersions, sessions, sessionTallies as tallies } from '../../db/tables';
import { selectNewestVersion, type PackageRow, type VersionKey, type VersionRow } from './repository';

/** A version without its findings, which may be many. */
export type ListedVersion = Omit<VersionRow, 'findings'>;

const isOfPackage = and(
  isGiven(packageVersions.tenantId, 'tenantId'),
  isGiven(packageVersions.packageId, 'packageId'),
);

const versionOf = prepared((db) =>
  db
    .select()
    .from(packageVersions)
    .where(and(isOfPackage, isGiven(packageVersions.version, 'version')))
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
    .where(isOfPackage)
    .orderBy(desc(packageVersions.version))
    .limit(givenLimit('limit'))
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
  db.select({ total: count() }).from(packageVersions).where(isOfPackage).prepare(),
);

export function countVersions(db: Reads, { tenantId, packageId }: PackageKey): number {
  return versionCount(db).get({ tenantId, packageId })?.total ?? 0;
}

const sessionTotal = prepared((db) =>
  db
    .select({ total: sum(tallies.total).mapWith(Number) })
    .from(tallies)
    .where(and(isGiven(tallies.tenantId, 'tenantId'), isGiven(tallies.packageId, 'packageId')))
    .prepare(),
);

const sessionsOfVersions = prepared((db) =>
  db
    .select({ version: sessions.packageVersion, total: count() })
    .from(sessions)
    .where(
      and(
        isGiven(sessions.tenantId, 'tenantId'),
        isGiven(sessions.packageId, 'packageId'),
        isNull(sessions.sandbox),
      ),
    )
    .groupBy(sessions.packageVersion)
    .prepare(),
);

/** How many sessions are on each version. Those of a package of one version are tallied, and need not be looked at. */
export function countSessionsOfVersions(
  db: Reads,
  { tenantId, packageId }: PackageKey,
): ReadonlyMap<number, number> {
  const key = { tenantId, packageId };
  if (selectNewestVersion(db, tenantId, packageId) === 1)
    return new Map([[1, sessionTotal(db).get(key)?.total ?? 0]]);
  const rows = sessionsOfVersions(db).all(key);
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
