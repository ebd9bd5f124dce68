import { and, eq } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { isGiven } from '../../db/prepared';
import type { SessionKey } from './repository-journal';

interface SessionTable {
  readonly tenantId: SQLiteColumn;
  readonly sessionId: SQLiteColumn;
}

/** The rows of one session, in any table that has them by tenant and session. */
export function ofSession(table: SessionTable, { tenantId, sessionId }: SessionKey) {
  return and(eq(table.tenantId, tenantId), eq(table.sessionId, sessionId));
}

/** The same, of the session that a prepared query is given. */
export function ofAskedSession(table: SessionTable) {
  return and(isGiven(table.tenantId, 'tenantId'), isGiven(table.sessionId, 'sessionId'));
}
