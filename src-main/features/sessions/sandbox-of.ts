import type { Sandbox } from '../../../src-shared/contract/sandbox';
import type { SessionRow } from './repository';

type WithSandbox = Pick<SessionRow, 'sandbox'>;

/** A sandbox as it was written with its session. `becomes`: of a copy that is to be somebody's record once all of its journal is here. */
export interface StoredSandbox extends Sandbox {
  readonly becomes?: 'attempt';
}

/** Null: it is somebody's record. */
export function sandboxOf({ sandbox }: WithSandbox): StoredSandbox | null {
  return sandbox as StoredSandbox | null;
}

/** Nobody sees it yet. */
export function isHalfAttempt(row: WithSandbox): boolean {
  return sandboxOf(row)?.becomes !== undefined;
}
