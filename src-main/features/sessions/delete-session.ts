import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { PackageKey } from '../../db/current-version';
import type { Writes } from '../../db/open';
import {
  deletedSessions,
  externalWrites,
  fencedEntries,
  journalEntries,
  observations,
  sessions,
  setAsideEntries,
  snapshots,
} from '../../db/tables';
import type { SessionKey } from './repository-journal';

/** All that is kept of one session; only its id stays known. */
export function deleteSessionRows(tx: Writes, { tenantId, sessionId }: SessionKey, nowMs: number): void {
  for (const table of [
    ...[journalEntries, fencedEntries, setAsideEntries, snapshots],
    ...[externalWrites, observations, sessions],
  ])
    tx.delete(table)
      .where(and(eq(table.tenantId, tenantId), eq(table.sessionId, sessionId)))
      .run();
  tx.insert(deletedSessions).values({ sessionId, tenantId, deletedAtMs: nowMs }).onConflictDoNothing().run();
}

/** Some sandboxes of a package; none are left when it answers fewer than `most`. */
export function deleteSandboxesOf(
  tx: Writes,
  { tenantId, packageId }: PackageKey,
  { most, nowMs }: { readonly most: number; readonly nowMs: number },
): SessionId[] {
  const ofPackage = and(
    eq(sessions.tenantId, tenantId),
    eq(sessions.packageId, packageId),
    isNotNull(sessions.sandbox),
  );
  const { sessionId } = sessions;
  const found = tx.select({ sessionId }).from(sessions).where(ofPackage).limit(most).all();
  for (const one of found) deleteSessionRows(tx, { tenantId, ...one }, nowMs);
  return found.map((one) => one.sessionId);
}

/**
 * A fork whose copying was cut short by the end of the program, so that it holds less than it says it does, or has not become the
 * attempt that it was to be.
 */
const isHalfFork = sql`${sessions.lastPosition} < ${sessions.sandbox} ->> '$.from.position' or ${sessions.sandbox} ->> '$.becomes' is not null`;

export function deleteHalfForks(tx: Writes, nowMs: number): void {
  const { tenantId, sessionId } = sessions;
  for (const half of tx.select({ tenantId, sessionId }).from(sessions).where(isHalfFork).all())
    deleteSessionRows(tx, half, nowMs);
}
