import { ApiFailure } from '../../src-shared/contract/call';
import { errorCatalogue, type ErrorCode } from '../../src-shared/contract/errors';
import type { Finding } from '../../src-shared/contract/common';

/**
 * What can go wrong on the way besides refusals: no answer at all, an answer we do not understand, our own cancelling, a file that is
 * not the one that was chosen any more.
 */
export type ProblemCode = ErrorCode | 'UNREACHABLE' | 'UNREADABLE' | 'CANCELLED' | 'FILE_CHANGED';

/** A failed call as facts, ready to be explained. */
export interface Problem {
  readonly code: ProblemCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | null;
}

/** `fetch` throws a TypeError when there is no answer, zod a ZodError when the answer is not what the contract says. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiFailure)
    return { code: knownCode(error), details: error.details, requestId: error.requestId };
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotReadableError' || name === 'NotFoundError') return bare('FILE_CHANGED');
  if (name === 'AbortError') return bare('CANCELLED');
  if (name === 'TypeError' || name === 'NetworkError') return bare('UNREACHABLE');
  return bare('UNREADABLE');
}

/** Findings about an upload, errors first; none when the details hold none. */
export function findingsOf(problem: Problem): readonly Finding[] {
  const { findings } = problem.details;
  if (!Array.isArray(findings)) return [];
  return worstFirst((findings as readonly unknown[]).filter(isFinding));
}

const order = { error: 0, warning: 1, info: 2 } as const;

export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => order[a.severity] - order[b.severity]);
}

function isFinding(value: unknown): value is Finding {
  if (typeof value !== 'object' || value === null) return false;
  const { severity, message, facts } = value as Partial<Finding>;
  return (
    typeof message === 'string' && typeof facts === 'object' && severity !== undefined && severity in order
  );
}

function knownCode(failure: ApiFailure): ErrorCode {
  return failure.code in errorCatalogue ? failure.code : 'INTERNAL_ERROR';
}

function bare(code: ProblemCode): Problem {
  return { code, details: {}, requestId: null };
}
