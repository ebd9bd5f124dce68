import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ImportId, KeyId, PackageId, SessionId, TenantId } from '../../src-shared/kernel/ids';

/**
 * Every table carries the tenant, and every query is bound to one but those that must look over all of them: who a key belongs to, which
 * tenant is this machine's, which window tokens have ended, whether a session id is taken, and who still needs a zip, which
 * tenants share. Times are Unix milliseconds.
 */
const tenantId = () =>
  text('tenant_id')
    .$type<TenantId>()
    .notNull()
    .references(() => tenants.tenantId);

export const tenants = sqliteTable('tenants', {
  tenantId: text('tenant_id').$type<TenantId>().primaryKey(),
  name: text('name').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
});

/** API keys and the tokens of windows and browser tabs. Only the SHA-256 of the text is kept. */
export const keys = sqliteTable(
  'keys',
  {
    keyId: text('key_id').$type<KeyId>().primaryKey(),
    tenantId: tenantId(),
    /** `api`: made by a person for a client; `window`: made by us for a window or a browser tab. */
    kind: text('kind', { enum: ['api', 'window'] }).notNull(),
    name: text('name').notNull(),
    prefix: text('prefix').notNull(),
    hash: text('hash').notNull(),
    scopes: text('scopes', { mode: 'json' }).$type<readonly string[]>().notNull(),
    expiresAtMs: integer('expires_at_ms'),
    revokedAtMs: integer('revoked_at_ms'),
    lastUsedAtMs: integer('last_used_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [uniqueIndex('keys_hash').on(t.hash), index('keys_tenant').on(t.tenantId, t.createdAtMs)],
);

/** Secrets that must outlive a restart, e.g. the one that signs launch tokens. */
export const secrets = sqliteTable(
  'secrets',
  {
    tenantId: tenantId(),
    name: text('name').notNull(),
    value: text('value').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);

export const settings = sqliteTable(
  'settings',
  {
    tenantId: tenantId(),
    name: text('name').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);

/** What stays the same over the versions of a package. */
export const packages = sqliteTable(
  'packages',
  {
    packageId: text('package_id').$type<PackageId>().primaryKey(),
    tenantId: tenantId(),
    currentVersion: integer('current_version').notNull(),
    metadata: text('metadata', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
    /** Deleted packages leave the lists; their sessions keep what they need to be read. */
    deletedAtMs: integer('deleted_at_ms'),
  },
  (t) => [index('packages_tenant').on(t.tenantId, t.deletedAtMs, t.updatedAtMs)],
);

/** One uploaded zip of a package. Written once, never edited. */
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
    /** JSON of `Course`. */
    course: text('course', { mode: 'json' }).$type<unknown>().notNull(),
    findings: text('findings', { mode: 'json' }).$type<unknown[]>().notNull(),
    /** A stored zip, or a folder of somebody else's that is served in place; that one has "" for its `sha256`. */
    source: text('source', { enum: ['zip', 'folder'] }).notNull().default('zip'),
    folderPath: text('folder_path'),
    /** Has every file been inflated and compared with its checksum? */
    verification: text('verification', { enum: ['pending', 'verified', 'damaged'] }).notNull().default('pending'),
    /** The version that this one was mended or taken back from, and what was changed then. */
    basedOnVersion: integer('based_on_version'),
    fixReport: text('fix_report', { mode: 'json' }).$type<unknown>(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.packageId, t.version] }),
    index('package_versions_sha256').on(t.tenantId, t.sha256),
  ],
);

/** A package on its way in, and afterwards how that ended. */
export const imports = sqliteTable(
  'imports',
  {
    importId: text('import_id').$type<ImportId>().primaryKey(),
    tenantId: tenantId(),
    /** The package that it becomes, or becomes a version of. */
    packageId: text('package_id').$type<PackageId>().notNull(),
    isNewVersion: integer('is_new_version', { mode: 'boolean' }).notNull(),
    way: text('way', { enum: ['form', 'presigned', 'multipart', 'disk', 'watched'] }).notNull(),
    state: text('state', {
      enum: ['uploading', 'waiting', 'processing', 'completed', 'failed', 'cancelled'],
    }).notNull(),
    fileName: text('file_name').notNull(),
    /** JSON of `UploadWords` but for tenant and package. */
    words: text('words', { mode: 'json' }).$type<unknown>().notNull(),
    /** Absolute path of a file on this machine that is copied in. */
    sourcePath: text('source_path'),
    /** Announced, until all has arrived. */
    sizeBytes: integer('size_bytes').notNull(),
    partSizeBytes: integer('part_size_bytes'),
    /** Of the whole file, written before the file gets its name among the stored zips. */
    sha256: text('sha256'),
    version: integer('version'),
    /** JSON of `{ code, error, details }` of an import that failed. */
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

/** Parts of a multipart upload that have arrived; a row stands for bytes on disk. */
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

/** What a tenant may keep; the standard limits hold without a row. */
export const tenantLimits = sqliteTable('tenant_limits', {
  tenantId: tenantId().primaryKey(),
  maxPackages: integer('max_packages').notNull(),
  maxStorageBytes: integer('max_storage_bytes').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  updatedAtMs: integer('updated_at_ms').notNull(),
});

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
    seenAtMs: integer('seen_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.path] })],
);

/** One learner attempt: the projection of its journal as of the last Commit, Terminate or external write. */
export const sessions = sqliteTable(
  'sessions',
  {
    sessionId: text('session_id').$type<SessionId>().primaryKey(),
    tenantId: tenantId(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    packageVersion: integer('package_version').notNull(),
    userId: text('user_id').notNull(),
    learnerName: text('learner_name'),
    attemptNumber: integer('attempt_number').notNull(),
    mode: text('mode', { enum: ['normal', 'browse', 'review'] }).notNull(),
    status: text('status', { enum: ['active', 'completed', 'terminated'] }).notNull(),
    completionStatus: text('completion_status', {
      enum: ['not attempted', 'unknown', 'incomplete', 'completed'],
    }).notNull(),
    successStatus: text('success_status', { enum: ['unknown', 'passed', 'failed'] }).notNull(),
    /** JSON of `AttemptSummary`: the columns above are taken from it. */
    summary: text('summary', { mode: 'json' }).$type<unknown>().notNull(),
    metadata: text('metadata', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** The REST version: grows by one per Commit, Terminate or external write. */
    version: integer('version').notNull(),
    /** The writer epoch; entries of an older one are fenced. */
    epoch: integer('epoch').notNull(),
    /** Position of the newest journal entry. */
    lastPosition: integer('last_position').notNull(),
    startedAtMs: integer('started_at_ms').notNull(),
    lastAccessedAtMs: integer('last_accessed_at_ms').notNull(),
    completedAtMs: integer('completed_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [
    index('sessions_tenant').on(t.tenantId, t.lastAccessedAtMs),
    index('sessions_learner').on(t.tenantId, t.packageId, t.userId, t.attemptNumber),
  ],
);

/** The journal: append-only. `position` is the order of folding; (epoch, number) makes a repeated append harmless. */
export const journalEntries = sqliteTable(
  'journal_entries',
  {
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.sessionId),
    position: integer('position').notNull(),
    tenantId: tenantId(),
    epoch: integer('epoch').notNull(),
    /** Counts from 1 within epoch and source. */
    number: integer('number').notNull(),
    source: text('source', { enum: ['learner', 'server'] }).notNull(),
    /** JSON of `AttemptEvent`. */
    event: text('event', { mode: 'json' }).$type<unknown>().notNull(),
    /** What the page's engine answered; for a server entry, what the server's did. */
    result: text('result').notNull(),
    errorCode: text('error_code').notNull(),
    /** Set only where the server's fold answered otherwise than the page. */
    serverResult: text('server_result'),
    serverErrorCode: text('server_error_code'),
    /** The activity that was current when it happened. */
    activityId: text('activity_id'),
    engineVersion: text('engine_version').notNull(),
    receivedAtMs: integer('received_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.position] }),
    uniqueIndex('journal_entries_writer').on(t.sessionId, t.epoch, t.source, t.number),
  ],
);

/** Entries of a writer that had lost the session: never folded, kept for the inspector. */
export const fencedEntries = sqliteTable(
  'fenced_entries',
  {
    sessionId: text('session_id').$type<SessionId>().notNull(),
    epoch: integer('epoch').notNull(),
    number: integer('number').notNull(),
    tenantId: tenantId(),
    entry: text('entry', { mode: 'json' }).$type<unknown>().notNull(),
    receivedAtMs: integer('received_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.epoch, t.number] })],
);

/** Engine state as of a position, so that a long journal need not be folded from the start. */
export const snapshots = sqliteTable(
  'snapshots',
  {
    sessionId: text('session_id').$type<SessionId>().notNull(),
    position: integer('position').notNull(),
    tenantId: tenantId(),
    engineVersion: text('engine_version').notNull(),
    state: text('state', { mode: 'json' }).$type<unknown>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.position] })],
);

/**
 * What courses have left for a learner's other courses: global objectives [SN 3.10] and stores of `adl.data` [RTE 4.3].
 * Outlives every session. Ids are the manifests' own.
 */
export const learnerValues = sqliteTable(
  'learner_values',
  {
    tenantId: tenantId(),
    userId: text('user_id').notNull(),
    kind: text('kind', { enum: ['objective', 'shared-data'] }).notNull(),
    id: text('id').notNull(),
    /** JSON of a `GlobalObjective`, or of the store's text. */
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.userId, t.kind, t.id] })],
);

/** Values written through the REST API while a writer is live, until the page has applied them at a Commit. */
export const externalWrites = sqliteTable(
  'external_writes',
  {
    writeId: text('write_id').primaryKey(),
    sessionId: text('session_id').$type<SessionId>().notNull(),
    tenantId: tenantId(),
    activityId: text('activity_id').notNull(),
    changes: text('changes', { mode: 'json' }).$type<Record<string, string | null>>().notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
    appliedAtMs: integer('applied_at_ms'),
  },
  (t) => [
    index('external_writes_pending')
      .on(t.sessionId, t.createdAtMs)
      .where(sql`applied_at_ms is null`),
  ],
);
