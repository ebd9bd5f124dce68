import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { WatchService } from './service';

export function mountWatchRoutes(ownerRouter: Router, watched: WatchService): void {
  serve(ownerRouter, contract.addWatchedFolder, ({ path, include_subfolders }, { tenantId, keyName }) =>
    watched.add(tenantId, { path, includeSubfolders: include_subfolders, addedBy: keyName }),
  );
  serve(ownerRouter, contract.listWatchedFolders, (_, { tenantId }) => ({ folders: watched.list(tenantId) }));
  serve(ownerRouter, contract.removeWatchedFolder, async ({ folderId }, { tenantId }) => {
    await watched.remove(tenantId, folderId);
    return { success: true as const };
  });
}
