import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { SessionResult, Totals } from '../../../src-shared/contract/analytics';
import type { Endpoint, Input, Output } from '../../../src-shared/contract/endpoint';
import { admit, answerWith, callOf, inputOf, type Call } from '../../http/serve';
import type { AnalyticsService } from './service';
import { sendCsv, type CsvRow } from './send-csv';

const totalColumns = Object.keys(Totals.shape);
const rowsAtOnce = 1000;

export function mountAnalyticsRoutes(router: Router, analytics: AnalyticsService): void {
  for (const endpoint of [contract.readOverview, contract.readCustomerOverview] as const)
    serveTable(router, endpoint, {
      json: (asked, { tenantId }) => analytics.overview(tenantId, asked),
      csv: (asked, { tenantId }) => totalsTable('overview', analytics.overview(tenantId, asked)),
    });
  for (const endpoint of [contract.readPackageTotals, contract.readCustomerPackageTotals] as const)
    serveTable(router, endpoint, {
      json: (asked, { tenantId }) => analytics.package(tenantId, asked),
      csv: (asked, { tenantId }) => totalsTable('package', analytics.package(tenantId, asked)),
    });
  for (const endpoint of [contract.readLearnerTotals, contract.readCustomerLearnerTotals] as const)
    serveTable(router, endpoint, {
      json: (asked, { tenantId }) => analytics.learner(tenantId, asked),
      csv: (asked, { tenantId }) => learnerTable(analytics.learner(tenantId, asked)),
    });
  for (const endpoint of [contract.listResults, contract.listCustomerResults] as const)
    serveTable(router, endpoint, {
      json: (asked, { tenantId }) => analytics.results(tenantId, asked),
      csv: (asked, { tenantId }) => ({
        name: 'sessions',
        columns: Object.keys(SessionResult.shape),
        parts: analytics.eachResult(tenantId, asked, rowsAtOnce),
      }),
    });
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly parts: Iterable<readonly CsvRow[]>;
}

interface Answers<E extends Endpoint> {
  readonly json: (input: Input<E>, call: Call) => Output<E>;
  readonly csv: (input: Input<E>, call: Call) => Table;
}

/** As `serve`, with a table in place of JSON for whom `format=csv` asks for one. */
function serveTable<E extends Endpoint>(router: Router, endpoint: E, answers: Answers<E>): void {
  router.get(endpoint.path, admit(endpoint), async (req, res) => {
    const call = callOf(req, res);
    const input = inputOf(endpoint, req, call);
    if (!isCsv(input)) return answerWith(endpoint, call, () => Promise.resolve(answers.json(input, call)));
    const { name, columns, parts } = answers.csv(input, call);
    await sendCsv(res, name, columns, parts);
  });
}

function isCsv(input: unknown): boolean {
  return (input as { readonly format: 'json' | 'csv' }).format === 'csv';
}

/** One row, or one for each period. */
function totalsTable(name: string, answer: Output<typeof contract.readOverview>): Table {
  return answer.group_by === null
    ? { name, columns: totalColumns, parts: [[answer.totals]] }
    : { name, columns: ['period', ...totalColumns], parts: [answer.groups] };
}

/** By package, or by period where that is asked for. */
function learnerTable(answer: Output<typeof contract.readLearnerTotals>): Table {
  if (answer.group_by !== null) return totalsTable('learner', answer);
  const columns = ['package_id', 'package_title', ...totalColumns];
  return { name: 'learner', columns, parts: [answer.packages] };
}
