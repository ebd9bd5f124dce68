import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PackageId, RemoteId, SessionId } from '../../../src-shared/kernel/ids';
import { sessions } from './sessions';
import { tenantId } from './tenants';

/** Servers that results go up to. The key lies beside the database. */
export const remotes = sqliteTable(
  'remotes',
  {
    remoteId: text('remote_id').$type<RemoteId>().primaryKey(),
    tenantId: tenantId(),
    name: text('name').notNull(),
    /** Origin, and the path that its API begins at. */
    url: text('url').notNull(),
    /** The first characters of the key, to know it by. */
    keyPrefix: text('key_prefix').notNull(),
    /** The header that it took the key in; null: not known yet. */
    auth: text('auth', { enum: ['x-api-key', 'bearer'] }),
    /** Whom it was paired with: nothing is sent to another one. Null: not known yet, or it tells none. */
    pairedTenantId: text('paired_tenant_id'),
    pairedInstanceId: text('paired_instance_id'),
    isPaused: integer('is_paused', { mode: 'boolean' }).notNull(),
    /** Minutes between two syncs by itself; null: only when somebody asks. */
    everyMinutes: integer('every_minutes'),
    /** JSON of `SyncHours`, outside of which it does not sync by itself; null: none. */
    hours: text('hours', { mode: 'json' }).$type<unknown>(),
    pauseOnMetered: integer('pause_on_metered', { mode: 'boolean' }).notNull().default(false),
    /** JSON of `RemoteTrouble`: why the last sync could not be done; null: it could. */
    trouble: text('trouble', { mode: 'json' }).$type<unknown>(),
    /** Moment of the remote's clock up to which its changes are known here. */
    seenUntil: text('seen_until'),
    /** When all that it has acknowledged was held against its own lists; null: not yet. */
    checkedAtMs: integer('checked_at_ms'),
    /** JSON of `RemoteLoss`: what it had less of than it had acknowledged, until somebody has read it; null: nothing. */
    lost: text('lost', { mode: 'json' }).$type<unknown>(),
    /** What learners are given to do there is brought here. */
    bringsAssigned: integer('brings_assigned', { mode: 'boolean' }).notNull().default(false),
    /** Of what was brought last, as the remote names it; null: nothing yet, or it is to be looked at anew. */
    assignedHash: text('assigned_hash'),
    /** JSON of `RemoteTrouble`: why what is assigned there could not be brought; null: it could. */
    assignedTrouble: text('assigned_trouble', { mode: 'json' }).$type<unknown>(),
    lastContactAtMs: integer('last_contact_at_ms'),
    lastSyncAtMs: integer('last_sync_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [index('remotes_tenant').on(t.tenantId, t.createdAtMs)],
);

/** The outbox: what each remote has of each session. */
export const syncSessions = sqliteTable(
  'sync_sessions',
  {
    remoteId: text('remote_id')
      .$type<RemoteId>()
      .notNull()
      .references(() => remotes.remoteId, { onDelete: 'cascade' }),
    sessionId: text('session_id')
      .$type<SessionId>()
      .notNull()
      .references(() => sessions.sessionId, { onDelete: 'cascade' }),
    tenantId: tenantId(),
    /** Counts the changes of the session since it is in the outbox. */
    mark: integer('mark').notNull(),
    /** The change that the remote has; there is something to send while it is less. */
    sentMark: integer('sent_mark').notNull(),
    /** Entries that both sides have alike; 0 where the remote takes values. */
    commonPosition: integer('common_position').notNull(),
    attempts: integer('attempts').notNull(),
    nextAttemptAtMs: integer('next_attempt_at_ms').notNull(),
    /** JSON of `RemoteTrouble`: why it was not taken; null: nothing is wrong. */
    trouble: text('trouble', { mode: 'json' }).$type<unknown>(),
    /** JSON of a `Receipt`: what the remote has acknowledged last. */
    receipt: text('receipt', { mode: 'json' }).$type<unknown>(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.remoteId, t.sessionId] }),
    index('sync_sessions_due').on(t.remoteId, t.nextAttemptAtMs),
    index('sync_sessions_list').on(t.remoteId, t.updatedAtMs),
    index('sync_sessions_session').on(t.tenantId, t.sessionId),
  ],
);

/** Which version of which package of a remote has the same bytes as one of ours. */
export const syncPackages = sqliteTable(
  'sync_packages',
  {
    remoteId: text('remote_id')
      .$type<RemoteId>()
      .notNull()
      .references(() => remotes.remoteId, { onDelete: 'cascade' }),
    packageId: text('package_id').$type<PackageId>().notNull(),
    version: integer('version').notNull(),
    tenantId: tenantId(),
    remotePackageId: text('remote_package_id'),
    remoteVersion: integer('remote_version'),
    /** Of an upload in parts that has begun: what it goes on from. */
    upload: text('upload', { mode: 'json' }).$type<unknown>(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.remoteId, t.packageId, t.version] })],
);

/** What was done when: one row for each sync that found something to do or failed. */
export const syncRuns = sqliteTable(
  'sync_runs',
  {
    runId: integer('run_id').primaryKey({ autoIncrement: true }),
    remoteId: text('remote_id')
      .$type<RemoteId>()
      .notNull()
      .references(() => remotes.remoteId, { onDelete: 'cascade' }),
    tenantId: tenantId(),
    startedAtMs: integer('started_at_ms').notNull(),
    endedAtMs: integer('ended_at_ms'),
    sentSessions: integer('sent_sessions').notNull(),
    sentPackages: integer('sent_packages').notNull(),
    received: integer('received').notNull(),
    forked: integer('forked').notNull(),
    failed: integer('failed').notNull(),
    /** What the remote had less of than it had acknowledged. */
    lostSessions: integer('lost_sessions').notNull().default(0),
    lostPackages: integer('lost_packages').notNull().default(0),
    /** Assignments that were made or changed here as they are there, and those that were taken back. */
    assigned: integer('assigned').notNull().default(0),
    takenBack: integer('taken_back').notNull().default(0),
    requests: integer('requests').notNull(),
    trouble: text('trouble', { mode: 'json' }).$type<unknown>(),
  },
  (t) => [index('sync_runs_list').on(t.remoteId, t.runId)],
);
