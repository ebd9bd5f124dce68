/** What the address of the player says: `/player/<session>?token=<launch token>`. */
export interface LaunchAddress {
  readonly sessionId: string;
  readonly token: string;
}

export function launchAddressFrom(href: string): LaunchAddress {
  const { pathname, searchParams } = new URL(href);
  return { sessionId: pathname.split('/')[2] ?? '', token: searchParams.get('token') ?? '' };
}
