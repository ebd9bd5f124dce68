import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { LinkService } from './service';

export function mountLinkRoutes(ownerRouter: Router, links: LinkService): void {
  serve(ownerRouter, contract.linkFolder, ({ path, uploaded_by }, { tenantId, keyName }) =>
    links.add(tenantId, path, uploaded_by ?? keyName),
  );
  serve(ownerRouter, contract.listLinks, (_, { tenantId }) => ({ links: links.list(tenantId) }));
  serve(ownerRouter, contract.importLink, ({ packageId, uploaded_by }, { tenantId, keyName }) =>
    links.import(tenantId, packageId, uploaded_by ?? keyName),
  );
  serve(ownerRouter, contract.removeLink, async ({ packageId }, { tenantId }) => {
    await links.remove(tenantId, packageId);
    return { success: true as const };
  });
}
