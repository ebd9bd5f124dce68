import { recordOf, textAt, textOf, wholeNumberOf } from './loose-json';
import { rowsOf } from './read-answers';

/** Under which names a remote may want to hear which stored bytes it shall process; none is certain, so all that it gave go back. */
const namesOfBytes = ['upload_id', 'storage_path', 'storage_key', 'key', 'file_path', 'object_key'] as const;

export interface UploadTicket {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What names the bytes in the request that processes them. */
  readonly names: Readonly<Record<string, string>>;
}

export function uploadTicketOf(body: unknown): UploadTicket | null {
  const json = recordOf(body);
  const url = json === null ? null : textAt(json, 'presigned_url', 'upload_url', 'url');
  if (json === null || url === null) return null;
  const headers = Object.entries(recordOf(json['required_put_headers']) ?? {});
  const given = namesOfBytes.flatMap((name) => {
    const value = textAt(json, name);
    return value === null ? [] : [[name, value] as const];
  });
  const packageId = textAt(json, 'package_id');
  return {
    url,
    headers: Object.fromEntries(headers.filter((one): one is [string, string] => textOf(one[1]) !== null)),
    // Beside another name it would ask for a new version of that package.
    names: Object.fromEntries(given.length > 0 || packageId === null ? given : [['package_id', packageId]]),
  };
}

export interface PartedUpload {
  readonly uploadId: string;
  readonly partBytes: number;
  /** URLs by number of the part, as far as they were given. */
  readonly urls: ReadonlyMap<number, string>;
}

export function partedUploadOf(body: unknown): PartedUpload | null {
  const json = recordOf(body);
  const uploadId = json === null ? null : textAt(json, 'upload_id');
  const partBytes = wholeNumberOf(json?.['part_size']);
  if (json === null || uploadId === null || partBytes === null || partBytes === 0) return null;
  const urls = (rowsOf(json['presigned_urls'], '') ?? []).flatMap((row) => {
    const [number, url] = [wholeNumberOf(row['part_number']), textAt(row, 'url', 'presigned_url')];
    return number === null || url === null ? [] : [[number, url] as const];
  });
  return { uploadId, partBytes, urls: new Map(urls) };
}

/** How an upload in parts stands. */
export interface PartedState {
  readonly isOpen: boolean;
  readonly fileBytes: number;
  readonly partBytes: number;
  readonly arrived: ReadonlyMap<number, string>;
}

export function partedStateOf(body: unknown): PartedState | null {
  const json = recordOf(body);
  const [fileBytes, partBytes] = [wholeNumberOf(json?.['file_size']), wholeNumberOf(json?.['part_size'])];
  const parts = rowsOf(json?.['parts'], '');
  if (json === null || fileBytes === null || partBytes === null || partBytes === 0 || parts === null)
    return null;
  const arrived = parts.flatMap((row) => {
    const [number, etag] = [wholeNumberOf(row['part_number']), textAt(row, 'etag')];
    return number === null || etag === null ? [] : [[number, etag] as const];
  });
  const state = textAt(json, 'state') ?? 'uploading';
  return { isOpen: state === 'uploading', fileBytes, partBytes, arrived: new Map(arrived) };
}
