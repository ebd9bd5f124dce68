import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { FolderId, ImportId, TenantId } from '../../../src-shared/kernel/ids';
import { isNotDeleted } from '../../db/current-version';
import type { Reads, Writes } from '../../db/open';
import { imports, packages, watchedFiles, watchedFolders } from '../../db/tables';

export type FolderRow = typeof watchedFolders.$inferSelect;
export type FileRow = typeof watchedFiles.$inferSelect;

/** Oldest first. */
export function selectFolders(db: Reads, tenantId: TenantId): FolderRow[] {
  const of = eq(watchedFolders.tenantId, tenantId);
  return db.select().from(watchedFolders).where(of).orderBy(asc(watchedFolders.createdAtMs)).all();
}

/** Whoever's they are. */
export function selectAllFolders(db: Reads): FolderRow[] {
  return db.select().from(watchedFolders).all();
}

export function selectFolderAt(db: Reads, tenantId: TenantId, path: string): FolderRow | null {
  const one = and(eq(watchedFolders.tenantId, tenantId), eq(watchedFolders.path, path));
  return db.select().from(watchedFolders).where(one).get() ?? null;
}

export function insertFolder(tx: Writes, row: FolderRow): void {
  tx.insert(watchedFolders).values(row).run();
}

/** False when there was none. */
export function deleteFolder(tx: Writes, tenantId: TenantId, folderId: FolderId): boolean {
  const one = and(eq(watchedFolders.tenantId, tenantId), eq(watchedFolders.folderId, folderId));
  return tx.delete(watchedFolders).where(one).run().changes > 0;
}

export function selectFile(db: Reads, tenantId: TenantId, path: string): FileRow | null {
  const one = and(eq(watchedFiles.tenantId, tenantId), eq(watchedFiles.path, path));
  return db.select().from(watchedFiles).where(one).get() ?? null;
}

/** A file that was taken in, the state of its import while that is known, and whether its package is there. */
export type TakenFile = NonNullable<ReturnType<typeof selectLastFile>>;

/** The file that was taken in last of those below a folder; `folder` ends with a separator. */
export function selectLastFile(db: Reads, tenantId: TenantId, folder: string) {
  const isBelow = sql`substr(${watchedFiles.path}, 1, length(${folder})) = ${folder}`;
  const row = db
    .select({
      ...getTableColumns(watchedFiles),
      state: imports.state,
      livingPackageId: packages.packageId,
    })
    .from(watchedFiles)
    .leftJoin(imports, eq(imports.importId, watchedFiles.importId))
    .leftJoin(packages, and(eq(packages.packageId, watchedFiles.packageId), isNotDeleted))
    .where(and(eq(watchedFiles.tenantId, tenantId), isBelow))
    .orderBy(desc(watchedFiles.seenAtMs))
    .limit(1)
    .get();
  return row ?? null;
}

/** In place of what was known of the path. */
export function replaceFile(tx: Writes, row: FileRow): void {
  const target = [watchedFiles.tenantId, watchedFiles.path];
  tx.insert(watchedFiles).values(row).onConflictDoUpdate({ target, set: row }).run();
}

export function deleteFile(tx: Writes, { tenantId, path }: FileRow): void {
  tx.delete(watchedFiles)
    .where(and(eq(watchedFiles.tenantId, tenantId), eq(watchedFiles.path, path)))
    .run();
}

/** The bytes of this import became a version of a package. */
export function setImportedHash(tx: Writes, tenantId: TenantId, importId: ImportId, sha256: string): void {
  const one = and(eq(watchedFiles.tenantId, tenantId), eq(watchedFiles.importId, importId));
  tx.update(watchedFiles).set({ sha256 }).where(one).run();
}
