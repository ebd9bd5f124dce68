import { basename, dirname } from 'node:path';
import type { Response, Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { Refusal } from '../../../src-shared/contract/errors';
import { serve, type Call } from '../../http/serve';
import type { PackageFile, PackageService } from './service';

export function mountPackageRoutes(ownerRouter: Router, packages: PackageService): void {
  serve(ownerRouter, contract.listPackages, ({ search, ...asked }, { tenantId }) =>
    packages.list({ tenantId, search }, asked),
  );
  serve(ownerRouter, contract.readPackage, ({ packageId }, { tenantId }) =>
    packages.read(tenantId, packageId),
  );
  serve(ownerRouter, contract.downloadPackage, async ({ packageId, version }, { tenantId, res }) =>
    sendZip(res, await packages.file(tenantId, packageId, version)),
  );
  for (const endpoint of [contract.deletePackage, contract.deletePackageByPost])
    serve(ownerRouter, endpoint, async ({ packageId }, { tenantId }: Call) => {
      await packages.remove(tenantId, packageId);
      return { success: true as const, deleted: true as const, package_id: packageId };
    });
}

/** Sends the zip as it is, ranges and conditions included; its hash is its ETag. */
function sendZip(res: Response, { path, fileName, sha256 }: PackageFile): Promise<void> {
  res.attachment(fileName);
  res.set({ ETag: `"${sha256}"`, 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-cache' });
  return new Promise((resolve, reject) => {
    res.sendFile(basename(path), { root: dirname(path), cacheControl: false }, (error) => {
      if (error === undefined || res.headersSent) resolve();
      else reject(new Refusal('STORAGE_UNAVAILABLE'));
    });
  });
}
