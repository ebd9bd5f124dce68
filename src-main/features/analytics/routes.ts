import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Endpoint, Input } from '../../../src-shared/contract/endpoint';
import { admit, answerWith, callOf, inputOf, type Call } from '../../http/serve';
import { sendCsv } from './send-csv';
import type { AnalyticsService, Answers } from './service';

export function mountAnalyticsRoutes(router: Router, analytics: AnalyticsService): void {
  for (const endpoint of [contract.readOverview, contract.readCustomerOverview] as const)
    serveReport(router, endpoint, 'overview', (asked, { tenantId }) => analytics.overview(tenantId, asked));
  for (const endpoint of [contract.readPackageTotals, contract.readCustomerPackageTotals] as const)
    serveReport(router, endpoint, 'package', (asked, { tenantId }) => analytics.package(tenantId, asked));
  for (const endpoint of [contract.readLearnerTotals, contract.readCustomerLearnerTotals] as const)
    serveReport(router, endpoint, 'learner', (asked, { tenantId }) => analytics.learner(tenantId, asked));
  for (const endpoint of [contract.listResults, contract.listCustomerResults] as const)
    serveReport(router, endpoint, 'sessions', (asked, { tenantId }) => analytics.results(tenantId, asked));
}

/** As `serve`, with a table of this name in place of JSON for whom `format=csv` asks for one. */
function serveReport<E extends Endpoint>(
  router: Router,
  endpoint: E,
  name: string,
  report: (input: Input<E>, call: Call) => Answers,
): void {
  router.get(endpoint.path, admit(endpoint), async (req, res) => {
    const call = callOf(req, res);
    const input = inputOf(endpoint, req, call);
    const { leaving } = call;
    try {
      const answers = report(input, call);
      if (isCsv(input)) await sendCsv(res, name, answers.table(leaving));
      else await answerWith(endpoint, call, () => answers.json(leaving));
    } catch (error) {
      if (!leaving.aborted || error !== leaving.reason) throw error;
    }
  });
}

function isCsv(input: unknown): boolean {
  return (input as { readonly format: 'json' | 'csv' }).format === 'csv';
}
