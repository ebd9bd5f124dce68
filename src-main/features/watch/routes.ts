import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import type { WatchService } from './service';

export interface WatchRouteDeps {
  readonly watched: WatchService;
  /** Throws unless this is the tenant of this machine, whose disk it is. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

export function mountWatchRoutes(ownerRouter: Router, { watched, administration }: WatchRouteDeps): void {
  serve(ownerRouter, contract.addWatchedFolder, ({ path, include_subfolders }, { tenantId, keyName }) => {
    administration.refuseOthers(tenantId);
    return watched.add(tenantId, { path, includeSubfolders: include_subfolders, addedBy: keyName });
  });
  serve(ownerRouter, contract.listWatchedFolders, (_, { tenantId }) => ({ folders: watched.list(tenantId) }));
  serve(ownerRouter, contract.removeWatchedFolder, async ({ folderId }, { tenantId }) => {
    await watched.remove(tenantId, folderId);
    return { success: true as const };
  });
}
