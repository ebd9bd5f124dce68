import { and, asc, count, eq, getTableColumns, is, isNull, sql, type SQL } from 'drizzle-orm';
import { SQLiteTable, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import * as tables from '../../db/tables';

const { keys, packages, sessions, tenants, webhooks } = tables;
type Counted = typeof keys | typeof packages | typeof sessions | typeof webhooks;

export interface TenantRow {
  readonly tenantId: TenantId;
  readonly name: string;
  readonly createdAtMs: number;
  readonly packages: number;
  readonly sessions: number;
  readonly api_keys: number;
  readonly webhooks: number;
}

/** All tenants, or the one; oldest first. */
export function selectTenants(
  db: Reads,
  { only, limit, offset }: { only: TenantId | null; limit: number; offset: number },
): TenantRow[] {
  return db
    .select({
      ...getTableColumns(tenants),
      packages: countOf(db, packages, and(ofTenant(packages), isNull(packages.deletedAtMs))),
      sessions: countOf(db, sessions, ofTenant(sessions)),
      api_keys: countOf(db, keys, and(ofTenant(keys), eq(keys.kind, 'api'), isNull(keys.revokedAtMs))),
      webhooks: countOf(db, webhooks, ofTenant(webhooks)),
    })
    .from(tenants)
    .where(only === null ? undefined : eq(tenants.tenantId, only))
    .orderBy(asc(tenants.createdAtMs), asc(tenants.tenantId))
    .limit(limit)
    .offset(offset)
    .all();
}

export function countTenants(db: Reads): number {
  return db.select({ total: count() }).from(tenants).get()?.total ?? 0;
}

export function renameTenant(tx: Writes, tenantId: TenantId, name: string): void {
  tx.update(tenants).set({ name }).where(eq(tenants.tenantId, tenantId)).run();
}

/** Deletes the tenant and every row that is its own, in all tables that there are. */
export function deleteTenantRows(tx: Writes, tenantId: TenantId): void {
  tx.run(sql`PRAGMA defer_foreign_keys = ON`);
  for (const table of Object.values(tables)) {
    if (!is(table, SQLiteTable)) continue;
    const { tenantId: column } = getTableColumns(table) as { tenantId: SQLiteColumn };
    tx.delete(table).where(eq(column, tenantId)).run();
  }
}

function ofTenant(table: Counted): SQL {
  return eq(table.tenantId, tenants.tenantId);
}

function countOf(db: Reads, table: Counted, where: SQL | undefined): SQL<number> {
  const rows = db.select({ total: count() }).from(table).where(where);
  return sql<number>`(${rows})`;
}
