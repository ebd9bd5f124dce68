import type { z } from 'zod';
import type { Endpoint } from '../../src-shared/contract/endpoint';
import { errorCatalogue, Refusal } from '../../src-shared/contract/errors';
import { inputMessage } from './input-message';

/**
 * What to answer to input that does not fit: an id in the path that is none is a resource that does not exist, in the first 404 word of
 * the endpoint; anything
 * else is INVALID_REQUEST with the first wrong field, and every issue in `details.issues`.
 */
export function refusalOfInput(
  error: z.ZodError,
  { path, refusals }: Endpoint,
  given: Readonly<Record<string, unknown>>,
): Refusal {
  const inPath = error.issues
    .map((issue) => String(issue.path[0]))
    .find((name) => path.split('/').includes(`:${name}`));
  if (inPath !== undefined)
    return new Refusal(refusals.find((code) => errorCatalogue[code].status === 404) ?? 'NOT_FOUND');
  const issues = error.issues.map((issue) => {
    const field = issue.path.join('.');
    const isMissing = issue.path.length === 1 && given[field] === undefined;
    return { field, message: inputMessage(field, issue, isMissing) };
  });
  return new Refusal('INVALID_REQUEST', { ...issues[0], issues });
}
