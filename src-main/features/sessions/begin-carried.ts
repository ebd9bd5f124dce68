import type { Input } from '../../../src-shared/contract/endpoint';
import type { createSession } from '../../../src-shared/contract/session-upkeep';
import type { SessionId, TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { appendIn, type JournalParts } from './append-journal';
import { createIn } from './launch';
import type { SentEntry } from './read-entries';

/**
 * Makes a session that took place elsewhere, with the first entries of its journal: both or nothing. Refuses as a session that is made,
 * and as a journal that is appended to.
 */
export function beginCarriedIn(
  tx: Writes,
  parts: JournalParts,
  tenantId: TenantId,
  wish: Input<typeof createSession>,
  entries: readonly SentEntry[],
  nowMs: number,
): SessionId {
  const sessionId = createIn({ tx, courses: parts.attempts.courses }, tenantId, wish, nowMs);
  parts.tell(tx, 'created', { tenantId, sessionId, sandbox: null }, null);
  if (entries.length > 0) appendIn(tx, parts, tenantId, { sessionId, entries }, nowMs);
  return sessionId;
}
