import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { attachedName } from '../../http/attached-name';
import { serve } from '../../http/serve';
import { dispatchZip } from './dispatch-zip';
import type { DispatchService } from './service';

/** `shellFile`: the built script that goes into each ZIP. */
export function mountDispatchRoutes(
  ownerRouter: Router,
  dispatches: DispatchService,
  shellFile: string,
): void {
  for (const endpoint of [contract.createDispatch, contract.createDispatchOfCustomer])
    serve(ownerRouter, endpoint, ({ package_id: packageId, ...wanted }, { tenantId }) =>
      dispatches.create(tenantId, packageId, wanted),
    );
  serve(ownerRouter, contract.createPackageDispatch, ({ packageId, ...wanted }, { tenantId }) =>
    dispatches.create(tenantId, packageId, wanted),
  );
  serve(ownerRouter, contract.listPackageDispatches, ({ packageId, ...asked }, { tenantId }) =>
    dispatches.listOfPackage(tenantId, packageId, asked),
  );
  for (const endpoint of [contract.listDispatches, contract.listDispatchesOfCustomer])
    serve(ownerRouter, endpoint, ({ package_id: packageId, ...asked }, { tenantId }) =>
      dispatches.list(tenantId, packageId, asked),
    );
  for (const endpoint of [contract.readDispatch, contract.readDispatchOfCustomer])
    serve(ownerRouter, endpoint, ({ dispatchId }, { tenantId }) => dispatches.read(tenantId, dispatchId));
  for (const endpoint of [contract.updateDispatch, contract.updateDispatchOfCustomer])
    serve(ownerRouter, endpoint, (wanted, { tenantId }) => dispatches.update(tenantId, wanted));
  for (const endpoint of [contract.deleteDispatch, contract.deleteDispatchOfCustomer])
    serve(ownerRouter, endpoint, ({ dispatchId }, { tenantId }) => {
      dispatches.remove(tenantId, dispatchId);
      return { success: true as const, deleted: true as const, dispatch_id: dispatchId };
    });
  for (const endpoint of [contract.revokeDispatch, contract.revokeDispatchOfCustomer])
    serve(ownerRouter, endpoint, ({ dispatchId }, { tenantId }) => dispatches.revoke(tenantId, dispatchId));
  for (const endpoint of [
    contract.downloadDispatch,
    contract.zipDispatch,
    contract.downloadDispatchOfCustomer,
    contract.zipDispatchOfCustomer,
  ])
    serve(ownerRouter, endpoint, async ({ dispatchId, version }, { tenantId, res }) => {
      const { dispatch, title } = dispatches.forZip(tenantId, dispatchId);
      const bytes = await dispatchZip({ dispatch, title, version, shellFile });
      res.attachment(`${attachedName(dispatch.label ?? title)} (SCORM ${version}).zip`);
      res.set({ 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-store' }).send(bytes);
    });
  for (const endpoint of [contract.listRegistrations, contract.listRegistrationsOfCustomer])
    serve(ownerRouter, endpoint, ({ dispatchId, ...asked }, { tenantId }) =>
      dispatches.registrations(tenantId, dispatchId, asked),
    );
}
