import { z } from 'zod';

/**
 * A place that may show something of ours: `lms.example.org`, all below a name (`*.example.org`), one port of it
 * (`lms.example.org:8443`), or one origin (`https://lms.example.org`). What comes out may stand in a policy as it is.
 */
export const AllowedDomain = z
  .string()
  .max(300)
  .transform((written, place) => {
    const domain = domainFrom(written.trim());
    if (domain !== null) return domain;
    place.addIssue({ code: 'custom', message: 'must be a domain, e.g. lms.example.org or *.example.org' });
    return z.NEVER;
  })
  .describe('A domain, e.g. lms.example.org or *.example.org; with a port or as an origin it means no other');

/** In lower case, names of other scripts as browsers send them; null for what is none. */
function domainFrom(written: string): string | null {
  const parts = /^(https?:\/\/)?(\*\.)?([^/?#@:*\s]+)(:\d{1,5})?\/?$/i.exec(written);
  const [, scheme = '', below = '', name = '', port = ''] = parts ?? [];
  if (!URL.canParse(`http://${name}`) || Number(port.slice(1)) > 65_535) return null;
  const host = new URL(`http://${name}`).hostname;
  return /^[a-z0-9._-]+$/.test(host) ? `${scheme}${below}${host}${port}`.toLowerCase() : null;
}
