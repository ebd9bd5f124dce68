import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { FolderId, ImportId, PackageId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** Folders whose ZIP files are imported when they appear or change. */
export const watchedFolders = sqliteTable(
  'watched_folders',
  {
    folderId: text('folder_id').$type<FolderId>().primaryKey(),
    tenantId: tenantId(),
    /** Absolute, with all links resolved. */
    path: text('path').notNull(),
    includeSubfolders: integer('include_subfolders', { mode: 'boolean' }).notNull(),
    addedBy: text('added_by').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [uniqueIndex('watched_folders_path').on(t.tenantId, t.path)],
);

/** Files of watched folders that were dealt with: the same bytes at the same time are not imported again. */
export const watchedFiles = sqliteTable(
  'watched_files',
  {
    tenantId: tenantId(),
    path: text('path').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    modifiedAtMs: integer('modified_at_ms').notNull(),
    packageId: text('package_id').$type<PackageId>(),
    importId: text('import_id').$type<ImportId>(),
    /** Of the bytes that last became a version of a package. */
    sha256: text('sha256'),
    seenAtMs: integer('seen_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.path] }),
    index('watched_files_import').on(t.tenantId, t.importId),
  ],
);
