import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** What stays the same over the versions of a package. */
export const packages = sqliteTable(
  'packages',
  {
    packageId: text('package_id').$type<PackageId>().primaryKey(),
    tenantId: tenantId(),
    currentVersion: integer('current_version').notNull(),
    /** Given by a person; stand in place of what the current version says. */
    title: text('title'),
    description: text('description'),
    metadata: text('metadata', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
    /** Deleted packages leave the lists; their sessions keep what they need to be read. */
    deletedAtMs: integer('deleted_at_ms'),
  },
  (t) => [index('packages_tenant').on(t.tenantId, t.deletedAtMs, t.updatedAtMs)],
);

/**
 * One zip of a package, or one course that a linked folder had. What it is made of never changes; what is found out about it later
 * does: findings, verification, restoring.
 */
export const packageVersions = sqliteTable(
  'package_versions',
  {
    packageId: text('package_id')
      .$type<PackageId>()
      .notNull()
      .references(() => packages.packageId),
    version: integer('version').notNull(),
    tenantId: tenantId(),
    title: text('title').notNull(),
    description: text('description'),
    /** SHA-256 of the zip, lower-case hex: its name among the blobs. */
    sha256: text('sha256').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    fileCount: integer('file_count').notNull(),
    fileName: text('file_name').notNull(),
    uploadedBy: text('uploaded_by').notNull(),
    /** Folder inside the zip that holds the manifest, "" or ending with "/". */
    rootFolder: text('root_folder').notNull(),
    /** What lists say of the course: identifier of the manifest, version of SCORM, first launch page, how much there is. */
    identifier: text('identifier').notNull().default(''),
    scormVersion: text('scorm_version', { enum: ['1.2', '2004'] })
      .notNull()
      .default('1.2'),
    edition: text('edition', { enum: ['2nd', '3rd', '4th'] }),
    launchPath: text('launch_path'),
    scoCount: integer('sco_count').notNull().default(0),
    itemCount: integer('item_count').notNull().default(0),
    findings: text('findings', { mode: 'json' }).$type<unknown[]>().notNull(),
    findingCounts: text('finding_counts', { mode: 'json' })
      .$type<Readonly<Record<'error' | 'warning' | 'info', number>>>()
      .notNull()
      .default({ error: 0, warning: 0, info: 0 }),
    /** A stored zip, or a folder of somebody else's that is served in place; that one has "" for its `sha256`. */
    source: text('source', { enum: ['zip', 'folder'] })
      .notNull()
      .default('zip'),
    folderPath: text('folder_path'),
    /** Has every file been inflated and compared with its checksum? */
    verification: text('verification', { enum: ['pending', 'verified', 'damaged'] })
      .notNull()
      .default('pending'),
    /** The version that this one was mended from, and what was changed then. */
    basedOnVersion: integer('based_on_version'),
    fixReport: text('fix_report', { mode: 'json' }).$type<unknown>(),
    /** When and by whom it was last made the current version again. */
    restoredAtMs: integer('restored_at_ms'),
    restoredBy: text('restored_by'),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packageId, t.version] }),
    index('package_versions_sha256').on(t.tenantId, t.sha256),
  ],
);

/** The course of each version, up to some megabytes: in a table of its own, so that lists need not read past it. */
export const courses = sqliteTable(
  'courses',
  {
    packageId: text('package_id').$type<PackageId>().notNull(),
    version: integer('version').notNull(),
    tenantId: tenantId(),
    /** JSON of `Course`. */
    course: text('course').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packageId, t.version] }),
    foreignKey({
      columns: [t.packageId, t.version],
      foreignColumns: [packageVersions.packageId, packageVersions.version],
    }),
  ],
);
