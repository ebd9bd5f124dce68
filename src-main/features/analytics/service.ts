import type * as contract from '../../../src-shared/contract/analytics';
import type { Input } from '../../../src-shared/contract/endpoint';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Answers } from '../../http/serve-table';
import { WrittenJson } from '../../http/written-json';
import type { Report } from './report-jobs';
import { createReportThreads, type ReportThreadsDeps } from './report-threads';
import { scopeOf } from './scope';

export type AnalyticsService = ReturnType<typeof createAnalyticsService>;

/**
 * Reports over the sessions of a tenant; nothing of another one is ever read. Each refuses with INVALID_REQUEST what makes no sense, and
 * rejects as `ReportThreads` do.
 */
export function createAnalyticsService(deps: ReportThreadsDeps) {
  const threads = createReportThreads(deps);

  const answersOf = (report: Report): Answers<WrittenJson> => ({
    json: async (leaving) => {
      const { bytes } = await threads.run(report, leaving);
      return new WrittenJson(Buffer.from(bytes.buffer));
    },
    table: async function* (leaving) {
      let part = await threads.run(report, leaving);
      yield part.bytes;
      while (report.name === 'sessions' && part.next !== null) {
        part = await threads.run({ ...report, after: part.next }, leaving);
        yield part.bytes;
      }
    },
  });

  return {
    overview: (tenantId: TenantId, asked: Input<typeof contract.readOverview>): Answers<WrittenJson> =>
      answersOf({ name: 'overview', scope: scopeOf(tenantId, asked), asked }),

    /** Refuses with PACKAGE_NOT_FOUND. */
    package: (tenantId: TenantId, asked: Input<typeof contract.readPackageTotals>): Answers<WrittenJson> => {
      const { packageId } = asked;
      return answersOf({ name: 'package', scope: { ...scopeOf(tenantId, asked), packageId }, asked });
    },

    learner: (tenantId: TenantId, asked: Input<typeof contract.readLearnerTotals>): Answers<WrittenJson> => {
      const { userId } = asked;
      return answersOf({ name: 'learner', scope: { ...scopeOf(tenantId, asked), userId }, asked });
    },

    /** A page as JSON; all of them as a table. */
    results: (tenantId: TenantId, asked: Input<typeof contract.listResults>): Answers<WrittenJson> =>
      answersOf({ name: 'sessions', scope: scopeOf(tenantId, asked), asked, after: null }),

    close: threads.close,
  };
}
