import type { IncomingMessage } from 'node:http';
import { parseRange, type ByteRange } from './byte-range';

/** What must be known of a file to answer a request for it. */
export interface FileFacts {
  readonly size: number;
  /** Entity tag of the plain form, with its quotes. */
  readonly tag: string;
  /** The gzip form, where there is one. */
  readonly gzip: { readonly tag: string; readonly length: number } | null;
  readonly canRange: boolean;
  /** `Content-Type` and what belongs to it. */
  readonly typeHeaders: Readonly<Record<string, string>>;
}

/** How a GET or HEAD is answered. */
export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: FileBody;
}

export type FileBody =
  | { readonly form: 'none' }
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'gzip' }
  | { readonly form: 'plain'; readonly start: number; readonly length: number };

/** The answer to a GET or HEAD for this file: conditions, ranges and forms [RFC 9110, 8.4, 13 and 14]. */
export function answerFor(req: Pick<IncomingMessage, 'method' | 'headers'>, facts: FileFacts): FileAnswer {
  const { gzip, tag, size, canRange } = facts;
  const range = canRange ? wantedRange(req, size, tag) : null;
  const asGzip = gzip !== null && range === null && acceptsGzip(req.headers['accept-encoding'] ?? '');
  const headers: Record<string, string> = { ...facts.typeHeaders, ETag: asGzip ? gzip.tag : tag };
  if (gzip !== null) headers['Vary'] = 'Accept-Encoding';
  if (canRange && !asGzip) headers['Accept-Ranges'] = 'bytes';

  // Of a range only the plain form can be unchanged: the caller would cut it out of the gzip it holds.
  const tags = gzip !== null && range === null ? [tag, gzip.tag] : [tag];
  if (isUnchanged(req.headers['if-none-match'], tags))
    return { status: 304, headers, body: { form: 'none' } };
  if (range === 'unsatisfiable') return noSuchRange(headers, size);
  if (asGzip) {
    headers['Content-Encoding'] = 'gzip';
    headers['Content-Length'] = String(gzip.length);
    return { status: 200, headers, body: bodyFor(req, { form: 'gzip' }) };
  }
  const start = range?.start ?? 0;
  const length = range ? range.end - range.start + 1 : size;
  headers['Content-Length'] = String(length);
  if (range) headers['Content-Range'] = `bytes ${String(start)}-${String(range.end)}/${String(size)}`;
  const body = bodyFor(req, length === 0 ? { form: 'none' } : { form: 'plain', start, length });
  return { status: range ? 206 : 200, headers, body };
}

function bodyFor(req: Pick<IncomingMessage, 'method'>, body: FileBody): FileBody {
  return req.method === 'HEAD' ? { form: 'none' } : body;
}

function noSuchRange(headers: Readonly<Record<string, string>>, size: number): FileAnswer {
  return {
    status: 416,
    headers: { ...headers, 'Content-Range': `bytes */${String(size)}` },
    body: { form: 'text', text: 'The file has no such range' },
  };
}

/** The range to answer, unless `If-Range` names other bytes than these. We send no dates, so a date names others. */
function wantedRange(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  size: number,
  tag: string,
): ByteRange | 'unsatisfiable' | null {
  if (headers.range === undefined) return null;
  const ifRange = headers['if-range'];
  if (method !== 'GET' || (ifRange !== undefined && ifRange !== tag)) return null;
  return parseRange(headers.range, size);
}

function isUnchanged(wanted: string | undefined, tags: readonly string[]): boolean {
  if (wanted === undefined) return false;
  const given = wanted.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return given.includes('*') || given.some((tag) => tags.includes(tag));
}

const gzipWeight = /(?:^|,)[ \t]*gzip[ \t]*(?:;[ \t]*q=([\d.]+)[ \t]*)?(?=,|$)/i;
const anyWeight = /(?:^|,)[ \t]*\*[ \t]*(?:;[ \t]*q=([\d.]+)[ \t]*)?(?=,|$)/;

/** `gzip` or `*` in Accept-Encoding with a weight above 0; `gzip` decides over `*`. */
export function acceptsGzip(header: string): boolean {
  const [found, weight = '1'] = gzipWeight.exec(header) ?? anyWeight.exec(header) ?? [];
  return found !== undefined && Number(weight) > 0;
}
