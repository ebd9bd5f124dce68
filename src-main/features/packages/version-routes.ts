import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { VersionService } from './version-service';

export function mountVersionRoutes(ownerRouter: Router, versions: VersionService): void {
  serve(ownerRouter, contract.listVersions, ({ packageId, ...asked }, { tenantId }) =>
    versions.list({ tenantId, packageId }, asked),
  );
  serve(ownerRouter, contract.compareVersions, ({ packageId, from, to }, { tenantId }) =>
    versions.compare({ tenantId, packageId }, from, to),
  );
  serve(ownerRouter, contract.readManifest, ({ packageId, version }, { tenantId }) =>
    versions.manifest({ tenantId, packageId }, version),
  );
  serve(ownerRouter, contract.listPackageFiles, ({ packageId, ...asked }, { tenantId }) =>
    versions.files({ tenantId, packageId }, { packageId, ...asked }),
  );
  serve(ownerRouter, contract.restoreVersion, ({ packageId, version }, { tenantId, keyName }) =>
    versions.restore({ tenantId, packageId }, version, keyName),
  );
  serve(ownerRouter, contract.updatePackage, ({ packageId, ...asked }, { tenantId }) =>
    versions.update({ tenantId, packageId }, { packageId, ...asked }),
  );
}
