import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { PackageKey } from '../../db/current-version';
import type { Writes } from '../../db/open';
import {
  deletedSessions,
  externalWrites,
  fencedEntries,
  journalEntries,
  observations,
  packages,
  sessions,
  setAsideEntries,
  snapshots,
} from '../../db/tables';
import type { SessionKey } from './repository-journal';
import { ofSession } from './repository-of-session';

/** All that is kept of one session; only its id stays known. */
export function deleteSessionRows(tx: Writes, key: SessionKey, nowMs: number): void {
  deleteHalfSession(tx, key);
  const { tenantId, sessionId } = key;
  tx.insert(deletedSessions).values({ sessionId, tenantId, deletedAtMs: nowMs }).onConflictDoNothing().run();
}

/** All that is kept of one that nobody has seen yet: its id may come again. */
export function deleteHalfSession(tx: Writes, key: SessionKey): void {
  for (const table of [
    ...[journalEntries, fencedEntries, setAsideEntries, snapshots],
    ...[externalWrites, observations, sessions],
  ])
    tx.delete(table).where(ofSession(table, key)).run();
}

/** A session, with what was forked from it and from these: they hold its journal too. All that went, the session first. */
export function deleteWithForks(tx: Writes, { tenantId, sessionId }: SessionKey, nowMs: number): SessionId[] {
  const gone = [sessionId];
  for (const from of gone) {
    const isFork = sql`${sessions.sandbox} ->> '$.from.session_id' = ${from}`;
    const forks = tx
      .select({ sessionId: sessions.sessionId })
      .from(sessions)
      .where(and(eq(sessions.tenantId, tenantId), isNotNull(sessions.sandbox), isFork))
      .all();
    gone.push(...forks.map((one) => one.sessionId));
    deleteSessionRows(tx, { tenantId, sessionId: from }, nowMs);
  }
  return gone;
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

/** A fork whose copying was cut short by the end of the program, so that it holds less than it says it does. */
const isHalfFork = sql`${sessions.lastPosition} < ${sessions.sandbox} ->> '$.from.position'`;

/** Or that has not become the attempt that it was to be. */
const isHalfAttempt = sql`${sessions.sandbox} ->> '$.becomes' is not null`;

const isOfDeletedPackage = sql`${sessions.sandbox} is not null and exists (select 1 from ${packages} where ${packages.packageId} = ${sessions.packageId} and ${packages.deletedAtMs} is not null)`;

/** Sandboxes that the end of the program left half made, or half deleted with their package. */
export function deleteLeftSandboxes(tx: Writes, nowMs: number): void {
  const { tenantId, sessionId } = sessions;
  for (const half of tx.select({ tenantId, sessionId }).from(sessions).where(isHalfAttempt).all())
    deleteHalfSession(tx, half);
  const isLeft = or(isHalfFork, isOfDeletedPackage);
  for (const left of tx.select({ tenantId, sessionId }).from(sessions).where(isLeft).all())
    deleteSessionRows(tx, left, nowMs);
}
