import type { Router } from 'express';
import { contract } from '../../../../src-shared/contract';
import { serve } from '../../../http/serve';
import type { AssignedService } from '../assigned/service';
import type { LicenceService } from './licences';
import type { FetchService } from './service';

export interface FetchRoutes {
  readonly fetches: FetchService;
  readonly licences: LicenceService;
  readonly assigned: AssignedService;
}

export function mountFetchRoutes(ownerRouter: Router, { fetches, licences, assigned }: FetchRoutes): void {
  serve(ownerRouter, contract.listRemotePackages, (asked, { tenantId }) =>
    fetches.listThere({ tenantId, remoteId: asked.remoteId }, asked),
  );
  serve(ownerRouter, contract.fetchRemotePackage, ({ remoteId, remotePackageId }, { tenantId, keyName }) =>
    fetches.fetch({ tenantId, remoteId, remotePackageId }, keyName),
  );
  serve(ownerRouter, contract.cancelFetch, async ({ remoteId, remotePackageId }, { tenantId }) => {
    await fetches.cancel({ tenantId, remoteId, remotePackageId });
    return { success: true as const };
  });
  serve(ownerRouter, contract.listFetches, ({ remoteId }, { tenantId }) =>
    fetches.fetches({ tenantId, remoteId }),
  );
  serve(ownerRouter, contract.listRemoteAssignments, ({ remoteId }, { tenantId }) =>
    assigned.list({ tenantId, remoteId }),
  );
  serve(ownerRouter, contract.listRemoteDispatches, ({ remoteId, page }, { tenantId }) =>
    licences.list({ tenantId, remoteId }, page),
  );
  serve(ownerRouter, contract.fetchRemoteDispatch, ({ remoteId, remoteDispatchId }, { tenantId, keyName }) =>
    licences.fetch({ tenantId, remoteId, remoteDispatchId }, keyName),
  );
}
