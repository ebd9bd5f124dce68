import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Response, Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { Refusal } from '../../../src-shared/contract/errors';
import { openFolderZip } from '../../content/folder-zip';
import { serve, type Call } from '../../http/serve';
import type { PackageFile, PackageService, StoredZip } from './service';

export function mountPackageRoutes(ownerRouter: Router, packages: PackageService): void {
  serve(ownerRouter, contract.listPackages, ({ search, ...asked }, { tenantId }) =>
    packages.list({ tenantId, search }, asked),
  );
  serve(ownerRouter, contract.readPackage, ({ packageId }, { tenantId }) =>
    packages.read(tenantId, packageId),
  );
  serve(ownerRouter, contract.downloadPackage, async ({ packageId, version }, { tenantId, res }) =>
    send(res, await packages.file(tenantId, packageId, version)),
  );
  for (const endpoint of [contract.deletePackage, contract.deletePackageByPost])
    serve(ownerRouter, endpoint, async ({ packageId }, { tenantId }: Call) => {
      await packages.remove(tenantId, packageId);
      return { success: true as const, deleted: true as const, package_id: packageId };
    });
}

function send(res: Response, file: PackageFile): Promise<void> {
  return file.kind === 'zip' ? sendStoredZip(res, file) : sendFolder(res, file);
}

/** A zip of the folder as it is now; what cannot be read on the way cuts the answer off. */
async function sendFolder(res: Response, { path, fileName }: PackageFile): Promise<void> {
  const bytes = await openFolderZip(path);
  res.attachment(fileName);
  res.set({ 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-store' });
  await pipeline(bytes, res);
}

/** Sends the zip as it is, ranges and conditions included; its hash is its ETag. */
function sendStoredZip(res: Response, { path, fileName, sha256 }: StoredZip): Promise<void> {
  res.attachment(fileName);
  res.set({ ETag: `"${sha256}"`, 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-cache' });
  return new Promise((resolve, reject) => {
    res.sendFile(basename(path), { root: dirname(path), cacheControl: false }, (error) => {
      if (error === undefined || res.headersSent) resolve();
      else reject(new Refusal('STORAGE_UNAVAILABLE'));
    });
  });
}
