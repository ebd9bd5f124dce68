import { and, asc, between, desc, eq, gte, isNull, ne, sql } from 'drizzle-orm';
import { previewUser } from '../../../src-shared/contract/user-id';
import type { PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { bundleReceivers, packages, packageVersions, sessions, tenants } from '../../db/tables';

export type ReceiverRow = typeof bundleReceivers.$inferSelect;

/** Which sessions go into a bundle. */
export interface CarriedChoice {
  /** Of these learners; null: of all. */
  readonly userIds: ReadonlySet<string> | null;
  /** That changed at or after it, Unix milliseconds; null: whenever. */
  readonly sinceMs: number | null;
}

/** The versions of its package that the journal of a session has to do with. */
export interface CarriedRow {
  readonly sessionId: SessionId;
  readonly userId: string;
  readonly packageId: PackageId;
  readonly firstVersion: number;
  readonly lastVersion: number;
}

/** Sessions that are records of learners, the oldest first. */
export function selectCarried(
  db: Reads,
  tenantId: TenantId,
  { userIds, sinceMs }: CarriedChoice,
): CarriedRow[] {
  const isRecord = and(
    isNull(sessions.sandbox),
    eq(sessions.mode, 'normal'),
    ne(sessions.userId, previewUser),
  );
  const since = sinceMs === null ? undefined : gte(sessions.updatedAtMs, sinceMs);
  const first = sql<number>`coalesce(${sessions.firstPackageVersion}, ${sessions.packageVersion})`;
  return db
    .select({
      sessionId: sessions.sessionId,
      userId: sessions.userId,
      packageId: sessions.packageId,
      firstVersion: first,
      lastVersion: sessions.packageVersion,
    })
    .from(sessions)
    .where(and(eq(sessions.tenantId, tenantId), isRecord, since))
    .orderBy(asc(sessions.createdAtMs), asc(sessions.sessionId))
    .all()
    .filter(({ userId }) => userIds?.has(userId) ?? true);
}

/** Versions of a package from one to another. */
export function selectVersions(
  db: Reads,
  tenantId: TenantId,
  packageId: PackageId,
  from: number,
  to: number,
) {
  const { version, title, sha256, sizeBytes, fileName, source } = packageVersions;
  return db
    .select({ packageId: packageVersions.packageId, version, title, sha256, sizeBytes, fileName, source })
    .from(packageVersions)
    .where(
      and(
        eq(packageVersions.tenantId, tenantId),
        eq(packageVersions.packageId, packageId),
        between(version, Math.min(from, to), Math.max(from, to)),
      ),
    )
    .orderBy(asc(version))
    .all();
}

/** Where these bytes are, in packages that are not deleted; the newest first. */
export function selectPlaces(db: Reads, tenantId: TenantId, checksum: string) {
  const { packageId, version, sha256 } = packageVersions;
  return db
    .select({ packageId, version, sha256 })
    .from(packageVersions)
    .innerJoin(packages, eq(packages.packageId, packageId))
    .where(and(eq(packageVersions.tenantId, tenantId), eq(sha256, checksum), isNull(packages.deletedAtMs)))
    .orderBy(desc(packages.createdAtMs), asc(version))
    .all();
}

export type PlaceRow = ReturnType<typeof selectPlaces>[number];

export function selectTenantName(db: Reads, tenantId: TenantId): string {
  return (
    db.select({ name: tenants.name }).from(tenants).where(eq(tenants.tenantId, tenantId)).get()?.name ?? ''
  );
}

/** The one who was given something last comes first. */
export function selectReceivers(db: Reads, tenantId: TenantId): ReceiverRow[] {
  return db
    .select()
    .from(bundleReceivers)
    .where(eq(bundleReceivers.tenantId, tenantId))
    .orderBy(desc(bundleReceivers.updatedAtMs), asc(bundleReceivers.name))
    .all();
}

export function selectReceiver(db: Reads, tenantId: TenantId, name: string): ReceiverRow | null {
  const it = and(eq(bundleReceivers.tenantId, tenantId), eq(bundleReceivers.name, name));
  return db.select().from(bundleReceivers).where(it).get() ?? null;
}

export function keepReceiver(tx: Writes, row: ReceiverRow): void {
  const { carriedUntilMs, updatedAtMs } = row;
  tx.insert(bundleReceivers)
    .values(row)
    .onConflictDoUpdate({
      target: [bundleReceivers.tenantId, bundleReceivers.name],
      set: { carriedUntilMs, updatedAtMs },
    })
    .run();
}
