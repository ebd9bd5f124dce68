/*
 * Threat model. An external token names a learner for whom a session is launched; it was made by another system, and comes through
 * whoever holds an API key. A forger would need the tenant's external secret. Other algorithms than HS256 are not taken, nor a
 * token without an end, nor one whose id has been used: what was overheard is worth nothing once it was used.
 */
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { WholeText } from '../../../src-shared/contract/common';
import { Refusal } from '../../../src-shared/contract/errors';
import { UserId } from '../../../src-shared/contract/sessions';
import { PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { insertUsedToken } from './repository-tokens';

/** Clocks of two systems may differ by so much. */
const skewSeconds = 60;

const Claims = z.object({
  sub: UserId.optional(),
  user_id: UserId.optional(),
  name: WholeText.max(255).optional(),
  package_id: PackageId.optional(),
  jti: z.string().min(1).max(255).optional(),
  exp: z.number().max(8_640_000_000_000),
});

export interface ExternalLearner {
  readonly userId: string;
  readonly name: string | undefined;
  /** The token is good for this package only; undefined: for any. */
  readonly packageId: PackageId | undefined;
  readonly tokenId: string | undefined;
  /** When the token would be refused anyway. */
  readonly endsAtMs: number;
}

/**
 * Who the token is about. Refuses with UNAUTHORIZED; `details.reason` is `invalid` or `expired`. Of a token that the secret has signed
 * `details.claim` names what is missing or wrong in it.
 */
export async function readExternalToken(
  token: string,
  secret: string,
  nowMs: number,
): Promise<ExternalLearner> {
  const verified = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    clockTolerance: skewSeconds,
    currentDate: new Date(nowMs),
    requiredClaims: ['exp'],
  }).catch((error: unknown) => {
    if (error instanceof errors.JWTExpired) throw tokenRefusal('expired', error.claim);
    const isOfClaim = error instanceof errors.JWTClaimValidationFailed;
    throw tokenRefusal('invalid', isOfClaim ? error.claim : undefined);
  });
  const claims = Claims.safeParse(verified.payload);
  const userId = claims.data?.sub ?? claims.data?.user_id;
  if (!claims.success) throw tokenRefusal('invalid', String(claims.error.issues[0]?.path[0] ?? ''));
  if (userId === undefined) throw tokenRefusal('invalid', 'sub');
  const { name, package_id: packageId, jti: tokenId, exp } = claims.data;
  return { userId, name, packageId, tokenId, endsAtMs: (exp + skewSeconds) * 1000 };
}

/** Notes that the token was used. Refuses with UNAUTHORIZED, `details.reason` `used`, where it was before. */
export function useToken(tx: Writes, tenantId: TenantId, learner: ExternalLearner, nowMs: number): void {
  const { tokenId, endsAtMs } = learner;
  if (tokenId === undefined) return;
  const isNew = insertUsedToken(tx, { tenantId, tokenId, expiresAtMs: endsAtMs }, nowMs);
  if (!isNew) throw tokenRefusal('used', 'jti');
}

const sentences = {
  invalid: 'The token is not one that the tenant’s external secret has signed with HS256',
  expired: 'The token has expired: ask the system that made it for a new one',
  used: 'The token has been used: ask the system that made it for a new one',
} as const;

const ofClaims: Readonly<Record<string, string>> = {
  sub: 'The token must name its learner in `sub`, in 1 to 255 characters',
  exp: 'The token must say in `exp` when it ends, in seconds since 1970',
  nbf: 'The token is not valid yet: its `nbf` lies ahead, or is no number',
};

function tokenRefusal(reason: keyof typeof sentences, claim?: string): Refusal {
  const isWrong = reason === 'invalid' && claim !== undefined;
  const message = isWrong
    ? (ofClaims[claim] ?? `The claim \`${claim}\` of the token is wrong`)
    : sentences[reason];
  return new Refusal('UNAUTHORIZED', {
    field: 'token',
    reason,
    message,
    ...(claim !== undefined && { claim }),
  });
}
