export type RemoteAddress =
  { readonly base: string } | { readonly refused: 'not-an-address' | 'scheme' | 'credentials' };

/** What people copy along from the address of a page or from an example. */
const copiedAlong = /\/(api\/v1|api\/docs|api\/health|api)(\/.*)?$/;

/** The address under which the paths of the API hang, without a slash at its end. A path before `/api` stays: a proxy may need it. */
export function remoteAddressOf(text: string): RemoteAddress {
  const url = URL.parse(text.trim());
  if (url === null) return { refused: 'not-an-address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { refused: 'scheme' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' };
  const path = `${url.pathname}/`.replace(/\/+/g, '/').replace(copiedAlong, '').replace(/\/$/, '');
  return { base: url.origin + path };
}
