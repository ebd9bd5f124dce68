import { and, asc, eq } from 'drizzle-orm';
import type { FolderId, ImportId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { watchedFiles, watchedFolders } from '../../db/tables';

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
