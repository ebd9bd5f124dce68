import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import { WrittenJson } from '../../http/written-json';
import type { VersionService } from './version-service';

export function mountVersionRoutes(ownerRouter: Router, versions: VersionService): void {
  serve(ownerRouter, contract.listVersions, ({ packageId, ...asked }, { tenantId }) =>
    versions.list({ tenantId, packageId }, asked),
  );
  serve(ownerRouter, contract.compareVersions, ({ packageId, from, to }, { tenantId, leaving }) =>
    versions.compare({ tenantId, packageId }, { from, to }, leaving),
  );
  serve(
    ownerRouter,
    contract.readManifest,
    async ({ packageId, version }, { tenantId, leaving }) =>
      new WrittenJson(await versions.manifest({ tenantId, packageId }, version, leaving)),
  );
  serve(ownerRouter, contract.listPackageFiles, ({ packageId, ...asked }, { tenantId, leaving }) =>
    versions.files({ tenantId, packageId }, { packageId, ...asked }, leaving),
  );
  serve(ownerRouter, contract.readPackageFile, (asked, call) =>
    versions.sendFile({ tenantId: call.tenantId, packageId: asked.packageId }, asked, call),
  );
  serve(ownerRouter, contract.restoreVersion, ({ packageId, version }, { tenantId, keyName }) =>
    versions.restore({ tenantId, packageId }, version, keyName),
  );
  serve(ownerRouter, contract.updatePackage, ({ packageId, ...asked }, { tenantId }) =>
    versions.update({ tenantId, packageId }, { packageId, ...asked }),
  );
}
