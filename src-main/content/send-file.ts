import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZipStore } from './zip-store';

export interface PackageFileRequest {
  readonly sha256: string;
  /** Folder of the manifest inside the zip: "" or ending with "/". */
  readonly rootFolder: string;
  /** Path below the package's root as it stands in the URL: percent-encoded, no query, with or without a leading "/". */
  readonly urlPath: string;
  /** Headers for every answer, e.g. the content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers a GET or HEAD for one file of a package. Rejects with a Refusal (STORAGE_UNAVAILABLE), before anything was
 * sent, when the zip cannot be read.
 */
export function sendPackageFile(
  store: ZipStore,
  target: PackageFileRequest,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...target.headers });
  res.end(`${req.method ?? ''} ${typeof store}`);
  return Promise.resolve();
}
