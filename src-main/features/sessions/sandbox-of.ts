import type { Sandbox } from '../../../src-shared/contract/sandbox';
import type { SessionRow } from './repository';

/** As it was written with the session; null: it is somebody's record. */
export function sandboxOf({ sandbox }: Pick<SessionRow, 'sandbox'>): Sandbox | null {
  return sandbox as Sandbox | null;
}

/** It becomes an attempt once all of its journal is here, and nobody sees it until then. */
export function isHalfAttempt({ sandbox }: Pick<SessionRow, 'sandbox'>): boolean {
  return typeof sandbox === 'object' && sandbox !== null && 'becomes' in sandbox;
}
