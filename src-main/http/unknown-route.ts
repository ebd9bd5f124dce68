import type { RequestHandler } from 'express';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { Refusal } from '../../src-shared/contract/errors';

/** For the end of the line: METHOD_NOT_ALLOWED with `Allow` where another method would have been right, else NOT_FOUND. */
export function refuseUnknownRoute(endpoints: readonly Endpoint[]): RequestHandler {
  return (req, res) => {
    const allowed = endpoints
      .filter((endpoint) => fits(endpoint.path, req.path))
      .map((endpoint) => endpoint.method);
    if (allowed.length === 0) throw new Refusal('NOT_FOUND');
    res.set('Allow', allowed.join(', '));
    throw new Refusal('METHOD_NOT_ALLOWED', { allowed });
  };
}

function fits(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at])
  );
}
