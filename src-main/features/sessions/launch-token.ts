/*
 * Threat model. A launch token opens one session in the player, from anywhere the API origin can be reached; it stands in a
 * URL, so histories, logs and shoulders may see it. It is therefore bound to one session, short-lived, of no use as an API
 * key, and never reaches the content origin. A forger would need the tenant's signing secret, which stays in the database
 * and is another one each week.
 */
import { z } from 'zod';
import { newUuid } from '../../platform/ids';
import { PackageId, SessionId, VisitId, type TenantId } from '../../../src-shared/kernel/ids';
import type { SessionRow } from './repository';
import type { TokenSigner } from './signed-token';

const leastSeconds = 60;
const mostSeconds = 86_400;
const usualSeconds = 14_400;

const Mode = z.enum(['normal', 'browse', 'review']);
export type Mode = z.infer<typeof Mode>;

/**
 * `ret`: where the learner is led afterwards. It and `mode` stand in the token since they belong to the launch, not to the session. `vis`: the
 * visit to a room with which it ends.
 */
const Claims = z.object({
  sub: z.string(),
  sid: SessionId,
  pid: PackageId,
  ret: z.string().optional(),
  mode: Mode.default('normal'),
  vis: VisitId.optional(),
});

/** How long the token really lives, whatever was asked for. */
export function effectiveTtlSeconds(asked: number | undefined): number {
  return Math.min(mostSeconds, Math.max(leastSeconds, asked ?? usualSeconds));
}

export function signLaunch(
  signer: TokenSigner,
  row: Pick<SessionRow, 'tenantId' | 'sessionId' | 'packageId' | 'userId'>,
  expiresAtMs: number,
  wish: {
    readonly mode: Mode;
    readonly redirect_url?: string | undefined;
    readonly visitId?: VisitId | undefined;
  },
): Promise<string> {
  const claims = {
    sub: row.userId,
    sid: row.sessionId,
    pid: row.packageId,
    jti: newUuid(),
    ret: wish.redirect_url,
    mode: wish.mode,
    vis: wish.visitId,
  };
  return signer.sign(row.tenantId, claims, expiresAtMs);
}

export type LaunchReading =
  | {
      readonly ok: true;
      readonly tenantId: TenantId;
      readonly sessionId: SessionId;
      readonly redirectUrl: string | null;
      readonly mode: Mode;
      /** The visit to a room that it was made for; null: for none. */
      readonly visitId: VisitId | null;
    }
  | { readonly ok: false; readonly reason: 'missing' | 'invalid' | 'expired' };

/** Whether a token opens this session. A token of another session is invalid here. */
export async function readLaunch(
  signer: TokenSigner,
  token: string,
  sessionId: string,
): Promise<LaunchReading> {
  if (token === '') return { ok: false, reason: 'missing' };
  const reading = await signer.read(token);
  if (!reading.ok) return reading;
  const claims = Claims.safeParse(reading.claims);
  if (!claims.success || claims.data.sid !== sessionId.toLowerCase()) return { ok: false, reason: 'invalid' };
  const { sid, ret = null, mode, vis = null } = claims.data;
  return { ok: true, tenantId: reading.tenantId, sessionId: sid, redirectUrl: ret, mode, visitId: vis };
}
