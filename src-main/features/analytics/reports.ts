import type * as contract from '../../../src-shared/contract/analytics';
import type { Input, Output } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { sessionLifeMs } from '../../../src-shared/contract/sessions';
import type { PackageId } from '../../../src-shared/kernel/ids';
import { rounded } from '../../../src-shared/kernel/rounded';
import type { Reads } from '../../db/open';
import { offsetOf, pageOf } from '../../http/page';
import { timestampFromMs } from '../../platform/clock';
import * as repository from './repository';
import type { Grouping, ResultPlace, ResultRow, Scope, Sums } from './repository';

const mostPackages = 1000;

/** Totals of the sessions in a scope, and of each period where they are asked for by period. */
export function overviewOf(
  db: Reads,
  scope: Scope,
  grouping: Grouping | undefined,
): Output<typeof contract.readOverview> {
  const groups = grouping === undefined ? [] : repository.selectSumsByPeriod(db, scope, grouping);
  return {
    from: scope.fromMs === null ? null : timestampFromMs(scope.fromMs),
    to: scope.toMs === null ? null : timestampFromMs(scope.toMs),
    group_by: grouping ?? null,
    totals: totalsOf(repository.selectSums(db, scope)),
    groups: groups.map(({ period, ...sums }) => ({ period, ...totalsOf(sums) })),
  };
}

/** Refuses with PACKAGE_NOT_FOUND. */
export function packageTotalsOf(
  db: Reads,
  scope: Scope & { readonly packageId: PackageId },
  grouping: Grouping | undefined,
): Output<typeof contract.readPackageTotals> {
  const { tenantId, packageId: package_id } = scope;
  const title = repository.selectTitle(db, tenantId, package_id);
  if (title === null) throw new Refusal('PACKAGE_NOT_FOUND', { package_id });
  return { ...overviewOf(db, scope, grouping), package_id, package_title: title };
}

export function learnerTotalsOf(
  db: Reads,
  scope: Scope & { readonly userId: string },
  grouping: Grouping | undefined,
): Output<typeof contract.readLearnerTotals> {
  const packages = repository
    .selectSumsByPackage(db, scope, mostPackages)
    .map(({ packageId, title, ...sums }) => ({
      ...{ package_id: packageId, package_title: title },
      ...totalsOf(sums),
    }));
  return { ...overviewOf(db, scope, grouping), user_id: scope.userId, packages };
}

/** A page of the results, with the totals of all. */
export function resultPageOf(
  db: Reads,
  scope: Scope,
  asked: Input<typeof contract.listResults>,
  nowMs: number,
): Output<typeof contract.listResults> {
  const all = overviewOf(db, scope, asked.group_by);
  const place = { limit: asked.limit, offset: offsetOf(asked), after: null };
  const rows = repository.selectResults(db, scope, place).map((row) => resultOf(row, nowMs));
  return { ...pageOf('sessions', rows, all.totals.sessions, asked), ...all };
}

const resultsAtOnce = 1000;

/** Some of all results, the newest first: those that come after `after`; and after what the next ones come, null for none. */
export function someResultsOf(db: Reads, scope: Scope, after: ResultPlace['after'], nowMs: number) {
  const rows = repository.selectResults(db, scope, { limit: resultsAtOnce, offset: 0, after });
  const last = rows.length < resultsAtOnce ? undefined : rows.at(-1);
  return {
    results: rows.map((row) => resultOf(row, nowMs)),
    next: last === undefined ? null : { startedAtMs: last.startedAtMs, sessionId: last.sessionId },
  };
}

function totalsOf({ sessions, learners, completed, passed, failed, score, seconds }: Sums): contract.Totals {
  const judged = passed + failed;
  return {
    sessions,
    unique_learners: learners,
    completed,
    completion_rate: sessions === 0 ? null : rounded(completed / sessions, 4),
    passed,
    failed,
    pass_rate: judged === 0 ? null : rounded(passed / judged, 4),
    average_score: score === null ? null : rounded(score, 2),
    total_time_spent_seconds: rounded(seconds, 2),
    average_time_spent_seconds: sessions === 0 ? null : rounded(seconds / sessions, 2),
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
    score: row.scorePercent === null ? null : rounded(row.scorePercent, 2),
    score_raw: row.scoreRaw,
    score_scaled: row.scoreScaled,
    time_spent_seconds: row.timeSpentSeconds,
    started_at: timestampFromMs(row.startedAtMs),
    last_accessed_at: timestampFromMs(row.lastAccessedAtMs),
    completed_at: row.completedAtMs === null ? null : timestampFromMs(row.completedAtMs),
  };
}
