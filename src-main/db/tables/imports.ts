import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ImportId, PackageId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** A package on its way in, and afterwards how that ended. */
export const imports = sqliteTable(
  'imports',
  {
    importId: text('import_id').$type<ImportId>().primaryKey(),
    tenantId: tenantId(),
    /** The package that it becomes, or becomes a version of. */
    packageId: text('package_id').$type<PackageId>().notNull(),
    isNewVersion: integer('is_new_version', { mode: 'boolean' }).notNull(),
    way: text('way', {
      enum: ['form', 'presigned', 'multipart', 'disk', 'watched', 'linked', 'fix', 'remote'],
    }).notNull(),
    state: text('state', {
      enum: ['uploading', 'waiting', 'processing', 'completed', 'failed'],
    }).notNull(),
    fileName: text('file_name').notNull(),
    /** JSON of `StoredWords`: what was said with the upload. */
    words: text('words', { mode: 'json' }).$type<unknown>().notNull(),
    /** Absolute path of a file on this machine that is copied in or mended, or of a linked folder that is zipped. */
    sourcePath: text('source_path'),
    /** Announced, until all has arrived. */
    sizeBytes: integer('size_bytes').notNull(),
    partSizeBytes: integer('part_size_bytes'),
    /** Of the whole file, written before the file gets its name among the stored zips. */
    sha256: text('sha256'),
    version: integer('version'),
    /** How often it was begun since it was there or last failed. */
    attempts: integer('attempts').notNull().default(0),
    /** JSON of `StoredFailure`, of an import that failed. */
    failure: text('failure', { mode: 'json' }).$type<unknown>(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
    /** When bytes that nobody asked for any more may go. */
    expiresAtMs: integer('expires_at_ms').notNull(),
  },
  (t) => [
    index('imports_tenant').on(t.tenantId, t.createdAtMs),
    index('imports_package').on(t.tenantId, t.packageId, t.createdAtMs),
    index('imports_state').on(t.state, t.expiresAtMs),
  ],
);

/** Parts of uploads that have arrived, one where all comes in one request; a row stands for bytes on disk. */
export const uploadParts = sqliteTable(
  'upload_parts',
  {
    importId: text('import_id')
      .$type<ImportId>()
      .notNull()
      .references(() => imports.importId),
    partNumber: integer('part_number').notNull(),
    tenantId: tenantId(),
    sizeBytes: integer('size_bytes').notNull(),
    /** MD5 in lower-case hex, as object stores have it. */
    etag: text('etag').notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.partNumber] })],
);
