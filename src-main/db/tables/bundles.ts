import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tenantId } from './tenants';

/** Whom bundles are made for, as people call them. */
export const bundleReceivers = sqliteTable(
  'bundle_receivers',
  {
    tenantId: tenantId(),
    name: text('name').notNull(),
    /** They were given all that had changed before it. */
    carriedUntilMs: integer('carried_until_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.name] })],
);
