import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serveTable } from '../../http/serve-table';
import type { ResultService } from './service';

export function mountResultRoutes(ownerRouter: Router, results: ResultService): void {
  serveTable(ownerRouter, contract.listLearnerResults, 'results', (asked, { tenantId }) =>
    results.results(tenantId, asked),
  );
  serveTable(ownerRouter, contract.listLearnerAnswers, 'answers', (asked, { tenantId }) =>
    results.answers(tenantId, asked),
  );
}
