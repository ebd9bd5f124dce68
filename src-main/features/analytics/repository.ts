import { and, count, desc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { DispatchId, PackageId, SessionId, TenantId } from '../../../src-shared/kernel/ids';
import { shownTitle } from '../../db/current-version';
import type { Reads } from '../../db/open';
import { whileWanted } from '../../db/open-reader';
import { packages, packageVersions, sessions } from '../../db/tables';

/** Which sessions count: those that began from `fromMs` on and before `toMs`. */
export interface Scope {
  readonly tenantId: TenantId;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly packageId: PackageId | undefined;
  readonly userId: string | undefined;
  readonly dispatchId: DispatchId | undefined;
}

export type Grouping = 'day' | 'week' | 'month';

const { packageId, userId, dispatchId, completionStatus, successStatus } = sessions;

/** Learners of different dispatches are different ones, though they be called the same. */
const learner = sql`${userId} || ' ' || coalesce(${dispatchId}, '')`;

const sums = {
  sessions: count(),
  learners: sql<number>`count(distinct ${learner})`,
  completed: sql<number>`coalesce(sum(${completionStatus} = 'completed'), 0)`,
  passed: sql<number>`coalesce(sum(${successStatus} = 'passed'), 0)`,
  failed: sql<number>`coalesce(sum(${successStatus} = 'failed'), 0)`,
  score: sql<number | null>`avg(${sessions.scorePercent})`,
  seconds: sql<number>`coalesce(sum(${sessions.timeSpentSeconds}), 0)`,
};

const nothing = { sessions: 0, learners: 0, completed: 0, passed: 0, failed: 0, score: null, seconds: 0 };

export type Sums = ReturnType<typeof selectSums>;

export function selectSums(db: Reads, scope: Scope) {
  return db.select(sums).from(sessions).where(within(scope)).get() ?? nothing;
}

/** By the first day of each period, the oldest first. */
export function selectSumsByPeriod(db: Reads, scope: Scope, grouping: Grouping) {
  const period = periods[grouping];
  return db
    .select({ period, ...sums })
    .from(sessions)
    .where(within(scope))
    .groupBy(period)
    .orderBy(period)
    .all();
}

const day = sql`${sessions.startedAtMs} / 1000, 'unixepoch'`;
const periods: Readonly<Record<Grouping, SQL<string>>> = {
  day: sql<string>`date(${day})`,
  week: sql<string>`date(${day}, 'weekday 0', '-6 days')`,
  month: sql<string>`date(${day}, 'start of month')`,
};

/** By title. */
export function selectSumsByPackage(db: Reads, scope: Scope, limit: number) {
  return db
    .select({ packageId, title: shownTitle, ...sums })
    .from(sessions)
    .innerJoin(packages, eq(packages.packageId, packageId))
    .innerJoin(packageVersions, isCurrent)
    .where(within(scope))
    .groupBy(packageId)
    .orderBy(shownTitle, packageId)
    .limit(limit)
    .all();
}

const isCurrent = and(
  eq(packageVersions.packageId, packages.packageId),
  eq(packageVersions.version, packages.currentVersion),
);

/** Also of one that was deleted: its results are still there. Null where the tenant never had it. */
export function selectTitle(db: Reads, tenantId: TenantId, id: PackageId): string | null {
  const row = db
    .select({ title: shownTitle })
    .from(packages)
    .innerJoin(packageVersions, isCurrent)
    .where(and(eq(packages.tenantId, tenantId), eq(packages.packageId, id)))
    .get();
  return row?.title ?? null;
}

export interface ResultPlace {
  readonly limit: number;
  readonly offset: number;
  /** Only what comes after this one. */
  readonly after: { readonly startedAtMs: number; readonly sessionId: SessionId } | null;
}

export type ResultRow = ReturnType<typeof selectResults>[number];

/** The newest first. Which they are is found in the index alone. */
export function selectResults(db: Reads, scope: Scope, { limit, offset, after }: ResultPlace) {
  const { sessionId, learnerName, attemptNumber, status, scorePercent, scoreRaw, scoreScaled } = sessions;
  const { timeSpentSeconds, startedAtMs, lastAccessedAtMs, completedAtMs } = sessions;
  const following = after && sql`(${startedAtMs}, ${sessionId}) < (${after.startedAtMs}, ${after.sessionId})`;
  const found = db
    .select({ sessionId })
    .from(sessions)
    .where(and(within(scope), following ?? undefined))
    .orderBy(desc(startedAtMs), desc(sessionId))
    .limit(limit)
    .offset(offset);
  const results = {
    ...{ sessionId, packageId, userId, learnerName, dispatchId, attemptNumber, status, completionStatus },
    ...{ successStatus, scorePercent, scoreRaw, scoreScaled, timeSpentSeconds, startedAtMs },
    ...{ lastAccessedAtMs, completedAtMs, title: shownTitle },
  };
  return (
    db
      .select(results)
      .from(sessions)
      .innerJoin(packages, eq(packages.packageId, packageId))
      .innerJoin(packageVersions, isCurrent)
      // The plus keeps SQLite from walking all of the tenant instead of looking up the ids.
      .where(and(sql`+${sessions.tenantId} = ${scope.tenantId}`, inArray(sessionId, found)))
      .orderBy(desc(startedAtMs), desc(sessionId))
      .all()
  );
}

function within(scope: Scope): SQL | undefined {
  const { fromMs, toMs } = scope;
  return and(
    eq(sessions.tenantId, scope.tenantId),
    eq(sessions.mode, 'normal'),
    isNull(sessions.sandbox),
    fromMs === null ? undefined : gte(sessions.startedAtMs, fromMs),
    toMs === null ? undefined : lt(sessions.startedAtMs, toMs),
    scope.packageId === undefined ? undefined : eq(packageId, scope.packageId),
    scope.userId === undefined ? undefined : eq(userId, scope.userId),
    scope.dispatchId === undefined ? undefined : eq(dispatchId, scope.dispatchId),
    whileWanted(sessions),
  );
}
