import { framersOf, type Framers } from '../../http/framers';

export interface Framed {
  /** Whose pages may show the player in a frame. */
  readonly framers: Framers;
}

/** What a launch token tells of who stands around the player. */
export interface Surrounded extends Framed {
  /** A dispatch launched it: the page that opened its window may hear how far the learner is. */
  readonly tellsOpener: boolean;
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
