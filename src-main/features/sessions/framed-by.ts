import { framersOf, nobodyElse, type Framers } from '../../http/framers';

export interface Framed {
  /** Whose pages may show the player in a frame. */
  readonly framers: Framers;
}

/** `allowedDomains`: those of the dispatch that launched the session; null where none did. */
export function framersFrom(target: { readonly allowedDomains: readonly string[] | null }): Framers {
  return target.allowedDomains === null ? nobodyElse : framersOf(target.allowedDomains);
}
