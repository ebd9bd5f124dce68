import { Refusal } from '../../../src-shared/contract/errors';
import type { Reads } from '../../db/open';
import { selectSession, selectSummary, type ListedSession } from './repository';
import type { SessionKey } from './repository-journal';

/** The whole of a session. Refuses with SESSION_NOT_FOUND. */
export function readSession(db: Reads, key: SessionKey): ListedSession {
  const found = selectSession(db, key.tenantId, key.sessionId);
  const summary = selectSummary(db, key);
  if (found === null || summary === null) throw new Refusal('SESSION_NOT_FOUND');
  return { ...found, summary };
}
