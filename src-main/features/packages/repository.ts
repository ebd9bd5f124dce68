import { and, asc, count, desc, eq, exists, getTableColumns, inArray, max, sql, type SQL } from 'drizzle-orm';
import { longestTag, mostListedTags } from '../../../src-shared/contract/package-tags';
import type { PackageSort } from '../../../src-shared/contract/packages';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import { isCurrentVersion, isNotDeleted, shownTitle, type PackageKey } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, isGiven, prepared, preparedFor } from '../../db/prepared';
import { courses, packages, packageVersions } from '../../db/tables';
import {
  askedFor,
  conditionsOfPackage,
  conditionsOfVersion,
  hasTagList,
  isOfPackage,
  isOfVersion,
  type FilterName,
  type PackageFilter,
} from './package-filter';

export type PackageRow = typeof packages.$inferSelect;
export type VersionRow = typeof packageVersions.$inferSelect;

/** A package as of its current version. */
export interface CurrentPackage {
  readonly package: PackageRow;
  readonly version: VersionRow;
}

/** The same without what may be big. */
export interface ListedPackage {
  readonly package: PackageRow;
  readonly version: Omit<VersionRow, 'findings' | 'fixReport'>;
}

/** Of a tenant, and not deleted. */
const isLiving = and(isGiven(packages.tenantId, 'tenantId'), isNotDeleted);

const packageById = prepared((db) =>
  db
    .select({ package: packages, version: packageVersions })
    .from(packages)
    .innerJoin(packageVersions, isCurrentVersion)
    .where(and(isLiving, isGiven(packages.packageId, 'packageId')))
    .prepare(),
);

/** Null when it does not exist, is deleted or belongs to another tenant. */
export function selectPackage(db: Reads, tenantId: TenantId, packageId: PackageId): CurrentPackage | null {
  return packageById(db).get({ tenantId, packageId }) ?? null;
}

/** Its place in the table: rises with each package, and is in every index. */
const insertion = sql`${packages}.rowid`;

export interface PackageOrder {
  readonly sort: PackageSort;
  readonly order: 'asc' | 'desc';
}

/** Equal ones in the order in which they came; the index of a tenant's packages has those of `updated_at`. */
function ordered({ sort, order }: PackageOrder): SQL[] {
  const title = sql`lower(${shownTitle})`;
  const by = { updated_at: packages.updatedAtMs, created_at: packages.createdAtMs, title }[sort];
  return [by, insertion].map((column) => (order === 'desc' ? desc(column) : asc(column)));
}

/** First finds out which, by the index alone, so that those before them need not be read. */
const packagesAt = preparedFor((db, { filters, ...order }: PackageOrder & Filtered) => {
  const { findings: _findings, fixReport: _fixReport, ...version } = getTableColumns(packageVersions);
  const those = db.select({ insertion }).from(packages).$dynamic();
  const page = (order.sort === 'title' ? those.innerJoin(packageVersions, isCurrentVersion) : those)
    .where(filtered(db, filters))
    .orderBy(...ordered(order))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'));
  return db
    .select({ package: packages, version })
    .from(packages)
    .innerJoin(packageVersions, isCurrentVersion)
    .where(inArray(insertion, page))
    .orderBy(...ordered(order))
    .prepare();
});

export function selectPackages(
  db: Reads,
  filter: PackageFilter,
  { sort, order }: PackageOrder,
  limit: number,
  offset: number,
): ListedPackage[] {
  const { filters, values } = askedFor(filter);
  return packagesAt(db, { filters, sort, order }).all({ ...values, limit, offset });
}

const packageCount = preparedFor((db, { filters }: Filtered) =>
  db.select({ total: count() }).from(packages).where(filtered(db, filters)).prepare(),
);

export function countPackages(db: Reads, filter: PackageFilter): number {
  const { filters, values } = askedFor(filter);
  return packageCount(db, { filters }).get(values)?.total ?? 0;
}

interface Filtered {
  readonly filters: readonly FilterName[];
}

