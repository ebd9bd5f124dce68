import { createHmac } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, errors, type JWTPayload } from 'jose';
import { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { nameInPeriod, secretInPeriod, selectSecret, tenantSecret } from '../../db/tenant-secret';
import type { Clock } from '../../platform/clock';
import { newSecret } from '../../platform/ids';

export type TokenReading =
  | { readonly ok: true; readonly tenantId: TenantId; readonly claims: JWTPayload }
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' };

export type TokenSigner = ReturnType<typeof createTokenSigner>;

export interface TokenKind {
  readonly db: Db;
  readonly clock: Clock;
  /** Claim `typ`. */
  readonly typ: string;
  /** For tokens that live shorter than a week: every week has a secret of its own, and a token's header `kid` says which. */
  readonly changesWeekly?: boolean;
}

const weekMs = 7 * 86_400_000;

/**
 * Signs and reads tokens of one kind (HS256, claim `typ`). Each kind and tenant has a secret of its own in the database, so
 * that tokens outlive a restart and a token of one kind is never taken for another.
 */
export function createTokenSigner({ db, clock, typ, changesWeekly = false }: TokenKind) {
  const name = `${typ}-token`;
  const thisWeek = (): number => Math.floor(clock.nowMs() / weekMs);

  function lastingKey(tenantId: TenantId): Uint8Array {
    return bytesOf(tenantSecret(db, { tenantId, name }, newSecret, clock.nowMs()));
  }

  function keyToSign(tenantId: TenantId): { readonly key: Uint8Array; readonly kid?: string } {
    if (!changesWeekly) return { key: lastingKey(tenantId) };
    const period = thisWeek();
    const key = bytesOf(secretInPeriod(db, { tenantId, name, period }, newSecret, clock.nowMs()));
    return { key, kid: String(period) };
  }

  /** Null where there is no such secret, or not any more. One without a `kid` is of the time when secrets did not change. */
  function keyToRead(tenantId: TenantId, kid: unknown): Uint8Array | null {
    const isOfAWeek = changesWeekly && kid !== undefined;
    if (isOfAWeek && !(Number(kid) >= thisWeek() - 1)) return null;
    const secret = selectSecret(db, { tenantId, name: isOfAWeek ? nameInPeriod(name, Number(kid)) : name });
    return secret === null ? null : bytesOf(secret);
  }

  return {
    /** `expiresAtMs` null: valid until something else ends it. */
    sign: (
      tenantId: TenantId,
      claims: Readonly<Record<string, unknown>>,
      expiresAtMs: number | null,
    ): Promise<string> => {
      const { key, ...ofKey } = keyToSign(tenantId);
      const token = new SignJWT({ ...claims, tid: tenantId, typ })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT', ...ofKey })
        .setIssuedAt(Math.floor(clock.nowMs() / 1000));
      if (expiresAtMs !== null) token.setExpirationTime(Math.floor(expiresAtMs / 1000));
      return token.sign(key);
    },

    /** 32 bytes that the same label always gives and nobody else can make, base64. */
    derive: (tenantId: TenantId, label: string): string =>
      createHmac('sha256', lastingKey(tenantId)).update(label).digest('base64'),

    read: async (token: string): Promise<TokenReading> => {
      try {
        const tenantId = TenantId.parse(decodeJwt(token)['tid']);
        const key = keyToRead(tenantId, decodeProtectedHeader(token).kid);
        if (key === null) return { ok: false, reason: 'invalid' };
        const { payload } = await jwtVerify(token, key, {
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

function bytesOf(secret: string): Uint8Array {
  return Buffer.from(secret, 'base64url');
}
