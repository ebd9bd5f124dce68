import { and, asc, count, desc, eq, gte, lt, sql, sum, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SessionSort } from '../../../src-shared/contract/sessions';
import type { DispatchId, PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { sessions, sessionTallies as tallies } from '../../db/tables';
import type { SessionRow } from './repository';

/** Which sessions a list holds. `idleSinceMs`: an active session not touched since then has expired. */
export interface SessionFilter {
  readonly user_id?: string | undefined;
  readonly package_id?: PackageId | undefined;
  readonly dispatch_id?: DispatchId | undefined;
  readonly status?: 'active' | 'completed' | 'expired' | 'terminated' | undefined;
  readonly completion_status?: SessionRow['completionStatus'] | undefined;
  readonly success_status?: SessionRow['successStatus'] | undefined;
  readonly updatedSinceMs?: number | undefined;
  readonly idleSinceMs: number;
}

export interface SessionPlace {
  readonly sort: SessionSort;
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  readonly offset: number;
}

/** One condition of a filter. */
interface Condition {
  readonly name: 'user' | 'dispatch' | 'package' | 'status' | 'completion' | 'success' | 'updated';
  /** As an index can find it, and as none can. */
  readonly found: SQL | undefined;
  readonly checked: SQL | undefined;
  /** How many sessions of the tenant meet it. */
  readonly size: () => number;
}

/**
 * How many sessions fit, and the ids of those at a place. The cost does not grow with the table: lengths come from tallies, and the
 * rows from the index of the rarest condition, or of the order, whichever leads there sooner, and from the nearer end.
 */
export function selectSessionIds(
  db: Reads,
  tenantId: TenantId,
  filter: SessionFilter,
  place: SessionPlace,
): { readonly total: number; readonly ids: readonly SessionId[] } {
  const conditions = conditionsOf(db, tenantId, filter);
  const rarest = rarestOf(conditions);
  const total = totalOf(db, tenantId, filter, conditions, rarest);
  const rows = Math.min(place.limit, total - place.offset);
  if (rows <= 0) return { total, ids: [] };
  const lead = rarest !== null && leadsSooner(db, tenantId, rarest, total, place) ? rarest : null;
  const byIndex = lead === null || isInOrder(lead, place.sort);
  const isFar = place.offset > total / 2;
  // What no index has keeps SQLite from walking the one of totals, which has nearly all.
  const found = db
    .select({ id: sessions.sessionId })
    .from(sessions)
    .where(and(whereOf(tenantId, conditions, lead), byIndex ? undefined : gte(sessions.version, 0)))
    .orderBy(...orderOf(place, { isBackward: isFar, byIndex }))
    .limit(rows)
    .offset(isFar ? total - place.offset - rows : place.offset)
    .all();
  const ids = found.map(({ id }) => id);
  return { total, ids: isFar ? ids.toReversed() : ids };
}

function conditionsOf(db: Reads, tenantId: TenantId, filter: SessionFilter): Condition[] {
  const { user_id: user, package_id, dispatch_id, completion_status, success_status, status } = filter;
  const { updatedSinceMs, idleSinceMs } = filter;
  const counted = (where: SQL | undefined) => once(() => countWhere(db, tenantId, where));
  const tallied = (one: SessionFilter) => once(() => tallyOf(db, tenantId, one));
  const equal = (name: Condition['name'], column: SQLiteColumn, value: string, size: () => number) => ({
    name,
    found: eq(column, value),
    checked: sql`+${column} = ${value}`,
    size,
  });
  const { userId, dispatchId, packageId, completionStatus, successStatus, updatedAtMs } = sessions;
  return [
    ...(user === undefined ? [] : [equal('user', userId, user, counted(eq(userId, user)))]),
    ...(dispatch_id === undefined
      ? []
      : [equal('dispatch', dispatchId, dispatch_id, tallied({ dispatch_id, idleSinceMs }))]),
    ...(package_id === undefined
      ? []
      : [equal('package', packageId, package_id, tallied({ package_id, idleSinceMs }))]),
    ...(completion_status === undefined
      ? []
      : [
          equal(
            'completion',
            completionStatus,
            completion_status,
            tallied({ completion_status, idleSinceMs }),
          ),
        ]),
    ...(success_status === undefined
      ? []
      : [equal('success', successStatus, success_status, tallied({ success_status, idleSinceMs }))]),
    ...(status === undefined ? [] : [statusCondition(db, tenantId, status, idleSinceMs)]),
    ...(updatedSinceMs === undefined
      ? []
      : [
          {
            name: 'updated' as const,
            found: gte(updatedAtMs, updatedSinceMs),
            checked: sql`+${updatedAtMs} >= ${updatedSinceMs}`,
            size: counted(gte(updatedAtMs, updatedSinceMs)),
          },
        ]),
  ];
}

/** An active session has expired once it is idle for too long; nothing is written down when that happens. */
function statusCondition(
  db: Reads,
  tenantId: TenantId,
  status: NonNullable<SessionFilter['status']>,
  idleSinceMs: number,
): Condition {
  const stored = status === 'expired' ? 'active' : status;
  const { lastAccessedAtMs } = sessions;
  const when = {
    active: gte(lastAccessedAtMs, idleSinceMs),
    expired: lt(lastAccessedAtMs, idleSinceMs),
    ...{ completed: undefined, terminated: undefined },
  }[status];
  return {
    name: 'status',
    found: and(eq(sessions.status, stored), when),
    checked: and(sql`+${sessions.status} = ${stored}`, when),
    size: () => tallyOf(db, tenantId, { status: stored, idleSinceMs }),
  };
}

function rarestOf(conditions: readonly Condition[]): Condition | null {
  const [only, ...more] = conditions;
  if (only === undefined) return null;
  if (more.length === 0) return only;
  const sized = conditions.map((condition) => [condition, condition.size()] as const);
  return sized.reduce((rarest, one) => (one[1] < rarest[1] ? one : rarest))[0];
}

function totalOf(
  db: Reads,
  tenantId: TenantId,
  filter: SessionFilter,
  conditions: readonly Condition[],
  rarest: Condition | null,
): number {
  const count = (lead: Condition | null, all = conditions) =>
    countWhere(db, tenantId, whereOf(tenantId, all, lead));
  if (filter.user_id !== undefined || filter.updatedSinceMs !== undefined)
    return conditions.length === 1 && rarest !== null ? rarest.size() : count(rarest);
  if (filter.status !== 'active' && filter.status !== 'expired') return tallyOf(db, tenantId, filter);
  // Those that have not expired are those of a day.
  const alive = statusCondition(db, tenantId, 'active', filter.idleSinceMs);
  const living = count(alive, [...conditions.filter(({ name }) => name !== 'status'), alive]);
  return filter.status === 'active'
    ? living
    : tallyOf(db, tenantId, { ...filter, status: 'active' }) - living;
}

/** Is it quicker to look at all that meets the condition than to walk along the order until the page is full? */
function leadsSooner(
  db: Reads,
  tenantId: TenantId,
  lead: Condition,
  total: number,
  { sort, limit, offset }: SessionPlace,
): boolean {
  if (isInOrder(lead, sort)) return true;
  const all = tallyOf(db, tenantId, { idleSinceMs: 0 });
  const steps = (all / total) * (Math.min(offset, total - offset) + limit);
  return lead.size() < steps;
}

function once(count: () => number): () => number {
  let known: number | null = null;
  return () => (known ??= count());
}

/** Does the index that finds it have the rows in this order? */
function isInOrder({ name }: Condition, sort: SessionSort): boolean {
  if (name === 'updated') return sort === 'updated_at';
  return sort === 'last_accessed_at' || (name === 'user' && sort === 'user_id');
}

function whereOf(
  tenantId: TenantId,
  conditions: readonly Condition[],
  lead: Condition | null,
): SQL | undefined {
  return and(
    eq(sessions.tenantId, tenantId),
    ...conditions.map((one) => (one === lead ? one.found : one.checked)),
  );
}

const orders: Readonly<Record<SessionSort, readonly [SQLiteColumn, ...SQLiteColumn[]]>> = {
  last_accessed_at: [sessions.lastAccessedAtMs],
  created_at: [sessions.createdAtMs],
  updated_at: [sessions.updatedAtMs],
  user_id: [sessions.userId, sessions.lastAccessedAtMs],
  score: [sessions.scorePercent],
  time_spent_seconds: [sessions.timeSpentSeconds],
};

function orderOf(
  { sort, order }: SessionPlace,
  { isBackward, byIndex }: { readonly isBackward: boolean; readonly byIndex: boolean },
): SQL[] {
  const inDirection = (order === 'asc') === isBackward ? desc : asc;
  const [first, ...more] = [...orders[sort], sessions.sessionId];
  return [byIndex ? first : sql`+${first}`, ...more].map((column) => inDirection(column));
}

function countWhere(db: Reads, tenantId: TenantId, where: SQL | undefined): number {
  const fitting = and(eq(sessions.tenantId, tenantId), where);
  return db.select({ total: count() }).from(sessions).where(fitting).get()?.total ?? 0;
}

/** How many sessions fit, of conditions that tallies know; `status` as it is stored. */
function tallyOf(db: Reads, tenantId: TenantId, filter: SessionFilter): number {
  const given: readonly (readonly [SQLiteColumn, string | undefined])[] = [
    [tallies.packageId, filter.package_id],
    [tallies.dispatchId, filter.dispatch_id],
    [tallies.status, filter.status],
    [tallies.completionStatus, filter.completion_status],
    [tallies.successStatus, filter.success_status],
  ];
  const fitting = given.map(([column, value]) => (value === undefined ? undefined : eq(column, value)));
  const row = db
    .select({ total: sum(tallies.total).mapWith(Number) })
    .from(tallies)
    .where(and(eq(tallies.tenantId, tenantId), ...fitting))
    .get();
  return row?.total ?? 0;
}
