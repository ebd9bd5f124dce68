import { SessionId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { uuidNaming } from '../../platform/ids';
import type { SessionKey } from './repository-journal';
import { visitName } from './visit-name';

/**
 * Of the attempt that a journal becomes which goes its own way behind `shared`: it follows from where that begins. So all that goes on
 * from there is of one attempt, however much of it a server knows, and of which session it was.
 */
export function attemptId(db: Reads, key: SessionKey, shared: number): SessionId {
  return SessionId.parse(uuidNaming(visitName(db, key, shared + 1)));
}
