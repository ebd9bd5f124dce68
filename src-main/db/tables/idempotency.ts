import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tenantId } from './tenants';

/** Answers to requests that carried an Idempotency-Key, kept for a day, so that the same request is not done twice. */
export const idempotentAnswers = sqliteTable(
  'idempotent_answers',
  {
    tenantId: tenantId(),
    /** SHA-256 over the text of the API key and what the client chose. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** SHA-256 of what was asked. */
    requestHash: text('request_hash').notNull(),
    /** 0 while it is being done; the body is empty then. */
    status: integer('status').notNull(),
    /** JSON, sealed: only who has the API key can read it. */
    body: text('body').notNull(),
    createdAtMs: integer('created_at_ms').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.idempotencyKey] }),
    index('idempotent_answers_age').on(t.createdAtMs),
  ],
);
