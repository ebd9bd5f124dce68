import type { Session } from '../../../src-shared/contract/sessions';
import type { Writes } from '../../db/open';
import { sessionFromRow } from './projection';
import { readSession } from './read-session';
import type { SessionRow, Standing } from './repository';

export interface SessionBefore extends SessionRow, Standing {}

/** What readers of a session may see changed, told inside the transaction that changes it. */
export interface SessionNews {
  readonly what: 'created' | 'launched' | 'changed';
  /** As it was; null for one that has just begun. */
  readonly before: SessionBefore | null;
  /** As it is now; reads it only when it is called. */
  readonly after: () => Session;
}
export type SessionListener = (tx: Writes, news: SessionNews) => void;

/** Tells of the session with the key of `row`; of sandboxes nobody hears. */
export type TellSession = (
  tx: Writes,
  what: SessionNews['what'],
  row: Pick<SessionRow, 'tenantId' | 'sessionId' | 'sandbox'>,
  before: SessionBefore | null,
) => void;

export function createTellSession(listeners: readonly SessionListener[], nowMs: () => number): TellSession {
  return (tx, what, { tenantId, sessionId, sandbox }, before) => {
    if (sandbox !== null) return;
    const after = (): Session => sessionFromRow(readSession(tx, { tenantId, sessionId }), nowMs());
    for (const listener of listeners) listener(tx, { what, before, after });
  };
}
