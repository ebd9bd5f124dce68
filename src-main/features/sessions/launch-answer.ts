import type { Output } from '../../../src-shared/contract/endpoint';
import type { launchPackage, Session } from '../../../src-shared/contract/sessions';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { timestampFromMs } from '../../platform/clock';
import { effectiveTtlSeconds, signLaunch } from './launch-token';
import { sessionOrRefuse } from './read-session';
import type { SessionKey } from './repository-journal';
import type { TokenSigner } from './signed-token';

export interface LaunchWish extends Omit<Parameters<typeof signLaunch>[3], 'mode'> {
  readonly mode: Parameters<typeof signLaunch>[3]['mode'];
  readonly launch_token_ttl_seconds?: number | undefined;
  readonly ttl_seconds?: number | undefined;
}

/** Where the player of a session is, and what opens it. */
export function createLaunchAnswer(parts: {
  readonly db: Db;
  readonly launchTokens: TokenSigner;
  readonly apiOrigin: () => string;
  readonly read: (tenantId: TenantId, sessionId: SessionId) => Session;
}) {
  const { db, launchTokens, apiOrigin, read } = parts;
  return async (
    { tenantId, sessionId }: SessionKey,
    wish: LaunchWish,
    resumed: boolean,
    nowMs: number,
  ): Promise<Output<typeof launchPackage>> => {
    const seconds = effectiveTtlSeconds(wish.launch_token_ttl_seconds ?? wish.ttl_seconds);
    const { session: row } = sessionOrRefuse(db, { tenantId, sessionId });
    const token = await signLaunch(launchTokens, row, nowMs + seconds * 1000, wish);
    const url = `${apiOrigin()}/player/${sessionId}?token=${token}`;
    return {
      package_id: row.packageId,
      session_id: sessionId,
      user_id: row.userId,
      learner_id: row.userId,
      content_type: 'scorm',
      storage_backend: 'local',
      launch_url: url,
      player_url: url,
      launch_token: token,
      expires_in_seconds: seconds,
      expires_at: timestampFromMs(nowMs + seconds * 1000),
      resumed,
      session: read(tenantId, sessionId),
    };
  };
}

export type AnswerLaunch = ReturnType<typeof createLaunchAnswer>;
