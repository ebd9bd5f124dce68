import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { sessions } from './sessions';
import { tenantId } from './tenants';

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
    /** Milliseconds for which content waited for the answer; null: no call, or not known. */
    tookMs: real('took_ms'),
    /** The activity that was current when it happened. */
    activityId: text('activity_id'),
    engineVersion: text('engine_version').notNull(),
    receivedAtMs: integer('received_at_ms').notNull(),
    /** The session's version after a launch, or after what readers see; null for all else. */
    version: integer('version'),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.position] }),
    index('journal_entries_history')
      .on(t.sessionId, t.position)
      .where(sql`version is not null`),
    uniqueIndex('journal_entries_writer').on(t.sessionId, t.epoch, t.source, t.number),
  ],
);

/** What a browser said of content, each once with how often. It changes nothing of the session. */
export const observations = sqliteTable(
  'observations',
  {
    sessionId: text('session_id').$type<SessionId>().notNull(),
    tenantId: tenantId(),
    kind: text('kind').notNull(),
    /** Empty: no activity was shown. */
    activityId: text('activity_id').notNull(),
    text: text('text').notNull(),
    /** Empty: not known. */
    place: text('place').notNull(),
    firstAtMs: integer('first_at_ms').notNull(),
    lastAtMs: integer('last_at_ms').notNull(),
    times: integer('times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.kind, t.activityId, t.text, t.place] })],
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

/**
 * Entries that were in the journal until the journal of another server took their place: never folded, kept as they were. `turn` counts
 * how often that happened to the session, from 1.
 */
export const setAsideEntries = sqliteTable(
  'set_aside_entries',
  {
    sessionId: text('session_id').$type<SessionId>().notNull(),
    turn: integer('turn').notNull(),
    position: integer('position').notNull(),
    tenantId: tenantId(),
    /** What became of what they had reached: merged into the other journal, an attempt of its own, or nothing. */
    reason: text('reason', { enum: ['merged', 'forked', 'replaced'] }).notNull(),
    epoch: integer('epoch').notNull(),
    number: integer('number').notNull(),
    source: text('source', { enum: ['learner', 'server'] }).notNull(),
    /** JSON of `AttemptEvent`. */
    event: text('event', { mode: 'json' }).$type<unknown>().notNull(),
    result: text('result').notNull(),
    errorCode: text('error_code').notNull(),
    tookMs: real('took_ms'),
    engineVersion: text('engine_version').notNull(),
    receivedAtMs: integer('received_at_ms').notNull(),
    setAsideAtMs: integer('set_aside_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.turn, t.position] })],
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
