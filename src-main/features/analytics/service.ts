import type * as contract from '../../../src-shared/contract/analytics';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { offsetOf, pageOf } from '../../http/page';
import { timestampFromMs, type Clock } from '../../platform/clock';
import * as repository from './repository';
import type { ResultRow, Scope, Sums } from './repository';
import { scopeOf, type Asked } from './scope';

export type AnalyticsService = ReturnType<typeof createAnalyticsService>;

const mostPackages = 1000;

/** Totals over the sessions of a tenant; nothing of another one is ever read. */
export function createAnalyticsService({ db, clock }: { readonly db: Db; readonly clock: Clock }) {
  const overall = (scope: Scope, { group_by: grouping }: Asked) => ({
    from: scope.fromMs === null ? null : timestampFromMs(scope.fromMs),
    to: scope.toMs === null ? null : timestampFromMs(scope.toMs),
    group_by: grouping ?? null,
    totals: totalsOf(repository.selectSums(db, scope)),
    groups:
      grouping === undefined
        ? []
        : repository
            .selectSumsByPeriod(db, scope, grouping)
            .map(({ period, ...sums }) => ({ period, ...totalsOf(sums) })),
  });

  return {
    overview: (tenantId: TenantId, asked: Asked): Output<typeof contract.readOverview> =>
      overall(scopeOf(tenantId, asked), asked),

    /** Refuses with PACKAGE_NOT_FOUND. */
    package: (
      tenantId: TenantId,
      { packageId, ...asked }: Input<typeof contract.readPackageTotals>,
    ): Output<typeof contract.readPackageTotals> => {
      const title = repository.selectTitle(db, tenantId, packageId);
      if (title === null) throw new Refusal('PACKAGE_NOT_FOUND', { package_id: packageId });
      const scope = { ...scopeOf(tenantId, asked), packageId };
      return { ...overall(scope, asked), package_id: packageId, package_title: title };
    },

    learner: (
      tenantId: TenantId,
      { userId, ...asked }: Input<typeof contract.readLearnerTotals>,
    ): Output<typeof contract.readLearnerTotals> => {
      const scope = { ...scopeOf(tenantId, asked), userId };
      const packages = repository
        .selectSumsByPackage(db, scope, mostPackages)
        .map(({ packageId, title, ...sums }) => ({
          ...{ package_id: packageId, package_title: title },
          ...totalsOf(sums),
        }));
      return { ...overall(scope, asked), user_id: userId, packages };
    },

    results: (
      tenantId: TenantId,
      asked: Input<typeof contract.listResults>,
    ): Output<typeof contract.listResults> => {
      const scope = scopeOf(tenantId, asked);
      const all = overall(scope, asked);
      const place = { limit: asked.limit, offset: offsetOf(asked), after: null };
      const nowMs = clock.nowMs();
      const rows = repository.selectResults(db, scope, place).map((row) => resultOf(row, nowMs));
      return { ...pageOf('sessions', rows, all.totals.sessions, asked), ...all };
    },

    /** All results, the newest first, some at a time. */
    *eachResult(tenantId: TenantId, asked: Asked, atOnce: number): Generator<contract.SessionResult[]> {
      const scope = scopeOf(tenantId, asked);
      const nowMs = clock.nowMs();
      let after: ResultRow | null = null;
      do {
        const rows: ResultRow[] = repository.selectResults(db, scope, { limit: atOnce, offset: 0, after });
        after = rows.length < atOnce ? null : (rows.at(-1) ?? null);
        yield rows.map((row) => resultOf(row, nowMs));
      } while (after !== null);
    },
  };
}

function totalsOf({ sessions, learners, completed, passed, failed, score, seconds }: Sums): contract.Totals {
  const judged = passed + failed;
  return {
    sessions,
    unique_learners: learners,
    completed,
    completion_rate: sessions === 0 ? null : places(completed / sessions, 4),
    passed,
    failed,
    pass_rate: judged === 0 ? null : places(passed / judged, 4),
    average_score: score === null ? null : places(score, 2),
    total_time_spent_seconds: places(seconds, 2),
    average_time_spent_seconds: sessions === 0 ? null : places(seconds / sessions, 2),
  };
}

function resultOf(row: ResultRow, nowMs: number): contract.SessionResult {
  const isExpired = row.status === 'active' && nowMs - row.lastAccessedAtMs > sessionLifeMs;
  return {
    session_id: row.sessionId,
    package_id: row.packageId,
    package_title: row.title,
    user_id: row.userId,
    learner_name: row.learnerName,
    dispatch_id: row.dispatchId,
    attempt: row.attemptNumber,
    status: isExpired ? 'expired' : row.status,
    completion_status: row.completionStatus,
    success_status: row.successStatus,
    score: row.scorePercent === null ? null : places(row.scorePercent, 2),
    score_raw: row.scoreRaw,
    score_scaled: row.scoreScaled,
    time_spent_seconds: row.timeSpentSeconds,
    started_at: timestampFromMs(row.startedAtMs),
    last_accessed_at: timestampFromMs(row.lastAccessedAtMs),
    completed_at: row.completedAtMs === null ? null : timestampFromMs(row.completedAtMs),
  };
}

function places(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
