import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SessionId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { syncPackages, syncSessions } from '../../db/tables';
import { updateOutboxRow, type OutboxKey } from './repository-outbox';
import type { RemoteKey } from './repository-remotes';
import type { VersionKey } from './repository-packages';

/** What a remote has acknowledged of a session of which nothing waits. */
export interface Acknowledged {
  readonly key: OutboxKey;
  readonly sessionId: SessionId;
  readonly remoteVersion: number | null;
  /** By the remote's clock; null: it has not told it. */
  readonly remoteUpdatedAt: string | null;
}

const ofReceipt = {
  at: sql<string>`${syncSessions.receipt} ->> '$.at'`,
  version: sql<number | null>`${syncSessions.receipt} ->> '$.remote_version'`,
  updatedAt: sql<string | null>`${syncSessions.receipt} ->> '$.remote_updated_at'`,
};

/** The last acknowledged first. */
export function selectAcknowledged(db: Reads, { remoteId, tenantId }: RemoteKey): Acknowledged[] {
  const { version: remoteVersion, updatedAt: remoteUpdatedAt } = ofReceipt;
  const isAcknowledged = and(
    eq(syncSessions.remoteId, remoteId),
    eq(syncSessions.tenantId, tenantId),
    eq(syncSessions.mark, syncSessions.sentMark),
    isNotNull(syncSessions.receipt),
  );
  return db
    .select({ sessionId: syncSessions.sessionId, remoteVersion, remoteUpdatedAt })
    .from(syncSessions)
    .where(isAcknowledged)
    .orderBy(desc(ofReceipt.at), asc(syncSessions.sessionId))
    .all()
    .map((row) => ({ ...row, key: { remoteId, tenantId, sessionId: row.sessionId } }));
}

/** The remote has it no more, or less of it: all of it waits anew. */
export function lowerMark(tx: Writes, key: OutboxKey, nowMs: number): void {
  const anew = { sentMark: 0, commonPosition: 0, receipt: null, trouble: null };
  updateOutboxRow(tx, key, { ...anew, attempts: 0, nextAttemptAtMs: nowMs, updatedAtMs: nowMs });
}

/** A version of ours and where it lies at the remote. */
export interface SentVersion extends VersionKey {
  readonly remotePackageId: string;
  readonly remoteVersion: number | null;
}

/** All that the remote is known to have. */
export function selectSentVersions(db: Reads, { remoteId }: RemoteKey): SentVersion[] {
  const { packageId, version, remotePackageId, remoteVersion } = syncPackages;
  const known = and(eq(syncPackages.remoteId, remoteId), isNotNull(remotePackageId));
  const rows = db
    .select({ packageId, version, remotePackageId, remoteVersion })
    .from(syncPackages)
    .where(known)
    .all();
  return rows.flatMap((row) =>
    row.remotePackageId === null ? [] : [{ ...row, remotePackageId: row.remotePackageId }],
  );
}
