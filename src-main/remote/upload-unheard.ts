import { createHash } from 'node:crypto';
import { plainTitle } from '../../src-shared/kernel/plain-title';
import { RemoteFailed } from '../../src-shared/sync/failure';
import type { RemotePackage } from '../../src-shared/sync/read-answers';
import type { PackageUpload, Uploader } from './upload-wish';

/** Pages of its list; the newest need not come first. */
const mostPages = 20;
/** Packages of the same title whose bytes are looked at. */
const mostLooked = 5;

/**
 * The package that an earlier request has made of these bytes, whose answer nobody has heard, as the remote tells it; null: there is none.
 * Sent again it would be there twice. Of another Lectern nothing is asked: it knows a request again, and tells checksums. Nor is it where
 * a version was to be made of a package: one more does no harm.
 */
export async function madeUnheard(uploader: Uploader, wish: PackageUpload): Promise<unknown> {
  const { offers, requests, listPackages } = uploader;
  if (offers.journals || !offers.download || wish.packageId !== undefined) return null;
  let left = mostLooked;
  for (let page = 1, hasMore = true; hasMore && left > 0 && page <= mostPages; page += 1) {
    const listed = await listPackages(page);
    for (const found of listed.packages.filter((one) => mayBe(one, wish)).slice(0, left)) {
      left -= 1;
      const path = `/api/v1/packages/${encodeURIComponent(found.packageId)}`;
      if (await hasTheseBytes(uploader, path, wish))
        return requests.json({ method: 'GET', path, kind: 'read' });
    }
    ({ hasMore } = listed);
  }
  return null;
}

function mayBe({ title, sizeBytes, checksum, status }: RemotePackage, wish: PackageUpload): boolean {
  if (status === 'failed') return false;
  if (checksum !== null) return checksum === wish.sha256;
  const isSameTitle = wish.title === undefined || plainTitle(wish.title) === title;
  return isSameTitle && (sizeBytes === null || sizeBytes === wish.sizeBytes);
}

async function hasTheseBytes(
  { requests }: Uploader,
  path: string,
  { sizeBytes, sha256 }: PackageUpload,
): Promise<boolean> {
  const hash = createHash('sha256');
  const asked = { method: 'GET', path: `${path}/download`, kind: 'read' } as const;
  try {
    return await requests.send(
      { ...asked, headers: { Accept: 'application/zip, */*' } },
      async ({ body }) => {
        let size = 0;
        for await (const part of body) {
          size += part.length;
          if (size > sizeBytes) return false;
          hash.update(part);
        }
        return hash.digest('hex') === sha256;
      },
    );
  } catch (error) {
    // It gives no bytes, or not these: what they are nobody knows.
    if (error instanceof RemoteFailed && givesNone.has(error.failure.word)) return false;
    throw error;
  }
}

const givesNone = new Set(['not-found', 'forbidden', 'refused', 'conflict']);
