import { ApiFailure, callEndpoint } from '../../src-shared/contract/call';
import { exchangeVisitCode } from '../../src-shared/contract/app';
import { signInToManage } from '../../src-shared/contract/management';

/**
 * How a window gets its token. Threat model: whoever holds the token may do everything with this Lectern.
 * Desktop: the preload hands it over, it never leaves memory. Browser: the code of the printed link works once and
 * is traded for a token kept in this tab's sessionStorage, on the API origin, where no package content ever runs;
 * later visits and tabs opened elsewhere need a new link. A tab that one of ours opens, with itself as opener, gets the browser's
 * copy of that storage (`new-tabs.ts`); nothing is asked for, so no page of another site or of content has anything to ask. The code is taken out of the address bar and history at once.
 * Another device of the room, over TLS, trades the passphrase for a token that is kept in the same place.
 * No cookie: they are shared between ports, and content would see them.
 */
export type Entry =
  | { readonly kind: 'in'; readonly token: string }
  | { readonly kind: 'out'; readonly reason: 'no-way-in' | 'spent-link' | 'unreachable' | 'passphrase' };

const tokenName = 'lectern-token';
const visitHash = /^#\/visit\/([^/?#]+)$/;

export async function enter(): Promise<Entry> {
  if (window.lectern !== undefined) return { kind: 'in', token: await window.lectern.token() };
  const code = visitHash.exec(window.location.hash)?.[1];
  if (code === undefined) return kept() ?? { kind: 'out', reason: isFromAfar() ? 'passphrase' : 'no-way-in' };
  window.history.replaceState(null, '', '#/');
  return tradeVisitCode(decodeURIComponent(code));
}

/** Forgets the tab's token: it is no longer good. */
export function leave(): void {
  window.sessionStorage.removeItem(tokenName);
}

async function tradeVisitCode(code: string): Promise<Entry> {
  try {
    const { token } = await callEndpoint(exchangeVisitCode, { code }, { origin: window.location.origin });
    window.sessionStorage.setItem(tokenName, token);
    return { kind: 'in', token };
  } catch (error) {
    if (!(error instanceof ApiFailure)) return { kind: 'out', reason: 'unreachable' };
    return kept() ?? { kind: 'out', reason: 'spent-link' };
  }
}

function kept(): Entry | null {
  const token = window.sessionStorage.getItem(tokenName);
  return token === null ? null : { kind: 'in', token };
}

/** These screens are shown by another device of the room: only there they come over TLS. */
export function isFromAfar(): boolean {
  return window.location.protocol === 'https:';
}

export interface SignInTrouble {
  readonly word: 'wrong' | 'wait' | 'off' | 'unreachable';
  /** To wait. */
  readonly seconds: number;
}

/** Trades the passphrase for a token of this tab. */
export async function signIn(
  password: string,
): Promise<
  { readonly kind: 'in'; readonly token: string } | { readonly kind: 'out'; readonly trouble: SignInTrouble }
> {
  try {
    const { token } = await callEndpoint(signInToManage, { password }, { origin: window.location.origin });
    window.sessionStorage.setItem(tokenName, token);
    return { kind: 'in', token };
  } catch (error) {
    return { kind: 'out', trouble: troubleOf(error) };
  }
}

function troubleOf(error: unknown): SignInTrouble {
  if (!(error instanceof ApiFailure)) return { word: 'unreachable', seconds: 0 };
  const seconds = Number(error.details['retry_after_seconds'] ?? 0);
  if (error.status === 429) return { word: 'wait', seconds };
  return { word: error.status === 401 ? 'wrong' : 'off', seconds };
}
