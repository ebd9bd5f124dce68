import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerFor } from './file-answer';
import { findByUrlPath, isExactly } from './package-path';
import { sendFromMemory, sendText, type Headers } from './send-answer';
import { sendFolderFile } from './send-folder-file';
import { sendZipFile } from './send-zip-file';
import { wholeFormFor, wholeHead } from './whole-answer';
import type { ZipStore } from './zip-store';

/*
 * Threat model: the caller is a page of a package, that is anybody's script, with a ticket for this one package. It may
 * ask for other packages' files by climbing paths, install a service worker that outlives its launch, ask for ranges
 * that make us inflate without end, fill what is kept in memory, or go away in the middle. A path is only looked up in
 * the zip's directory, or walked below the linked folder with every link checked; what is inflated is bounded by the
 * size that the directory claims, and what is kept by count and bytes; answers repeat nothing asked.
 */

/** Where the files of a package lie: a stored zip, or a folder that is served as it stands. */
export type PackagePlace =
  { readonly kind: 'zip'; readonly sha256: string } | { readonly kind: 'folder'; readonly path: string };

export interface PackageFileRequest {
  readonly target: PackagePlace;
  /** Folder of the manifest inside the package: "" or ending with "/". */
  readonly rootFolder: string;
  /** Path below the package's root as it stands in the URL: percent-encoded, no query, with or without a leading "/". */
  readonly urlPath: string;
  /** Headers for every answer, e.g. the content security policy. */
  readonly headers?: Headers;
  /** Given: names must be exact. It is told of a file that was not sent because its name, `there`, differs. */
  readonly onOtherName?: (there: string) => void;
}

/**
 * Answers a GET or HEAD for one file of a package. Rejects with a Refusal (STORAGE_UNAVAILABLE), before anything was
 * sent, when zip or folder cannot be read; with another error, after cutting the connection, when a zip's bytes are
 * damaged or a folder's file changes while it is sent.
 */
export async function sendPackageFile(
  store: ZipStore,
  { target, rootFolder, urlPath, headers: given, onOtherName }: PackageFileRequest,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const headers = { ...commonHeaders, ...given };
  const notFound = () => sendText(req, res, 404, 'This package has no such file', headers);
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    sendText(req, res, 405, 'Method not allowed', { ...headers, Allow: 'GET, HEAD' });
    return;
  }
  if (req.headers['service-worker'] !== undefined) {
    sendText(req, res, 403, 'A package may not install a service worker', headers);
    return;
  }
  if (target.kind === 'folder') {
    const place = { folder: target.path, rootFolder, urlPath, onOtherName };
    if (!(await sendFolderFile(store.chunks, place, headers, req, res))) notFound();
    return;
  }
  const place = { sha256: target.sha256, rootFolder, urlPath };
  await store.withZip(target.sha256, async (zip) => {
    const entry = findByUrlPath(zip.index, rootFolder, urlPath);
    if (entry && onOtherName !== undefined && !isExactly(entry, rootFolder, urlPath)) {
      onOtherName(entry.path);
      notFound();
    } else if (entry) await sendZipFile(store, { zip, entry, place }, headers, req, res);
    else notFound();
  });
}

/**
 * Answers at once, without the disk, where the file is at hand; else false, and nothing has been sent. For what may be
 * asked by its ticket and is not about a service worker; `sendPackageFile` answers all the rest. `given` are all
 * headers but the file's, the same object as long as they are the same; `own` is that of this one answer, name and value.
 */
export function sendReadyFile(
  store: ZipStore,
  { target, rootFolder, urlPath }: Omit<PackageFileRequest, 'headers'>,
  { given, own }: ReadyHeaders,
  req: IncomingMessage,
  res: ServerResponse,
): boolean {
  const isRead = req.method === 'GET' || req.method === 'HEAD';
  if (target.kind !== 'zip' || !isRead || req.headers['service-worker'] !== undefined) return false;
  const ready = store.ready.get({ sha256: target.sha256, rootFolder, urlPath });
  if (ready === undefined) return false;
  const form = wholeFormFor(req, ready.facts);
  const bytes = form === null ? null : ready[form];
  if (form !== null && bytes !== null) {
    res.writeHead(200, [own[0], own[1], ...wholeHead(ready.heads, form, ready.facts, given)]);
    res.end(bytes, 'latin1');
    return true;
  }
  return sendFromMemory(ready, answerFor(req, ready.facts), { [own[0]]: own[1], ...given }, req, res);
}

/** What `sendReadyFile` sends with a file. */
export interface ReadyHeaders {
  readonly given: Headers;
  readonly own: readonly [name: string, value: string];
}

/** Headers of every answer with a file of a package; those that are given outweigh them. */
export const commonHeaders = {
  'Origin-Agent-Cluster': '?1',
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
} as const;
