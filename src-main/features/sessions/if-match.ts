import type { Request } from 'express';
import { Refusal } from '../../../src-shared/contract/errors';
import type { Session } from '../../../src-shared/contract/sessions';

/** Whether the version that a session has now is one that the caller has seen. */
export type Expects = (version: number) => boolean;

/** The entity tag of a session follows its version. */
export function tagOf({ id, version }: Pick<Session, 'id' | 'version'>): string {
  return `W/"${id}-${String(version)}"`;
}

/** Does the client have this already, by `If-None-Match`? */
export function isKnown(req: Request, session: Session): boolean {
  const known = tagsIn(req.get('if-none-match') ?? '');
  return known.includes(tagOf(session)) || known.includes('*');
}

/** The version in the body, or what `If-Match` names; where both are sent, both must be right. */
export function expectedBy(req: Request, id: Session['id'], bodyVersion: number | undefined): Expects {
  const header = req.get('if-match');
  if (header === undefined) return expectsVersion(bodyVersion);
  // A weak tag will do: it stands for a whole version.
  const tags = tagsIn(header).map((tag) => (tag.startsWith('"') ? `W/${tag}` : tag));
  return (version) =>
    (tags.includes('*') || tags.includes(tagOf({ id, version }))) &&
    (bodyVersion === undefined || bodyVersion === version);
}

/** Refuses with INVALID_REQUEST where none was given. */
export function expectsVersion(given: number | undefined): Expects {
  if (given === undefined)
    throw new Refusal('INVALID_REQUEST', { field: 'version', message: 'version is required' });
  return (version) => version === given;
}

function tagsIn(header: string): string[] {
  return header.split(',').map((tag) => tag.trim());
}
