import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { Refusal } from '../../../src-shared/contract/errors';
import { serve } from '../../http/serve';
import type { TenantService } from './service';
import type { VisitCodes } from './visit-codes';

export function mountTenantRoutes(ownerRouter: Router, tenants: TenantService, visits: VisitCodes): void {
  serve(ownerRouter, contract.createKey, (wanted, { tenantId }) => tenants.createKey(tenantId, wanted));
  serve(ownerRouter, contract.listKeys, (asked, { tenantId }) => tenants.listKeys(tenantId, asked));
  serve(ownerRouter, contract.revokeKey, ({ keyId }, { tenantId }) => tenants.revokeKey(tenantId, keyId));
  serve(ownerRouter, contract.dismissFirstKey, () => {
    tenants.dismissFirstKey();
    return { success: true as const };
  });
  serve(ownerRouter, contract.exchangeVisitCode, ({ code }) => {
    if (!visits.redeem(code)) throw new Refusal('UNAUTHORIZED');
    return { token: tenants.createWindowToken() };
  });
}
