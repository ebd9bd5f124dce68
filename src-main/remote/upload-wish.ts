import type { Offers } from '../../src-shared/sync/offers';
import type { RemotePackage } from '../../src-shared/sync/read-answers';
import type { RemoteRequests } from './remote-requests';

export interface PackageUpload {
  /** Path of the ZIP. */
  readonly file: string;
  readonly sizeBytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Ends with ".zip". */
  readonly fileName: string;
  readonly uploadedBy: string;
  readonly title?: string;
  /** Of the remote: make a new version of this one. */
  readonly packageId?: string;
  /** Where a try before broke off, as `onBegun` told it. */
  readonly resume?: UploadMark;
  /** Keep it: with it the next try goes on, in another run of the program too. */
  readonly onBegun?: (begun: UploadMark) => void;
  /** Bytes that have gone, of all; fewer again where a way to upload turned out not to be there. */
  readonly onProgress?: (sentBytes: number, allBytes: number) => void;
}

/** Plain data. Parts that have arrived stay there; bytes at their place have arrived as a whole, and wait to be processed; a form has begun. */
export type UploadMark =
  | { readonly way: 'form' }
  | { readonly way: 'parts'; readonly uploadId: string }
  | { readonly way: 'place'; readonly names: Readonly<Record<string, string>> };

export interface Uploader {
  readonly requests: RemoteRequests;
  readonly offers: Offers;
  readonly tenantId: string | null;
  readPackage(packageId: string): Promise<RemotePackage>;
  /** 50 to a page, from page 1. */
  listPackages(
    page: number,
  ): Promise<{ readonly packages: readonly RemotePackage[]; readonly hasMore: boolean }>;
}

/** What every way says of the package. */
export function wordsOf({ tenantId }: Uploader, wish: PackageUpload): Record<string, string> {
  return {
    ...(tenantId === null ? {} : { tenant_id: tenantId }),
    uploaded_by: wish.uploadedBy,
    filename: wish.fileName,
    ...(wish.title === undefined ? {} : { title: wish.title }),
    ...(wish.packageId === undefined ? {} : { package_id: wish.packageId }),
  };
}
