import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { FixService } from './fix-service';

export function mountFixRoutes(ownerRouter: Router, fixes: FixService): void {
  serve(ownerRouter, contract.fixPackage, (asked, { tenantId, keyName }) =>
    fixes.begin({ tenantId, packageId: asked.packageId }, asked, keyName),
  );
}
