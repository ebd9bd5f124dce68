import type { Endpoint } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';
import type { Caller } from './caller';

/** What each scope of a key permits. `delete` permits DELETE alone; an unknown scope permits nothing. */
const permits: Readonly<Record<string, readonly string[]>> = {
  read: ['read'],
  write: ['write'],
  delete: ['delete'],
  public_api: ['read', 'write'],
  internal_product: ['read', 'write'],
  admin: ['read', 'write', 'delete', 'admin'],
};

/** Does a key with these scopes do what `access` asks for? */
export function isPermitted(scopes: readonly string[], access: string): boolean {
  return scopes.some((scope) => permits[scope]?.includes(access) ?? false);
}

/** Throws INSUFFICIENT_SCOPES when the caller's key lacks the scope of the endpoint. */
export function mayCall(caller: Caller, endpoint: Endpoint): void {
  if (isPermitted(caller.scopes, endpoint.access)) return;
  throw new Refusal('INSUFFICIENT_SCOPES', { required: endpoint.access, scopes: caller.scopes });
}
