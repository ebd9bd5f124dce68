import type { PackageFileRequest } from '../../content/send-file';
import type { Headers } from '../../content/send-answer';
import type { Framers } from '../../http/framers';
import type { Run } from '../sessions/service';
import { packagePolicy } from './content-policy';
import type { PlayerDeps } from './deps';

/** May be shown inside the shell and inside the frame; other sites' pages get nothing to look at. */
export const embeddable = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
} as const;

/** Header sets kept: one for each way in which a package may be framed. */
const mostKnown = 100;

/**
 * Makes what a page at work asks for by a path below its package's root: still percent-encoded, without the query. The
 * headers are put together once for all that are framed alike.
 */
export function createFileRequests({
  apiOrigin,
  contentOrigin,
}: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin'>) {
  const known = new Map<string, Headers>();
  const headersFor = (framers: Framers): Headers => {
    const key = framers.join(' ');
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const policy = packagePolicy({ apiOrigin, contentOrigin, framers });
    const headers = { 'Content-Security-Policy': policy, ...embeddable };
    if (known.size >= mostKnown) known.clear();
    known.set(key, headers);
    return headers;
  };
  return (
    { place, rootFolder, framers }: Run,
    urlPath: string,
  ): PackageFileRequest & { readonly headers: Headers } => {
    return { target: place, rootFolder, urlPath, headers: headersFor(framers) };
  };
}
