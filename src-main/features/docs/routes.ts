import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { openApiDocument } from '../../../src-shared/contract/openapi';
import { serve } from '../../http/serve';

export function mountDocsRoutes(ownerRouter: Router, apiOrigin: string): void {
  const document = { ...openApiDocument(Object.values(contract)), servers: [{ url: apiOrigin }] };
  serve(ownerRouter, contract.readOpenApi, () => document);
}
