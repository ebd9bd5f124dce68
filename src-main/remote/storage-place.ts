import { RemoteFailed, remoteFailed } from '../../src-shared/sync/failure';

/** Where a Lectern takes bytes. It writes URLs by its own idea of where it is; behind a proxy that is not where we found it. */
const ofLectern = /^\/api\/v1\/uploads\//;

/** The URL to which bytes may go: of the web, and not less safe than the remote itself. Throws RemoteFailed. */
export function placeOf(text: string, base: string): string {
  const url = URL.parse(text, base);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && base.startsWith('http:'));
  if (url === null || !(isSafe || ofLectern.test(url.pathname)) || url.username !== '')
    throw remoteFailed('garbage', { reason: 'shape', status: null, at: 'presigned_url' });
  return ofLectern.test(url.pathname) ? base + url.pathname + url.search : url.href;
}

/** What stores of bytes sign; who may write nothing but these cannot speak as somebody else, or to another server. */
const ofStores = /^(content-(type|md5|disposition)|cache-control|x-(amz|goog|ms)-[!#$%&'*+.^_`|~0-9a-z-]+)$/i;

/** The headers that may go along to a place, of those that the remote wants there. Throws RemoteFailed for what is no header. */
export function placeHeaders(wanted: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = Object.entries(wanted);
  if (!all.every(([name, value]) => isHeader(name, value)))
    throw remoteFailed('garbage', { reason: 'shape', status: null, at: 'required_put_headers' });
  return Object.fromEntries(all.filter(([name]) => ofStores.test(name)));
}

/** [RFC 9110, 5.1 and 5.5] */
function isHeader(name: string, value: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}

/** The place where bytes are stored knows nothing of keys: what it refuses may pass with another URL. One that may not be reached is none. */
export function ofPlace(error: unknown): unknown {
  if (!(error instanceof RemoteFailed)) return error;
  const { word, facts } = error.failure;
  if (word === 'stopped')
    return remoteFailed('garbage', { reason: 'shape', status: null, at: 'presigned_url' });
  const isOfKeys = word === 'unauthorized' || word === 'forbidden' || word === 'not-found';
  return isOfKeys ? remoteFailed('unavailable', { ...facts, retryAfterMs: null }) : error;
}
