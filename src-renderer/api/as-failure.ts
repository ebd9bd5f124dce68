import { ApiFailure } from '../../src-shared/contract/call';
import { errorCatalogue, type ErrorCode } from '../../src-shared/contract/errors';
import type { Import } from '../../src-shared/contract/imports';

/** A failure that stands in an answer, as the one that the same request would have been refused with. */
export function asFailure(failure: Import['failure']): ApiFailure {
  const code = failure?.code ?? 'INTERNAL_ERROR';
  return new ApiFailure(isKnown(code) ? errorCatalogue[code].status : 500, { ...failure });
}

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}
