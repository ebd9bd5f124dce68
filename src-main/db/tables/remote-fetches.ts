import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DispatchId, ImportId, PackageId, RemoteId } from '../../../src-shared/kernel/ids';
import { imports } from './imports';
import { remotes } from './sync';
import { tenantId } from './tenants';

/** Packages of remotes on their way here, because somebody chose them. A row goes when the package is here, or nobody wants it any more. */
export const remoteFetches = sqliteTable(
  'remote_fetches',
  {
    remoteId: text('remote_id')
      .$type<RemoteId>()
      .notNull()
      .references(() => remotes.remoteId, { onDelete: 'cascade' }),
    remotePackageId: text('remote_package_id').notNull(),
    tenantId: tenantId(),
    title: text('title').notNull(),
    askedBy: text('asked_by').notNull(),
    /** The import that its bytes go to; null: the remote has not told yet what it is. */
    importId: text('import_id')
      .$type<ImportId>()
      .references(() => imports.importId, { onDelete: 'cascade' }),
    /** The package that it becomes, or becomes a version of. */
    packageId: text('package_id').$type<PackageId>(),
    /** Of the remote, as they were when the bytes began to come; null: it does not tell. */
    remoteVersion: integer('remote_version'),
    sha256: text('sha256'),
    /** What came with the first bytes, so that others can be told from the rest of them. */
    etag: text('etag'),
    attempts: integer('attempts').notNull(),
    nextAttemptAtMs: integer('next_attempt_at_ms').notNull(),
    /** JSON of `RemoteTrouble`: why it did not come yet; null: nothing is wrong. */
    trouble: text('trouble', { mode: 'json' }).$type<unknown>(),
    /** JSON of `ImportFailure`: why we do not take it. */
    refusal: text('refusal', { mode: 'json' }).$type<unknown>(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.remoteId, t.remotePackageId] }),
    index('remote_fetches_import').on(t.importId),
  ],
);

/** Dispatches of remotes that somebody chose: which of ours has the same terms. */
export const remoteDispatches = sqliteTable(
  'remote_dispatches',
  {
    remoteId: text('remote_id')
      .$type<RemoteId>()
      .notNull()
      .references(() => remotes.remoteId, { onDelete: 'cascade' }),
    remoteDispatchId: text('remote_dispatch_id').notNull(),
    tenantId: tenantId(),
    remotePackageId: text('remote_package_id').notNull(),
    /** JSON of `DispatchTerms`, as they were when it was brought. */
    terms: text('terms', { mode: 'json' }).$type<unknown>().notNull(),
    /** Null: its package is not here yet. */
    dispatchId: text('dispatch_id').$type<DispatchId>(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.remoteDispatchId] })],
);
