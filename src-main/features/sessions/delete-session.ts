import { and, eq } from 'drizzle-orm';
import type { Writes } from '../../db/open';
import {
  deletedSessions,
  externalWrites,
  fencedEntries,
  journalEntries,
  observations,
  sessions,
  snapshots,
} from '../../db/tables';
import type { SessionKey } from './repository-journal';

/** All that is kept of one session; only its id stays known. */
export function deleteSessionRows(tx: Writes, { tenantId, sessionId }: SessionKey, nowMs: number): void {
  for (const table of [journalEntries, fencedEntries, snapshots, externalWrites, observations, sessions])
    tx.delete(table)
      .where(and(eq(table.tenantId, tenantId), eq(table.sessionId, sessionId)))
      .run();
  tx.insert(deletedSessions).values({ sessionId, tenantId, deletedAtMs: nowMs }).run();
}
