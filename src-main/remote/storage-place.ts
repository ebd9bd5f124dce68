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

/** The place where bytes are stored knows nothing of keys: what it refuses may pass with another URL. */
export function ofPlace(error: unknown): unknown {
  if (!(error instanceof RemoteFailed)) return error;
  const { word, facts } = error.failure;
  const isOfKeys = word === 'unauthorized' || word === 'forbidden' || word === 'not-found';
  return isOfKeys ? remoteFailed('unavailable', { ...facts, retryAfterMs: null }) : error;
}
