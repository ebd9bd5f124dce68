import type { Content } from './course';
import { launchReference } from './reference';

export type ContentAddress =
  | { readonly kind: 'file'; readonly url: string }
  /** Another host, or another scheme than http: never loaded from here. */
  | { readonly kind: 'external'; readonly url: string }
  /** Leads out of the package. */
  | { readonly kind: 'outside'; readonly url: string };

/** Where the page of an activity is loaded from. `filesBase` is the absolute address of the package's root, with a closing "/". */
export function contentAddress(content: Content, filesBase: string): ContentAddress {
  const written = launchReference(content.href, content.parameters);
  if (!URL.canParse(written, filesBase)) return { kind: 'outside', url: written };
  const url = new URL(written, filesBase);
  if (url.origin !== new URL(filesBase).origin) return { kind: 'external', url: url.href };
  return { kind: url.href.startsWith(filesBase) ? 'file' : 'outside', url: url.href };
}

/**
 * The same as a person may read it: a file by its path in the package. Addresses below `filesBase` hold the ticket of the run, which
 * belongs on no screen and in no picture of one.
 */
export function shownAddress(content: Content, filesBase: string): string {
  const { kind, url } = contentAddress(content, filesBase);
  if (kind === 'external') return url;
  return kind === 'file' ? pathBelow(url, filesBase) : content.href;
}

/** An address of a file of the package as its path below `filesBase`; any other as it is. */
export function pathBelow(url: string, filesBase: string): string {
  if (!url.startsWith(filesBase)) return url;
  const path = new URL(url).pathname.slice(new URL(filesBase).pathname.length);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
