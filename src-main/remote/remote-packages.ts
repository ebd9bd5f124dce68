import type { Offers } from '../../src-shared/sync/offers';
import { remotePackageOf, remoteVersionOf, type RemotePackage } from '../../src-shared/sync/read-answers';
import { downloadFile, type Download } from './download-file';
import { patiently } from './patiently';
import { readList } from './remote-lists';
import { orGarbage, type RemoteRequests } from './remote-requests';
import { uploadPackage } from './upload-package';
import type { PackageUpload } from './upload-wish';

const root = '/api/v1/packages';

export interface PackagesDeps {
  readonly offers: () => Promise<Offers>;
  readonly tenantId: () => string | null;
}

/** Packages of a remote. Lists have 50 to a page, from page 1. */
export function createRemotePackages(requests: RemoteRequests, { offers, tenantId }: PackagesDeps) {
  const get = (path: string) => requests.json({ method: 'GET', path, kind: 'read' });

  const readPackage = async (packageId: string): Promise<RemotePackage> =>
    orGarbage(remotePackageOf(await get(pathOf(packageId))), 'package');

  /** `search`: of a remote that offers it. */
  const listPackages = async (page: number, search = '') => {
    const more = search === '' ? {} : { search };
    const asked = { path: root, plural: 'packages', page, more, read: remotePackageOf };
    const { found, hasMore } = await readList(requests, asked);
    return { packages: found, hasMore };
  };

  return {
    readPackage,
    listPackages,

    /** Of a remote that offers versions. */
    listVersions: async (packageId: string, page: number) => {
      const path = `${pathOf(packageId)}/versions`;
      const asked = { path, plural: 'versions', page, read: remoteVersionOf };
      const { found, hasMore } = await readList(requests, asked);
      return { versions: found, hasMore };
    },

    uploadPackage: async (wish: PackageUpload): Promise<RemotePackage> =>
      uploadPackage(
        { requests, offers: await offers(), tenantId: tenantId(), readPackage, listPackages },
        wish,
      ),

    /** What breaks off goes on from there, a few times. */
    downloadPackage: (packageId: string, ask: Omit<Download, 'path'> & { readonly version?: number }) => {
      const { version, ...download } = ask;
      const chosen = version === undefined ? '' : `?version=${String(version)}`;
      const path = `${pathOf(packageId)}/download${chosen}`;
      let { etag } = ask;
      const onBegun = (begun: string | null): void => {
        etag = begun;
        ask.onBegun?.(begun);
      };
      return patiently(
        requests.turns,
        () => downloadFile(requests, { ...download, path, etag, onBegun }),
        () => ask.signal?.aborted !== true,
      );
    },
  };
}

function pathOf(packageId: string): string {
  return `${root}/${encodeURIComponent(packageId)}`;
}
