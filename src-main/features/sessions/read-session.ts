import { Refusal } from '../../../src-shared/contract/errors';
import type { Reads } from '../../db/open';
import { selectSession, selectSummary, type ListedSession, type TitledSession } from './repository';
import type { SessionKey } from './repository-journal';

/** A session as it stands in its row. Refuses with SESSION_NOT_FOUND. */
export function sessionOrRefuse(db: Reads, { tenantId, sessionId }: SessionKey): TitledSession {
  const found = selectSession(db, tenantId, sessionId);
  if (found === null) throw new Refusal('SESSION_NOT_FOUND');
  return found;
}

/** The whole of a session. Refuses with SESSION_NOT_FOUND. */
export function readSession(db: Reads, key: SessionKey): ListedSession {
  const found = sessionOrRefuse(db, key);
  const summary = selectSummary(db, key);
  if (summary === null) throw new Refusal('SESSION_NOT_FOUND');
  return { ...found, summary };
}
