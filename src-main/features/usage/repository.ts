import { and, eq, gte, lt, sql, sum } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { usageDays } from '../../db/tables';

export interface UsageCounts {
  readonly launches: number;
  readonly apiRequests: number;
}

export function addUsage(tx: Writes, tenantId: TenantId, day: string, more: UsageCounts): void {
  tx.insert(usageDays)
    .values({ tenantId, day, ...more })
    .onConflictDoUpdate({
      target: [usageDays.tenantId, usageDays.day],
      set: {
        launches: sql`${usageDays.launches} + ${more.launches}`,
        apiRequests: sql`${usageDays.apiRequests} + ${more.apiRequests}`,
      },
    })
    .run();
}

/** From the first day to the day before the second. */
export function sumUsage(db: Reads, tenantId: TenantId, fromDay: string, beforeDay: string): UsageCounts {
  const row = db
    .select({
      launches: sum(usageDays.launches).mapWith(Number),
      apiRequests: sum(usageDays.apiRequests).mapWith(Number),
    })
    .from(usageDays)
    .where(and(eq(usageDays.tenantId, tenantId), gte(usageDays.day, fromDay), lt(usageDays.day, beforeDay)))
    .get();
  return { launches: row?.launches ?? 0, apiRequests: row?.apiRequests ?? 0 };
}
