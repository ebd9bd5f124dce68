import { and, sum } from 'drizzle-orm';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { isGiven, preparedFor } from '../../db/prepared';
import { sessionTallies as tallies } from '../../db/tables';
import type { SessionFilter } from './repository-conditions';

const columns = {
  package_id: tallies.packageId,
  dispatch_id: tallies.dispatchId,
  status: tallies.status,
  completion_status: tallies.completionStatus,
  success_status: tallies.successStatus,
} as const;

type Tallied = keyof typeof columns;

const total = preparedFor((db, given: readonly Tallied[]) =>
  db
    .select({ total: sum(tallies.total).mapWith(Number) })
    .from(tallies)
    .where(and(isGiven(tallies.tenantId, 'tenantId'), ...given.map((name) => isGiven(columns[name], name))))
    .prepare(),
);

/** How many sessions fit, of conditions that tallies know; `status` as it is stored. */
export function tallyOf(
  db: Reads,
  tenantId: TenantId,
  filter: Partial<Pick<SessionFilter, Tallied>>,
): number {
  const given = (Object.keys(columns) as Tallied[]).filter((name) => filter[name] !== undefined);
  return total(db, given).get({ ...filter, tenantId })?.total ?? 0;
}
