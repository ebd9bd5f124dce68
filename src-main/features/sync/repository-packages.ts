import { and, asc, desc, eq, gt, isNotNull, lt, sql } from 'drizzle-orm';
import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { packageVersions, sessions, syncPackages, syncSessions } from '../../db/tables';
import type { UploadMark } from '../../remote/upload-wish';
import type { RemoteKey } from './repository-remotes';

type StoredRow = typeof syncPackages.$inferSelect;
export type SentPackageRow = Omit<StoredRow, 'upload'> & {
  /** Where a sending broke off; null: none has begun. */
  readonly upload: UploadMark | null;
};

export interface VersionKey {
  readonly packageId: PackageId;
  readonly version: number;
}

/** Null: nothing is known of it at the remote. */
export function selectSentPackage(
  db: Reads,
  { remoteId }: RemoteKey,
  { packageId, version }: VersionKey,
): SentPackageRow | null {
  const it = and(
    eq(syncPackages.remoteId, remoteId),
    eq(syncPackages.packageId, packageId),
    eq(syncPackages.version, version),
  );
  const stored = db.select().from(syncPackages).where(it).get();
  return stored === undefined ? null : rowOf(stored);
}

/** The mark is JSON that nobody but this server writes. */
function rowOf(row: StoredRow): SentPackageRow {
  return { ...row, upload: row.upload as UploadMark | null };
}

/** A few packages that the remote is known to have, by its own ids: the first sent and the last. */
export function selectSomeSent(db: Reads, { remoteId }: RemoteKey): readonly string[] {
  const it = and(eq(syncPackages.remoteId, remoteId), isNotNull(syncPackages.remotePackageId));
  const sent = db.selectDistinct({ id: syncPackages.remotePackageId }).from(syncPackages).where(it);
  const ids = sent
    .orderBy(asc(syncPackages.updatedAtMs))
    .all()
    .flatMap(({ id }) => id ?? []);
  return [...new Set([...ids.slice(0, 1), ...ids.slice(-2)])];
}

/** The remote has it no more, or no more of one version of ours. Returns how many versions of ours that were. */
export function forgetSentPackage(
  tx: Writes,
  { remoteId }: RemoteKey,
  remotePackageId: string,
  ours?: VersionKey,
): number {
  const it = and(
    eq(syncPackages.remoteId, remoteId),
    eq(syncPackages.remotePackageId, remotePackageId),
    ours && and(eq(syncPackages.packageId, ours.packageId), eq(syncPackages.version, ours.version)),
  );
  const nowhere = { remotePackageId: null, remoteVersion: null, upload: null };
  return tx.update(syncPackages).set(nowhere).where(it).run().changes;
}

/**
 * The package at the remote that an older version of this one became: the newest known. Behind a newer one it would become the version
 * that the remote launches, so it becomes a package of its own then.
 */
export function selectSentSibling(
  db: Reads,
  { remoteId }: RemoteKey,
  { packageId, version }: VersionKey,
): string | null {
  const it = and(
    eq(syncPackages.remoteId, remoteId),
    eq(syncPackages.packageId, packageId),
    lt(syncPackages.version, version),
    isNotNull(syncPackages.remotePackageId),
  );
  const rows = db.select({ id: syncPackages.remotePackageId }).from(syncPackages).where(it);
  return rows.orderBy(desc(syncPackages.version)).get()?.id ?? null;
}

export function selectVersion(db: Reads, tenantId: TenantId, { packageId, version }: VersionKey) {
  const it = and(
    eq(packageVersions.tenantId, tenantId),
    eq(packageVersions.packageId, packageId),
    eq(packageVersions.version, version),
  );
  return db.select().from(packageVersions).where(it).get() ?? null;
}

export function keepSentPackage(tx: Writes, row: SentPackageRow): void {
  const { remotePackageId, remoteVersion, upload, updatedAtMs } = row;
  tx.insert(syncPackages)
    .values(row)
    .onConflictDoUpdate({
      target: [syncPackages.remoteId, syncPackages.packageId, syncPackages.version],
      set: { remotePackageId, remoteVersion, upload, updatedAtMs },
    })
    .run();
}

/** Zips that the sessions which wait need, and of which the remote is not known to have any. Linked folders have none. */
export function selectNeeded(db: Reads, { remoteId, tenantId }: RemoteKey) {
  return db
    .selectDistinct({
      packageId: packageVersions.packageId,
      version: packageVersions.version,
      title: packageVersions.title,
      sha256: packageVersions.sha256,
      sizeBytes: packageVersions.sizeBytes,
      fileName: packageVersions.fileName,
    })
    .from(syncSessions)
    .innerJoin(sessions, eq(sessions.sessionId, syncSessions.sessionId))
    .innerJoin(
      packageVersions,
      and(
        eq(packageVersions.packageId, sessions.packageId),
        eq(packageVersions.version, sessions.packageVersion),
      ),
    )
    .where(
      and(
        eq(syncSessions.remoteId, remoteId),
        eq(syncSessions.tenantId, tenantId),
        gt(syncSessions.mark, syncSessions.sentMark),
        sql`not exists (select 1 from ${syncPackages} as known where known.remote_id = ${remoteId}
          and known.package_id = ${packageVersions.packageId} and known.version = ${packageVersions.version}
          and known.remote_package_id is not null)`,
      ),
    )
    .orderBy(asc(packageVersions.packageId), asc(packageVersions.version))
    .all();
}
