import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Response, Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { Package } from '../../../src-shared/contract/packages';
import { pick } from '../../../src-shared/contract/chosen-fields';
import { Refusal } from '../../../src-shared/contract/errors';
import { openFolderZip } from '../../content/folder-zip';
import { attachedName } from '../../http/attached-name';
import { ownBytes, serveKept } from '../../http/kept-answers';
import { serve, type Call } from '../../http/serve';
import { WrittenJson } from '../../http/written-json';
import type { PackageFile, PackageService, StoredZip } from './service';

export function mountPackageRoutes(ownerRouter: Router, packages: PackageService): void {
  serveKept(ownerRouter, contract.listPackages, ({ fields, ...asked }, { tenantId }) => {
    const found = packages.list({ ...asked, tenantId }, asked);
    if (fields === undefined) return found;
    const rows = found.data.map((row) => pick(row, fields));
    return writtenJson({ ...found, data: rows, packages: rows });
  });
  serve(ownerRouter, contract.listTags, (_, { tenantId }) => ({ tags: packages.tags(tenantId) }));
  serve(ownerRouter, contract.readPackage, ({ packageId, fields }, { tenantId }) => {
    const found = packages.read(tenantId, packageId);
    return fields === undefined ? found : writtenJson(pick(Package.parse(found), fields));
  });
  serve(ownerRouter, contract.downloadPackage, async ({ packageId, version }, { tenantId, res }) =>
    send(res, await packages.file(tenantId, packageId, version)),
  );
  for (const endpoint of [contract.deletePackage, contract.deletePackageByPost])
    serve(ownerRouter, endpoint, async ({ packageId }, { tenantId }: Call) => {
      await packages.remove(tenantId, packageId);
      return { success: true as const, deleted: true as const, package_id: packageId };
    });
}

function writtenJson(answer: object): WrittenJson {
  return new WrittenJson(ownBytes(JSON.stringify(answer)));
}

function send(res: Response, file: PackageFile): Promise<void> {
  return file.kind === 'zip' ? sendStoredZip(res, file) : sendFolder(res, file);
}

/** A zip of the folder as it is now; what cannot be read on the way cuts the answer off. */
async function sendFolder(res: Response, { path, fileName }: PackageFile): Promise<void> {
  const bytes = await openFolderZip(path);
  res.attachment(attachedName(fileName));
  res.set({ 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-store' });
  await pipeline(bytes, res);
}

/** Sends the zip as it is, ranges and conditions included; its hash is its ETag. */
function sendStoredZip(res: Response, { path, fileName, sha256 }: StoredZip): Promise<void> {
  res.attachment(attachedName(fileName));
  res.set({ ETag: `"${sha256}"`, 'Content-Type': 'application/zip', 'Cache-Control': 'private, no-cache' });
  return new Promise((resolve, reject) => {
    res.sendFile(basename(path), { root: dirname(path), cacheControl: false }, (error) => {
      if (error === undefined || res.headersSent) resolve();
      else reject(refusalOfFile(error, res));
    });
  });
}

/** A range beyond the file, or a condition that does not hold, is the caller's; anything else is the disk's. */
function refusalOfFile(error: Error & { readonly status?: number }, res: Response): Refusal {
  if (error.status === 416) {
    const message = 'The file has no such bytes: see the header Content-Range for its length';
    return new Refusal('INVALID_REQUEST', { field: 'Range', message }, { status: 416 });
  }
  if (error.status === 412) {
    const message = `The file is not the one that the condition names; its ETag is ${res.get('ETag') ?? ''}`;
    return new Refusal('INVALID_REQUEST', { field: 'If-Match', message });
  }
  return new Refusal('STORAGE_UNAVAILABLE');
}
