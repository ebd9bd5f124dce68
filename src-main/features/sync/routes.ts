import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { Deletion } from './delete-there';
import type { SyncService } from './service';

export function mountSyncRoutes(ownerRouter: Router, sync: SyncService, deleteThere: Deletion): void {
  serve(ownerRouter, contract.listRemotes, (_, { tenantId }) => ({ data: [...sync.list(tenantId)] }));
  serve(ownerRouter, contract.createRemote, (wanted, { tenantId }) => sync.create(tenantId, wanted));
  serve(ownerRouter, contract.tryRemote, (wanted) => sync.tryOut(wanted));
  serve(ownerRouter, contract.updateRemote, (wanted, { tenantId }) => sync.update(tenantId, wanted));
  serve(ownerRouter, contract.deleteRemote, async ({ remoteId }, { tenantId }) => {
    await sync.remove({ tenantId, remoteId });
    return { success: true as const, deleted: true as const, remote_id: remoteId };
  });
  serve(ownerRouter, contract.syncNow, (wanted, { tenantId }) => sync.now({ tenantId, ...wanted }));
  serve(ownerRouter, contract.deleteSyncedSession, ({ remoteId, sessionId }, { tenantId }) =>
    deleteThere({ tenantId, remoteId }, sessionId),
  );
  serve(ownerRouter, contract.listSyncedSessions, ({ remoteId, ...asked }, { tenantId }) =>
    sync.sessions({ tenantId, remoteId }, asked),
  );
  serve(ownerRouter, contract.listSyncRuns, ({ remoteId, ...asked }, { tenantId }) =>
    sync.runs({ tenantId, remoteId }, asked),
  );
}
