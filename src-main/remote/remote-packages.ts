import type { Offers } from '../../src-shared/sync/offers';
import {
  hasNextPage,
  remotePackageOf,
  remoteVersionOf,
  rowsOf,
  type RemotePackage,
} from '../../src-shared/sync/read-answers';
import { downloadFile, type Download } from './download-file';
import { patiently } from './patiently';
import { orGarbage, type RemoteRequests } from './remote-requests';
import { uploadPackage } from './upload-package';
import type { PackageUpload } from './upload-wish';

const listed = 50;
const root = '/api/v1/packages';

export interface PackagesDeps {
  readonly offers: () => Promise<Offers>;
  readonly tenantId: () => string | null;
}

/** Packages of a remote. Lists have 50 to a page, from page 1. */
export function createRemotePackages(requests: RemoteRequests, { offers, tenantId }: PackagesDeps) {
  const get = (path: string) => requests.json({ method: 'GET', path, kind: 'read' });

  const list = async <T>(
    path: string,
    plural: string,
    page: number,
    read: (row: unknown) => T | null,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const asked = new URLSearchParams({ page: String(page), limit: String(listed), ...more });
    const body = await get(`${path}?${asked.toString()}`);
    const rows = orGarbage(rowsOf(body, plural), plural);
    const found = rows.map(read).filter((one) => one !== null);
    return { found, hasMore: hasNextPage(body, rows.length, { page, limit: listed }) };
  };

  const readPackage = async (packageId: string): Promise<RemotePackage> =>
    orGarbage(remotePackageOf(await get(pathOf(packageId))), 'package');

  return {
    readPackage,

    /** `search`: of a remote that offers it. */
    listPackages: async (page: number, search = '') => {
      const asked = search === '' ? {} : { search };
      const { found, hasMore } = await list(root, 'packages', page, remotePackageOf, asked);
      return { packages: found, hasMore };
    },

    /** Of a remote that offers versions. */
    listVersions: async (packageId: string, page: number) => {
      const { found, hasMore } = await list(
        `${pathOf(packageId)}/versions`,
        'versions',
        page,
        remoteVersionOf,
      );
      return { versions: found, hasMore };
    },

    uploadPackage: async (wish: PackageUpload): Promise<RemotePackage> =>
      uploadPackage({ requests, offers: await offers(), tenantId: tenantId(), readPackage }, wish),

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
