import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tenantId } from './tenants';

/** How much a tenant did on a day. */
export const usageDays = sqliteTable(
  'usage_days',
  {
    tenantId: tenantId(),
    /** UTC, "2026-01-31". */
    day: text('day').notNull(),
    launches: integer('launches').notNull(),
    apiRequests: integer('api_requests').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.day] })],
);