function filtered(db: Reads, filters: readonly FilterName[]): SQL | undefined {
  const ofPackage = filters.filter(isOfPackage).map((name) => conditionsOfPackage[name]);
  const ofVersion = filters.filter(isOfVersion).map((name) => conditionsOfVersion[name]);
  if (ofVersion.length === 0) return and(isLiving, ...ofPackage);
  const current = db
    .select({ one: sql`1` })
    .from(packageVersions)
    .where(and(isCurrentVersion, ...ofVersion));
  return and(isLiving, ...ofPackage, exists(current));
}

const linkedPackages = prepared((db) =>
  db
    .select({ packageId: packages.packageId })
    .from(packages)
    .innerJoin(packageVersions, isCurrentVersion)
    .where(and(isLiving, eq(packageVersions.source, 'folder')))
    .prepare(),
);

/** Packages that are folders of somebody else's, served in place. */
export function selectLinkedPackages(db: Reads, tenantId: TenantId): PackageId[] {
  return linkedPackages(db)
    .all({ tenantId })
    .map((row) => row.packageId);
}

const tagCounts = preparedFor((db, { mostTags, longest }: { mostTags: number; longest: number }) => {
  const each = sql`json_each(${packages.metadata}, '$.tags')`;
  const tag = sql<string>`json_each.value`;
  const isShort = sql`length(${tag}) between 1 and ${sql.raw(String(longest))}`;
  const isTag = sql`json_each.type = 'text' and ${isShort} and instr(${tag}, char(0)) = 0`;
  const total = sql<number>`count(distinct ${packages.packageId})`;
  return db
    .select({ tag, packages: total })
    .from(packages)
    .innerJoin(each, isTag)
    .where(and(isLiving, hasTagList))
    .groupBy(tag)
    .orderBy(desc(total), asc(tag))
    .limit(mostTags)
    .prepare();
});

/** Tags in use with the number of packages that have them, those of most packages first. */
export function selectTags(db: Reads, tenantId: TenantId): { tag: string; packages: number }[] {
  return tagCounts(db, { mostTags: mostListedTags, longest: longestTag }).all({ tenantId });
}

const versionsWithBytes = prepared((db) =>
  db
    .select({ version: packageVersions })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageVersions.packageId))
    .where(and(isLiving, isGiven(packageVersions.sha256, 'sha256')))
    .orderBy(packageVersions.createdAtMs)
    .prepare(),
);

/** Versions with these bytes in packages that are not deleted, the oldest first. */
export function selectVersionsOf(db: Reads, tenantId: TenantId, sha256: string): VersionRow[] {
  return versionsWithBytes(db)
    .all({ tenantId, sha256 })
    .map((row) => row.version);
}

const courseOf = prepared((db) =>
  db
    .select({ course: courses.course })
    .from(courses)
    .where(
      and(
        isGiven(courses.tenantId, 'tenantId'),
        isGiven(courses.packageId, 'packageId'),
        isGiven(courses.version, 'version'),
      ),
    )
    .prepare(),
);

/** JSON of the `Course` of a version. */
export function selectCourse(db: Reads, { tenantId, packageId, version }: VersionKey): string {
  const row = courseOf(db).get({ tenantId, packageId, version });
  if (row === undefined) throw new Error(`No course of ${packageId}, version ${String(version)}`);
  return row.course;
}

export interface VersionKey extends PackageKey {
  readonly version: number;
}

const newestVersion = prepared((db) =>
  db
    .select({ newest: max(packageVersions.version) })
    .from(packageVersions)
    .where(
      and(isGiven(packageVersions.tenantId, 'tenantId'), isGiven(packageVersions.packageId, 'packageId')),
    )
    .prepare(),
);

/** Number of the newest version, whichever is the current one; 0 for a package that is not there yet. */
export function selectNewestVersion(db: Reads, tenantId: TenantId, packageId: PackageId): number {
  return newestVersion(db).get({ tenantId, packageId })?.newest ?? 0;
}

export function insertPackage(tx: Writes, row: PackageRow): void {
  tx.insert(packages).values(row).run();
}

/** `course`: JSON of its `Course`. */
export function insertVersion(tx: Writes, row: VersionRow, course: string): void {
  const { packageId, version, tenantId } = row;
  tx.insert(packageVersions).values(row).run();
  tx.insert(courses).values({ packageId, version, tenantId, course }).run();
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
