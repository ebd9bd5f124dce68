import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serveTable } from '../../http/serve-table';
import type { AnalyticsService } from './service';

export function mountAnalyticsRoutes(router: Router, analytics: AnalyticsService): void {
  for (const endpoint of [contract.readOverview, contract.readCustomerOverview] as const)
    serveTable(router, endpoint, 'overview', (asked, { tenantId }) => analytics.overview(tenantId, asked));
  for (const endpoint of [contract.readPackageTotals, contract.readCustomerPackageTotals] as const)
    serveTable(router, endpoint, 'package', (asked, { tenantId }) => analytics.package(tenantId, asked));
  for (const endpoint of [contract.readLearnerTotals, contract.readCustomerLearnerTotals] as const)
    serveTable(router, endpoint, 'learner', (asked, { tenantId }) => analytics.learner(tenantId, asked));
  for (const endpoint of [contract.listResults, contract.listCustomerResults] as const)
    serveTable(router, endpoint, 'sessions', (asked, { tenantId }) => analytics.results(tenantId, asked));
}
