import { createHmac } from 'node:crypto';
import { decodeJwt, jwtVerify, SignJWT, errors, type JWTPayload } from 'jose';
import { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { selectSecret, tenantSecret } from '../../db/tenant-secret';
import type { Clock } from '../../platform/clock';
import { newSecret } from '../../platform/ids';

export type TokenReading =
  | { readonly ok: true; readonly tenantId: TenantId; readonly claims: JWTPayload }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

export type TokenSigner = ReturnType<typeof createTokenSigner>;

/**
 * Signs and reads tokens of one kind (HS256, claim `typ`). Each kind and tenant has a secret of its own in the database, so
 * that tokens outlive a restart and a token of one kind is never taken for another.
 */
export function createTokenSigner({
  db,
  clock,
  typ,
}: {
  readonly db: Db;
  readonly clock: Clock;
  readonly typ: string;
}) {
  const secretName = `${typ}-token`;

  function keyOf(tenantId: TenantId): Uint8Array {
    const secret = tenantSecret(db, { tenantId, name: secretName }, newSecret, clock.nowMs());
    return Buffer.from(secret, 'base64url');
  }

  return {
    /** `expiresAtMs` null: valid until something else ends it. */
    sign: (
      tenantId: TenantId,
      claims: Readonly<Record<string, unknown>>,
      expiresAtMs: number | null,
    ): Promise<string> => {
      const token = new SignJWT({ ...claims, tid: tenantId, typ })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(Math.floor(clock.nowMs() / 1000));
      if (expiresAtMs !== null) token.setExpirationTime(Math.floor(expiresAtMs / 1000));
      return token.sign(keyOf(tenantId));
    },

    /** 32 bytes that the same label always gives and nobody else can make, base64. */
    derive: (tenantId: TenantId, label: string): string =>
      createHmac('sha256', keyOf(tenantId)).update(label).digest('base64'),

    read: async (token: string): Promise<TokenReading> => {
      try {
        const tenantId = TenantId.parse(decodeJwt(token)['tid']);
        if (selectSecret(db, { tenantId, name: secretName }) === null)
          return { ok: false, reason: 'invalid' };
        const { payload } = await jwtVerify(token, keyOf(tenantId), {
          algorithms: ['HS256'],
          currentDate: new Date(clock.nowMs()),
        });
        if (payload['typ'] !== typ) return { ok: false, reason: 'invalid' };
        return { ok: true, tenantId, claims: payload };
      } catch (error) {
        return { ok: false, reason: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
      }
    },
  };
}
