import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { filled } from '../../http/document';
import { framePath } from '../../http/frame-path';
import { framePolicy } from './content-policy';
import type { PlayerDeps } from './deps';

export interface FrameDocument {
  readonly page: string;
  readonly policy: string;
  /** Another one with every other page or policy: a browser may keep what it got there. */
  readonly name: string;
  readonly address: string;
}

/** The document that holds a course, as this server gives it now. */
export async function frameDocument({
  apiOrigin,
  contentOrigin,
  frameFolder,
}: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin' | 'frameFolder'>): Promise<FrameDocument> {
  const page = await filled(join(frameFolder, 'index.html'), { '%SHELL_ORIGIN%': apiOrigin });
  const policy = framePolicy(contentOrigin);
  const name = createHash('sha256').update(`${policy}\n${page}`).digest('base64url').slice(0, 16);
  return { page, policy, name, address: `${contentOrigin}${framePath}?of=${name}` };
}
