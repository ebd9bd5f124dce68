import type { PackageFileRequest } from '../../content/send-file';
import type { Headers } from '../../content/send-answer';
import type { Run } from '../sessions/service';
import { packagePolicy } from './content-policy';
import type { PlayerDeps } from './deps';

/** May be shown inside the shell and inside the frame; other sites' pages get nothing to look at. */
export const embeddable = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
} as const;

/**
 * Makes what a page at work asks for by a path below its package's root: still percent-encoded, without the query. The
 * headers are put together once, as long as the origins stay the same.
 */
export function createFileRequests({
  apiOrigin,
  contentOrigin,
}: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin'>) {
  let known = { api: '', content: '', headers: {} };
  const headersNow = () => {
    const [api, content] = [apiOrigin(), contentOrigin()];
    if (known.api !== api || known.content !== content) {
      const headers = { 'Content-Security-Policy': packagePolicy(api, content), ...embeddable };
      known = { api, content, headers };
    }
    return known.headers;
  };
  return (
    { place, rootFolder }: Run,
    urlPath: string,
  ): PackageFileRequest & { readonly headers: Headers } => {
    return { target: place, rootFolder, urlPath, headers: headersNow() };
  };
}
