import type { z } from 'zod';
import { Refusal, type ErrorCode } from '../../src-shared/contract/errors';

const resourceOf: Readonly<Record<string, ErrorCode>> = {
  packageId: 'PACKAGE_NOT_FOUND',
  sessionId: 'SESSION_NOT_FOUND',
};

/**
 * What to answer to input that does not fit: an id in the path that is none is a resource that does not exist; anything
 * else is INVALID_REQUEST with the first wrong field, and every issue in `details.issues`.
 */
export function refusalOfInput(
  error: z.ZodError,
  pathParameters: readonly string[],
  given: Readonly<Record<string, unknown>>,
): Refusal {
  const inPath = error.issues
    .map((issue) => String(issue.path[0]))
    .find((name) => pathParameters.includes(name));
  if (inPath !== undefined) return new Refusal(resourceOf[inPath] ?? 'NOT_FOUND');
  const issues = error.issues.map((issue) => ({
    field: issue.path.join('.'),
    message: messageOf(issue, given),
  }));
  return new Refusal('INVALID_REQUEST', { ...issues[0], issues });
}

function messageOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): string {
  const field = issue.path.join('.');
  const missing = issue.path.length === 1 && given[field] === undefined;
  return missing ? `${field} is required` : `${field}: ${issue.message}`;
}
