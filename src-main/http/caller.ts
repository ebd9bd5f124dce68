import type { Request, RequestHandler } from 'express';
import type { TenantId } from '../../src-shared/kernel/ids';

/** Whose key came with the request. */
export interface Caller {
  readonly tenantId: TenantId;
  readonly keyName: string;
  readonly scopes: readonly string[];
}

/** Finds the caller of a key's text, or throws `Refusal` INVALID_API_KEY or EXPIRED_API_KEY. */
export type Authenticate = (keyText: string) => Caller;

/** The key of the request: `X-API-Key`, else `Authorization: Bearer`. Null when neither was sent. */
export function keyTextOf(req: Request): string | null {
  const plain = req.get('x-api-key');
  if (plain !== undefined && plain !== '') return plain.trim();
  return /^Bearer\s+(\S+)\s*$/i.exec(req.get('authorization') ?? '')?.[1] ?? null;
}

const place = 'authenticate';

/** Lets `serve` find out who calls; each route asks for itself, so that none is open by being forgotten. */
export function identifyBy(authenticate: Authenticate): RequestHandler {
  return (_req, res, next) => {
    res.locals[place] = authenticate;
    next();
  };
}

export function authenticateOf(locals: Record<string, unknown>): Authenticate | null {
  return (locals[place] as Authenticate | undefined) ?? null;
}
