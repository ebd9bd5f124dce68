import { isNotFound } from '../../../src-shared/sync/failure';
import { write } from '../../db/open';
import type { RemoteClient } from '../../remote/remote-client';
import { pagesOf } from './pages-of';
import type { RunTools, SyncParts } from './parts';
import { forgetSentPackage } from './repository-packages';
import { selectSentVersions, type SentVersion } from './repository-receipts';

/** Forgets where those versions of packages lie of which the remote has no bytes any more: who needs one sends it again. */
export async function forgetLostPackages({ db }: SyncParts, run: RunTools): Promise<void> {
  const { client, remote, tally } = run;
  const versions = new Map<string, number | null>();
  for await (const { packages } of pagesOf('packages', (page) => client.listPackages(page)))
    for (const { packageId, version } of packages) versions.set(packageId, version);
  for (const sent of selectSentVersions(db, remote)) {
    const current = versions.get(sent.remotePackageId);
    const isListed = current !== undefined && (current ?? 0) >= (sent.remoteVersion ?? 0);
    if (isListed || (await isThere(client, sent))) continue;
    tally.lostPackages += write(db, (tx) => forgetSentPackage(tx, remote, sent.remotePackageId, sent));
  }
}

/** An earlier version may be the current one again: the number that a list tells is not the highest. */
async function isThere(
  client: RemoteClient,
  { remotePackageId, remoteVersion }: SentVersion,
): Promise<boolean> {
  try {
    const { version } = await client.readPackage(remotePackageId);
    if (remoteVersion === null || version === null || version >= remoteVersion) return true;
    if (!(await client.offers()).versions) return false;
    const pages = pagesOf('versions', (page) => client.listVersions(remotePackageId, page));
    for await (const { versions } of pages)
      if (versions.some((one) => one.version === remoteVersion)) return true;
    return false;
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return false;
  }
}
