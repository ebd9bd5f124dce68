import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DispatchId, PackageId, SessionId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** Sandboxes are in no index that lists, counts or resumes by. */
const isReal = sql`sandbox is null`;

/** One learner attempt: the projection of its journal as of the last Commit, Terminate or external write. */
export const sessions = sqliteTable(
  'sessions',
  {
    sessionId: text('session_id').$type<SessionId>().primaryKey(),
    tenantId: tenantId(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    packageVersion: integer('package_version').notNull(),
    /** The version whose course the journal begins with; null: the session never moved. */
    firstPackageVersion: integer('first_package_version'),
    /** The version that the next launch moves to; null: none. */
    nextPackageVersion: integer('next_package_version'),
    /** What it was launched by; null: by the owner. */
    dispatchId: text('dispatch_id').$type<DispatchId>(),
    /**
     * JSON of a `Sandbox`: a trial that is nobody's record. Null: a real session. Never changes from one to the other, but for a fork
     * that is to be an attempt of its own (`becomes`) once it is whole.
     */
    sandbox: text('sandbox', { mode: 'json' }).$type<unknown>(),
    userId: text('user_id').notNull(),
    learnerName: text('learner_name'),
    attemptNumber: integer('attempt_number').notNull(),
    mode: text('mode', { enum: ['normal', 'browse', 'review'] }).notNull(),
    status: text('status', { enum: ['active', 'completed', 'terminated'] }).notNull(),
    completionStatus: text('completion_status', {
      enum: ['not attempted', 'unknown', 'incomplete', 'completed'],
    }).notNull(),
    successStatus: text('success_status', { enum: ['unknown', 'passed', 'failed'] }).notNull(),
    scoreRaw: real('score_raw'),
    scoreScaled: real('score_scaled'),
    /** The score between 0 and 100: scaled, else raw within min and max. */
    scorePercent: real('score_percent'),
    timeSpentSeconds: real('time_spent_seconds').notNull().default(0),
    /** JSON of `AttemptSummary`: the seven columns above are taken from it. */
    summary: text('summary', { mode: 'json' }).$type<unknown>().notNull(),
    /** The summary as lists have it, where the course has so many activities that those not begun are left out of them; else null. */
    listedSummary: text('listed_summary', { mode: 'json' }).$type<unknown>(),
    metadata: text('metadata', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    /** The REST version: grows by one per Commit, Terminate or external write. */
    version: integer('version').notNull(),
    /** The writer epoch; entries of an older one are fenced. */
    epoch: integer('epoch').notNull(),
    /** Writers of this epoch and of older ones have lost the session, though a journal of elsewhere may have that epoch too. */
    fencedEpoch: integer('fenced_epoch').notNull().default(0),
    /** Position of the newest journal entry. */
    lastPosition: integer('last_position').notNull(),
    startedAtMs: integer('started_at_ms').notNull(),
    lastAccessedAtMs: integer('last_accessed_at_ms').notNull(),
    completedAtMs: integer('completed_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [
    /** All that says how far learners are, so that a class is read from here alone; `sandbox`, so that SQLite sees that it may. */
    index('sessions_learner')
      .on(
        ...[t.tenantId, t.packageId, t.userId, t.attemptNumber, t.mode, t.dispatchId, t.sandbox, t.sessionId],
        ...[t.status, t.completionStatus, t.successStatus, t.scorePercent, t.timeSpentSeconds],
        ...[t.startedAtMs, t.lastAccessedAtMs],
      )
      .where(isReal),
    index('sessions_last').on(t.tenantId, t.lastAccessedAtMs, t.sessionId).where(isReal),
    index('sessions_created').on(t.tenantId, t.createdAtMs, t.sessionId).where(isReal),
    index('sessions_updated').on(t.tenantId, t.updatedAtMs, t.sessionId).where(isReal),
    index('sessions_score').on(t.tenantId, t.scorePercent, t.sessionId).where(isReal),
    index('sessions_time').on(t.tenantId, t.timeSpentSeconds, t.sessionId).where(isReal),
    index('sessions_user').on(t.tenantId, t.userId, t.lastAccessedAtMs, t.sessionId).where(isReal),
    index('sessions_package').on(t.tenantId, t.packageId, t.lastAccessedAtMs, t.sessionId).where(isReal),
    index('sessions_dispatch')
      .on(t.tenantId, t.dispatchId, t.lastAccessedAtMs, t.sessionId)
      .where(sql`dispatch_id is not null and sandbox is null`),
    index('sessions_status').on(t.tenantId, t.status, t.lastAccessedAtMs, t.sessionId).where(isReal),
    index('sessions_completion')
      .on(t.tenantId, t.completionStatus, t.lastAccessedAtMs, t.sessionId)
      .where(isReal),
    index('sessions_success').on(t.tenantId, t.successStatus, t.lastAccessedAtMs, t.sessionId).where(isReal),
    /** All that totals are made of. */
    index('sessions_totals')
      .on(
        ...[t.tenantId, t.mode, t.startedAtMs, t.sessionId, t.packageId, t.userId, t.dispatchId],
        ...[t.completionStatus, t.successStatus, t.scorePercent, t.timeSpentSeconds],
      )
      .where(isReal),
    /** Few: what devices brought late, and what syncs put beside other journals. */
    index('sessions_forks')
      .on(t.tenantId, t.packageId, t.userId, t.sessionId)
      .where(sql`json_extract(metadata, '$.forked_from') is not null`),
    index('sessions_sandbox')
      .on(t.tenantId, t.lastAccessedAtMs, t.sessionId)
      .where(sql`sandbox is not null`),
  ],
);

/**
 * How many sessions there are of each kind, kept in step by triggers (in the migrations), so that a list knows its length without counting.
 * `dispatchId`: empty for none.
 */
export const sessionTallies = sqliteTable(
  'session_tallies',
  {
    tenantId: tenantId(),
    packageId: text('package_id').$type<PackageId>().notNull(),
    dispatchId: text('dispatch_id').$type<DispatchId | ''>().notNull(),
    status: text('status').notNull(),
    completionStatus: text('completion_status').notNull(),
    successStatus: text('success_status').notNull(),
    total: integer('total').notNull(),
  },
  (t) => [
    primaryKey({
      columns: [t.tenantId, t.packageId, t.dispatchId, t.status, t.completionStatus, t.successStatus],
    }),
  ],
);

/** Ids of sessions that were deleted: never used again, since launch URLs and pages of old may still know them. */
export const deletedSessions = sqliteTable('deleted_sessions', {
  sessionId: text('session_id').$type<SessionId>().primaryKey(),
  tenantId: tenantId(),
  deletedAtMs: integer('deleted_at_ms').notNull(),
});

/** Tokens of other systems that have been used, until they would not be taken any more anyway. */
export const usedTokens = sqliteTable(
  'used_tokens',
  {
    tenantId: tenantId(),
    /** The claim `jti`. */
    tokenId: text('token_id').notNull(),
    expiresAtMs: integer('expires_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.tokenId] }), index('used_tokens_expiry').on(t.expiresAtMs)],
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
    /** The session's version that it made; null: it was written before versions were noted. */
    version: integer('version'),
    createdAtMs: integer('created_at_ms').notNull(),
    appliedAtMs: integer('applied_at_ms'),
  },
  (t) => [
    index('external_writes_pending')
      .on(t.sessionId, t.createdAtMs)
      .where(sql`applied_at_ms is null`),
  ],
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
