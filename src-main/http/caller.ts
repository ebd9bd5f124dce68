import type { Request, RequestHandler } from 'express';
import type { TenantId } from '../../src-shared/kernel/ids';
import type { Repeats } from './idempotency';
import type { KeptAnswers } from './kept-answers';
import type { RateLimiter } from './rate-limit';

/** Whose key came with the request. */
export interface Caller {
  readonly tenantId: TenantId;
  readonly keyName: string;
  /** A window or browser tab of Lectern itself, not a client's key. */
  readonly isWindow: boolean;
  readonly scopes: readonly string[];
}

/** Finds the caller of a key's text, or throws `Refusal` INVALID_API_KEY or EXPIRED_API_KEY. */
export type Authenticate = (keyText: string) => Caller;

/** The key of the request: `X-API-Key`, else `Authorization: Bearer`. Null when neither was sent. */
export function keyTextOf(req: Request): string | null {
  const plain = req.get('x-api-key');
  return plain !== undefined && plain !== '' ? plain.trim() : bearerOf(req);
}

/** What stands in `Authorization: Bearer`; null when nothing does. */
export function bearerOf(req: Request): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}

/** What is asked about every caller, in this order. */
export interface Gate {
  readonly authenticate: Authenticate;
  /** May pages of another site act with keys of this tenant? */
  readonly mayCallFrom: (tenantId: TenantId, origin: string) => boolean;
  readonly rateLimiter: RateLimiter;
  readonly repeats: Repeats;
  readonly keptAnswers: KeptAnswers;
}

const place = 'gate';

/** Lets `serve` find out who calls; each route asks for itself, so that none is open by being forgotten. */
export function guardBy(gate: Gate): RequestHandler {
  return (_req, res, next) => {
    res.locals[place] = gate;
    next();
  };
}

export function gateOf(locals: Record<string, unknown>): Gate | null {
  return (locals[place] as Gate | undefined) ?? null;
}
