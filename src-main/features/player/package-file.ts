import type { PackageFileRequest } from '../../content/send-file';
import type { Run } from '../sessions/service';
import { packagePolicy } from './content-policy';
import type { PlayerDeps } from './deps';

/** May be shown inside the shell and inside the frame; other sites' pages get nothing to look at. */
export const embeddable = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-cache',
} as const;

/** What a page at work asks for by this path below its package's root: still percent-encoded, without the query. */
export function packageFileOf(
  { apiOrigin, contentOrigin }: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin'>,
  { place, rootFolder }: Run,
  urlPath: string,
): PackageFileRequest {
  const policy = packagePolicy(apiOrigin(), contentOrigin());
  const headers = { 'Content-Security-Policy': policy, ...embeddable };
  return { target: place, rootFolder, urlPath, headers };
}
