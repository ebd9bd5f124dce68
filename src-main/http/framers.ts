/*
 * Threat model. A page that frames the player can lay its own things over it and guide the learner's clicks, and reads what the player
 * tells its parent: how far the learner is. So nobody frames it but the sites that the tenant has allowed, and whom the launch allows: the
 * pages of a dispatch's domains, or any page where the dispatch names none, since then its token alone is the permission. The list below stands in `frame-ancestors`, which a browser
 * holds against every document above the frame, on redirects and reloads too. Domains come from the owner, checked by the contract.
 */

/** Sources of a policy that may stand above a document, beside our own; none: nobody else. */
export type Framers = readonly string[];

export const nobodyElse: Framers = [];

/** Who may frame what a dispatch with these allowed domains has launched. */
export function framersOf(domains: readonly string[]): Framers {
  return domains.length === 0 ? ['http:', 'https:'] : domains.flatMap(sourcesOf);
}

/** `frame-ancestors` of a document whose own ancestors are these. */
export function frameAncestors(own: readonly string[], framers: Framers): string {
  const sources = [...own, ...framers];
  return `frame-ancestors ${sources.length === 0 ? "'none'" : sources.join(' ')}`;
}

/** Is this page, by its address or origin, at one of the domains? Where there are none, each is. */
export function isAtDomain(address: string | undefined, domains: readonly string[]): boolean {
  if (domains.length === 0) return true;
  const url = address === undefined ? null : URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return domains.some((domain) => fits(url, domain));
}

function fits({ protocol, hostname, port }: URL, domain: string): boolean {
  const { scheme, name, at } = partsOf(domain);
  const usual = protocol === 'https:' ? '443' : '80';
  if (scheme !== '' && scheme !== `${protocol}//`) return false;
  if (at !== '' && at !== (port || usual)) return false;
  if (at === '' && scheme !== '' && port !== '') return false;
  return name.startsWith('*.') ? hostname.endsWith(name.slice(1)) : hostname === name;
}

/** A bare name means both schemes and each port. */
function sourcesOf(domain: string): readonly string[] {
  const { scheme, name, at } = partsOf(domain);
  if (scheme !== '') return [domain];
  return ['http://', 'https://'].map((each) => `${each}${name}:${at === '' ? '*' : at}`);
}

function partsOf(domain: string) {
  const [, scheme = '', name = '', at = ''] = /^(https?:\/\/)?([^:]+)(?::(\d+))?$/.exec(domain) ?? [];
  return { scheme, name, at };
}
