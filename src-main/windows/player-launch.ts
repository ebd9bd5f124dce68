import { createHash } from 'node:crypto';
import { z } from 'zod';

export interface PlayerLaunch {
  readonly sessionId: string;
  /** Storage of its own for each package and learner: content keeps its bookmarks, packages do not see each other. */
  readonly partition: string;
}

const Claims = z.object({ pid: z.string().min(1), sub: z.string().min(1) });

/** Reads a `launch_url` of ours; null for anything else. The token is not verified here: the server does that. */
export function readLaunchUrl(launchUrl: string, apiOrigin: string): PlayerLaunch | null {
  if (!URL.canParse(launchUrl)) return null;
  const url = new URL(launchUrl);
  if (url.origin !== apiOrigin) return null;
  const sessionId = /^\/player\/([\w-]{1,64})$/.exec(url.pathname)?.[1];
  const claims = claimsOf(url.searchParams.get('token') ?? '');
  if (sessionId === undefined || claims === null) return null;
  const owner = createHash('sha256')
    .update(JSON.stringify([claims.pid, claims.sub]))
    .digest('hex');
  return { sessionId, partition: `persist:player-${owner}` };
}

function claimsOf(token: string): z.infer<typeof Claims> | null {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  try {
    return Claims.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
