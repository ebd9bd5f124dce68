import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import type { LinkService } from './service';

export interface LinkRouteDeps {
  readonly links: LinkService;
  /** Throws unless this is the tenant of this machine, whose disk it is. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

export function mountLinkRoutes(ownerRouter: Router, { links, administration }: LinkRouteDeps): void {
  serve(ownerRouter, contract.linkFolder, ({ path, uploaded_by }, { tenantId, keyName }) => {
    administration.refuseOthers(tenantId);
    return links.add(tenantId, path, uploaded_by ?? keyName);
  });
  serve(ownerRouter, contract.listLinks, (_, { tenantId }) => ({ links: links.list(tenantId) }));
  serve(ownerRouter, contract.importLink, ({ packageId, uploaded_by }, { tenantId, keyName }) =>
    links.import(tenantId, packageId, uploaded_by ?? keyName),
  );
  serve(ownerRouter, contract.removeLink, async ({ packageId }, { tenantId }) => {
    await links.remove(tenantId, packageId);
    return { success: true as const };
  });
}
