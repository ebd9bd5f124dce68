import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { tenantId } from './tenants';

/** A row: this Lectern may be managed from the networks of its room. */
export const remoteManagement = sqliteTable('remote_management', {
  tenantId: tenantId().primaryKey(),
  /** scrypt of the password, with its salt and cost. */
  passwordHash: text('password_hash').notNull(),
  /** Where it was reached the last time; null: nowhere yet. */
  port: integer('port'),
  updatedAtMs: integer('updated_at_ms').notNull(),
});
