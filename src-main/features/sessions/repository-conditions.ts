import { and, gte, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { DispatchId, PackageId } from '../../../src-shared/kernel/ids';
import { isGiven } from '../../db/prepared';
import { sessions } from '../../db/tables';
import type { SessionRow } from './repository';

/** Which sessions a list holds. `idleSinceMs`: an active session not touched since then has expired. */
export interface SessionFilter {
  readonly user_id?: string | undefined;
  readonly package_id?: PackageId | undefined;
  readonly dispatch_id?: DispatchId | undefined;
  readonly status?: 'active' | 'completed' | 'expired' | 'terminated' | undefined;
  readonly completion_status?: SessionRow['completionStatus'] | undefined;
  readonly success_status?: SessionRow['successStatus'] | undefined;
  /** Sandboxes in place of real sessions. */
  readonly sandbox?: boolean | undefined;
  readonly updatedSinceMs?: number | undefined;
  readonly idleSinceMs: number;
}

const plainColumns = {
  user_id: sessions.userId,
  dispatch_id: sessions.dispatchId,
  package_id: sessions.packageId,
  completion_status: sessions.completionStatus,
  success_status: sessions.successStatus,
  status: sessions.status,
} as const satisfies Record<string, SQLiteColumn>;

type PlainName = keyof typeof plainColumns;

/** One condition of a filter. An active session has expired once it is idle for too long; nothing is written down when that happens. */
export type ConditionName = PlainName | 'alive' | 'expired' | 'updated';

/** The conditions of a filter. */
export function conditionsOf(filter: SessionFilter): ConditionName[] {
  const plain = (
    ['user_id', 'dispatch_id', 'package_id', 'completion_status', 'success_status'] as const
  ).filter((name) => filter[name] !== undefined);
  return [
    ...plain,
    ...(filter.status === undefined ? [] : [statusCondition(filter.status)]),
    ...(filter.updatedSinceMs === undefined ? [] : ['updated' as const]),
  ];
}

function statusCondition(status: NonNullable<SessionFilter['status']>): ConditionName {
  if (status === 'active') return 'alive';
  return status === 'expired' ? 'expired' : 'status';
}

/** A condition in SQL, its values as placeholders named as in the filter. `byIndex`: as an index can find it, else as none can. */
export function conditionSql(name: ConditionName, byIndex: boolean): SQL | undefined {
  const plain = (column: SQLiteColumn) => (byIndex ? sql`${column}` : sql`+${column}`);
  const { lastAccessedAtMs, updatedAtMs, status } = sessions;
  switch (name) {
    case 'alive':
      return and(sql`${plain(status)} = 'active'`, gte(lastAccessedAtMs, sql.placeholder('idleSinceMs')));
    case 'expired':
      return and(sql`${plain(status)} = 'active'`, lt(lastAccessedAtMs, sql.placeholder('idleSinceMs')));
    case 'updated':
      return sql`${plain(updatedAtMs)} >= ${sql.placeholder('updatedSinceMs')}`;
    default:
      return sql`${plain(plainColumns[name])} in (${sql.placeholder(name)})`;
  }
}

/** All real sessions of a tenant that meet the conditions; `lead` is the one that an index shall find. */
export function whereOf(conditions: readonly ConditionName[], lead: ConditionName | null): SQL | undefined {
  return and(
    isGiven(sessions.tenantId, 'tenantId'),
    isNull(sessions.sandbox),
    ...conditions.map((name) => conditionSql(name, name === lead)),
  );
}

/** All sandboxes of a tenant that meet the conditions: few, so that no index need find them. */
export function whereOfSandboxes(conditions: readonly ConditionName[]): SQL | undefined {
  return and(
    isGiven(sessions.tenantId, 'tenantId'),
    isNotNull(sessions.sandbox),
    ...conditions.map((name) => conditionSql(name, false)),
  );
}
