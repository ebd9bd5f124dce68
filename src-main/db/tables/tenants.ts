import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TenantId } from '../../../src-shared/kernel/ids';

export const tenants = sqliteTable('tenants', {
  tenantId: text('tenant_id').$type<TenantId>().primaryKey(),
  name: text('name').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
});

/** The column that says whose a row is. */
export const tenantId = () =>
  text('tenant_id')
    .$type<TenantId>()
    .notNull()
    .references(() => tenants.tenantId);
