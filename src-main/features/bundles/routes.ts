import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import { serveBytes } from '../../http/serve-bytes';
import type { BundleService } from './service';

export function mountBundleRoutes(ownerRouter: Router, bundles: BundleService): void {
  serve(ownerRouter, contract.createBundle, (asked, { tenantId }) => bundles.create(tenantId, asked));
  serveBytes(ownerRouter, contract.receiveBundle, ({ file_name: name }, bytes, { tenantId }) =>
    bundles.receive(tenantId, name, bytes),
  );
  serve(ownerRouter, contract.listBundles, (_asked, { tenantId }) => ({ bundles: bundles.list(tenantId) }));
  serve(ownerRouter, contract.listBundleReceivers, (_asked, { tenantId }) => bundles.receivers(tenantId));
  serve(ownerRouter, contract.readBundle, ({ bundleId }, { tenantId }) => bundles.read(tenantId, bundleId));
  serve(ownerRouter, contract.saveBundle, async ({ bundleId }, { tenantId, res }) => {
    const { fileName, sizeBytes, sendTo } = bundles.ready(tenantId, bundleId);
    res.attachment(fileName);
    res.set({
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(sizeBytes),
      'Cache-Control': 'no-store',
    });
    await sendTo(res);
  });
  serve(ownerRouter, contract.lookAtBundle, ({ bundleId, passphrase }, { tenantId }) =>
    bundles.look(tenantId, bundleId, passphrase),
  );
  serve(ownerRouter, contract.takeBundle, ({ bundleId, passphrase }, { tenantId }) =>
    bundles.take(tenantId, bundleId, passphrase),
  );
  serve(ownerRouter, contract.deleteBundle, async ({ bundleId }, { tenantId }) => {
    await bundles.remove(tenantId, bundleId);
    return { success: true as const };
  });
}
