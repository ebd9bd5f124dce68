import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { Administration } from './administration';

export function mountAdminRoutes(ownerRouter: Router, administration: Administration): void {
  serve(ownerRouter, contract.listTenants, (asked, { tenantId }) => administration.list(tenantId, asked));
  serve(ownerRouter, contract.createTenant, ({ name }, call) => administration.create(call.tenantId, name));
  serve(ownerRouter, contract.readTenant, ({ tenantId }, call) =>
    administration.read(call.tenantId, tenantId),
  );
  serve(ownerRouter, contract.updateTenant, ({ tenantId, name }, call) =>
    administration.rename(call.tenantId, tenantId, name),
  );
  serve(ownerRouter, contract.deleteTenant, ({ tenantId }, call) => {
    administration.remove(call.tenantId, tenantId);
    return { success: true as const, deleted: true as const, tenant_id: tenantId };
  });
}
