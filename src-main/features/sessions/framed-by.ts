import { framersOf, type Framers } from '../../http/framers';

export interface Framed {
  /** Whose pages may show the player in a frame. */
  readonly framers: Framers;
}

/**
 * `allowedDomains`: those of the dispatch that launched the session; null where none did. `allowedOrigins`: sites that the
 * tenant has allowed, for whatever was launched.
 */
export function framersFrom(
  { allowedDomains }: { readonly allowedDomains: readonly string[] | null },
  allowedOrigins: readonly string[],
): Framers {
  return [...new Set([...(allowedDomains === null ? [] : framersOf(allowedDomains)), ...allowedOrigins])];
}
