import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from '../../src-shared/contract/errors';
import { parseRange, type ByteRange } from './byte-range';
import { gzipLength, sendAsGzip, sendInflated, sendSlice } from './entry-body';
import { mediaTypeOf, needsUtf8 } from './media-type';
import type { OpenedZip } from './opened-zip';
import { findByUrlPath } from './package-path';
import { readStart } from './read-entry';
import type { ZipEntry } from './zip-index';
import type { ZipStore } from './zip-store';

/*
 * Threat model: the caller is a page of a package, that is anybody's script, with a ticket for this one package. It may
 * ask for other packages' files by climbing paths, install a service worker that outlives its launch, ask for ranges
 * that make us inflate without end, or go away in the middle. A path is only looked up in the zip's directory; what is
 * inflated is bounded by the size that the directory claims and kept in a bounded place; answers repeat nothing asked.
 */

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
 * sent, when the zip cannot be read; with another error, after cutting the connection, when its bytes are damaged.
 */
export async function sendPackageFile(
  store: ZipStore,
  target: PackageFileRequest,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const headers = { ...commonHeaders, ...target.headers };
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    sendText(req, res, 405, 'Method not allowed', { ...headers, Allow: 'GET, HEAD' });
    return;
  }
  if (req.headers['service-worker'] !== undefined) {
    sendText(req, res, 403, 'A package may not install a service worker', headers);
    return;
  }
  await store.withZip(target.sha256, async (zip) => {
    const entry = findByUrlPath(zip.index, target.rootFolder, target.urlPath);
    if (!entry) {
      sendText(req, res, 404, 'This package has no such file', headers);
      return;
    }
    const type = await typeHeaders(zip, entry);
    await sendEntry({ store, sha256: target.sha256, zip, entry, headers: { ...headers, ...type } }, req, res);
  });
}

const commonHeaders = {
  'Origin-Agent-Cluster': '?1',
  'Cache-Control': 'private, no-cache',
  'Referrer-Policy': 'no-referrer',
} as const;

interface EntrySource {
  readonly store: ZipStore;
  readonly sha256: string;
  readonly zip: OpenedZip;
  readonly entry: ZipEntry;
  readonly headers: Readonly<Record<string, string>>;
}

async function sendEntry(source: EntrySource, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { entry, store } = source;
  const plainTag = etagOf(entry);
  const gzipTag = etagOf(entry, 'gz');
  const isDeflated = entry.method === 'deflated';
  const canRange = !isDeflated || store.canInflate(entry);
  const range = canRange ? wantedRange(req, entry, plainTag) : null;
  const asGzip = isDeflated && range === null && acceptsGzip(req);
  const tag = asGzip ? gzipTag : plainTag;
  const headers = {
    ...source.headers,
    ETag: tag,
    ...(isDeflated && { Vary: 'Accept-Encoding' }),
    ...(canRange && !asGzip && { 'Accept-Ranges': 'bytes' }),
  };

  // Of a range only the plain form can be unchanged: the caller would cut it out of the gzip it holds.
  if (isUnchanged(req, isDeflated && range === null ? [plainTag, gzipTag] : [plainTag])) {
    res.writeHead(304, headers).end();
    return;
  }
  if (range === 'unsatisfiable') {
    const rangeHeader = { 'Content-Range': `bytes */${String(entry.size)}` };
    sendText(req, res, 416, 'The file has no such range', { ...headers, ...rangeHeader });
    return;
  }
  await guarded(entry, res, () => sendBody({ ...source, headers }, { range, asGzip }, req, res));
}

async function sendBody(
  { store, sha256, zip, entry, headers }: EntrySource,
  form: { readonly range: ByteRange | null; readonly asGzip: boolean },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { range } = form;
  const start = range?.start ?? 0;
  const length = range ? range.end - range.start + 1 : entry.size;
  const head = {
    ...headers,
    'Content-Length': String(form.asGzip ? gzipLength(entry) : length),
    ...(form.asGzip && { 'Content-Encoding': 'gzip' }),
    ...(range && { 'Content-Range': `bytes ${String(start)}-${String(range.end)}/${String(entry.size)}` }),
  };
  const begin = () => res.writeHead(range ? 206 : 200, head);
  const offset = await zip.dataOffset(entry);
  if (req.method === 'HEAD' || (length === 0 && !form.asGzip)) {
    begin().end();
  } else if (form.asGzip) {
    await sendAsGzip(zip, entry, begin());
  } else if (entry.method === 'stored') {
    await sendSlice(zip.fd, offset + start, length, begin());
  } else if (range) {
    await store.withInflated(sha256, zip, entry, (fd) => sendSlice(fd, start, length, begin()));
  } else {
    await sendInflated(zip, entry, begin());
  }
}

/** A fault after the head was sent cuts the connection: the length it promised will not come. */
async function guarded(entry: ZipEntry, res: ServerResponse, send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (res.headersSent) res.destroy();
    else if (!(error instanceof Refusal)) {
      throw new Refusal('STORAGE_UNAVAILABLE', { reason: 'damaged-entry', file: entry.path });
    }
    throw error;
  }
}

/** The range to answer, unless `If-Range` names other bytes than these. We send no dates, so a date names others. */
function wantedRange(
  req: IncomingMessage,
  entry: ZipEntry,
  plainTag: string,
): ByteRange | 'unsatisfiable' | null {
  const ifRange = req.headers['if-range'];
  if (req.method !== 'GET' || (ifRange !== undefined && ifRange !== plainTag)) return null;
  return parseRange(req.headers.range, entry.size);
}

function etagOf(entry: ZipEntry, form?: 'gz'): string {
  const name = `${entry.crc32.toString(16).padStart(8, '0')}-${entry.size.toString(16)}`;
  return form === undefined ? `"${name}"` : `"${name}-${form}"`;
}

function isUnchanged(req: IncomingMessage, tags: readonly string[]): boolean {
  const wanted = req.headers['if-none-match'];
  if (wanted === undefined) return false;
  const given = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes('*') || given.some((tag) => tags.includes(tag));
}

/** `gzip` or `*` in Accept-Encoding with a weight above 0; `gzip` decides over `*`. */
function acceptsGzip(req: IncomingMessage): boolean {
  const weights = new Map<string, number>();
  for (const part of (req.headers['accept-encoding'] ?? '').split(',')) {
    const [coding = '', ...rest] = part.split(';').map((text) => text.trim().toLowerCase());
    const weight = rest.find((text) => text.startsWith('q='))?.slice(2);
    weights.set(coding, weight === undefined ? 1 : Number(weight));
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

const sniffedBytes = 4096;

/** Known types may not be guessed anew by the browser; a page gets an encoding only where it declares none. */
async function typeHeaders(zip: OpenedZip, entry: ZipEntry): Promise<Readonly<Record<string, string>>> {
  const type = mediaTypeOf(entry.path);
  if (type === null) return { 'Content-Type': 'application/octet-stream' };
  const isBare = type === 'text/html' && needsUtf8(await readStart(zip, entry, sniffedBytes));
  return {
    'Content-Type': isBare ? `${type}; charset=utf-8` : type,
    'X-Content-Type-Options': 'nosniff',
  };
}

function sendText(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>>,
): void {
  res.writeHead(status, {
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    'X-Content-Type-Options': 'nosniff',
  });
  res.end(req.method === 'HEAD' ? undefined : text);
}
