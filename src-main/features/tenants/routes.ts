import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve, type Call } from '../../http/serve';
import type { Administration } from './administration';
import type { TenantService } from './service';
import type { VisitCodes } from './visit-codes';

export interface TenantRouteDeps {
  readonly tenants: TenantService;
  readonly administration: Administration;
  readonly visits: VisitCodes;
}

export function mountTenantRoutes(
  ownerRouter: Router,
  { tenants, administration, visits }: TenantRouteDeps,
): void {
  const of = ({ tenantId }: Call, named: TenantId | undefined) => administration.subjectOf(tenantId, named);
  serve(ownerRouter, contract.createKey, (wanted, call) =>
    tenants.createKey(of(call, wanted.tenant_id), wanted),
  );
  serve(ownerRouter, contract.listKeys, (asked, call) => tenants.listKeys(of(call, asked.tenant_id), asked));
  serve(ownerRouter, contract.revokeKey, ({ keyId, tenant_id: named }, call) =>
    tenants.revokeKey(of(call, named), keyId),
  );
  serve(ownerRouter, contract.rotateKey, ({ keyId, tenant_id: named, ...wanted }, call) =>
    tenants.rotateKey(of(call, named), keyId, wanted),
  );
  serve(ownerRouter, contract.dismissFirstKey, (_, { tenantId }) => {
    administration.refuseOthers(tenantId);
    tenants.dismissFirstKey();
    return { success: true as const };
  });
  serve(ownerRouter, contract.exchangeVisitCode, ({ code }) => {
    if (!visits.redeem(code)) throw new Refusal('UNAUTHORIZED');
    return { token: tenants.createWindowToken() };
  });
}
