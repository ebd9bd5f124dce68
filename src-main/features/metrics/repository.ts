import { count, isNull } from 'drizzle-orm';
import type { Reads } from '../../db/open';
import { imports, journalEntries, packages, sessions, webhookDeliveries } from '../../db/tables';

export interface RowCount {
  readonly what: string;
  /** "" where there is none. */
  readonly state: string;
  readonly total: number;
}

/** How much of each kind there is, over all tenants. */
export function countRows(db: Reads): readonly RowCount[] {
  const total = count();
  const one = (what: string, row: { total: number } | undefined) => ({
    what,
    state: '',
    total: row?.total ?? 0,
  });
  const ofImports = db.select({ state: imports.state, total }).from(imports).groupBy(imports.state).all();
  const ofDeliveries = db
    .select({ state: webhookDeliveries.state, total })
    .from(webhookDeliveries)
    .groupBy(webhookDeliveries.state)
    .all();
  return [
    one('packages', db.select({ total }).from(packages).where(isNull(packages.deletedAtMs)).get()),
    one('sessions', db.select({ total }).from(sessions).where(isNull(sessions.sandbox)).get()),
    one('journal_entries', db.select({ total }).from(journalEntries).get()),
    ...ofImports.map((row) => ({ what: 'imports', ...row })),
    ...ofDeliveries.map((row) => ({ what: 'webhook_deliveries', ...row })),
  ];
}
