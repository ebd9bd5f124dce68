import { and, asc, eq } from 'drizzle-orm';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { RemoteLoss, SyncHours } from '../../../src-shared/contract/remotes';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import {
  remoteAssignments,
  remoteGroups,
  remoteLearners,
  remoteMembers,
  remotes,
  syncPackages,
  syncSessions,
} from '../../db/tables';
import { keptTrouble } from './kept-trouble';

type StoredRow = typeof remotes.$inferSelect;
export type RemoteRow = Omit<StoredRow, 'trouble' | 'assignedTrouble' | 'hours' | 'lost'> & {
  readonly trouble: RemoteTrouble | null;
  readonly assignedTrouble: RemoteTrouble | null;
  readonly hours: SyncHours | null;
  readonly lost: RemoteLoss | null;
};
export type RemoteKey = Pick<RemoteRow, 'tenantId' | 'remoteId'>;

export function insertRemote(tx: Writes, row: RemoteRow): void {
  tx.insert(remotes).values(row).run();
}

/** The oldest first. */
export function selectRemotes(db: Reads, tenantId: TenantId): RemoteRow[] {
  return db
    .select()
    .from(remotes)
    .where(eq(remotes.tenantId, tenantId))
    .orderBy(asc(remotes.createdAtMs), asc(remotes.remoteId))
    .all()
    .map(rowOf);
}

/** Whoever's they are: what syncs by itself looks at all of them. */
export function selectAllRemotes(db: Reads): RemoteRow[] {
  return db.select().from(remotes).all().map(rowOf);
}

/** Null when it does not exist or belongs to another tenant. */
export function selectRemote(db: Reads, { tenantId, remoteId }: RemoteKey): RemoteRow | null {
  const stored = db.select().from(remotes).where(one({ tenantId, remoteId })).get();
  return stored === undefined ? null : rowOf(stored);
}

export function updateRemote(
  tx: Writes,
  key: RemoteKey,
  changes: Partial<Omit<RemoteRow, 'remoteId' | 'tenantId'>>,
): void {
  tx.update(remotes).set(changes).where(one(key)).run();
}

/** Beside what it had lost before and nobody has read yet. */
export function noteLoss(
  tx: Writes & Reads,
  key: RemoteKey,
  { sessions, packages }: Omit<RemoteLoss, 'at'>,
  nowMs: number,
): void {
  const before = selectRemote(tx, key)?.lost ?? { sessions: 0, packages: 0 };
  const lost = {
    ...{ sessions: before.sessions + sessions, packages: before.packages + packages },
    at: new Date(nowMs).toISOString(),
  };
  updateRemote(tx, key, { lost });
}

/** With all that was known of it. */
export function deleteRemote(tx: Writes, key: RemoteKey): void {
  tx.delete(remotes).where(one(key)).run();
}

/** Another server has nothing yet of what the one before had: all waits for it anew. */
export function forgetSent(tx: Writes, { tenantId, remoteId }: RemoteKey, nowMs: number): void {
  tx.delete(syncPackages)
    .where(and(eq(syncPackages.tenantId, tenantId), eq(syncPackages.remoteId, remoteId)))
    .run();
  // What has come of it stays, and is nobody's but ours.
  for (const table of [remoteAssignments, remoteMembers, remoteGroups, remoteLearners])
    tx.delete(table)
      .where(and(eq(table.tenantId, tenantId), eq(table.remoteId, remoteId)))
      .run();
  const anew = { sentMark: 0, commonPosition: 0, receipt: null, trouble: null };
  tx.update(syncSessions)
    .set({ ...anew, attempts: 0, nextAttemptAtMs: nowMs, updatedAtMs: nowMs })
    .where(and(eq(syncSessions.tenantId, tenantId), eq(syncSessions.remoteId, remoteId)))
    .run();
}

function one({ tenantId, remoteId }: RemoteKey) {
  return and(eq(remotes.tenantId, tenantId), eq(remotes.remoteId, remoteId));
}

/** All are JSON that nobody but this server writes. */
function rowOf(row: StoredRow): RemoteRow {
  return {
    ...row,
    trouble: keptTrouble(row.trouble),
    assignedTrouble: keptTrouble(row.assignedTrouble),
    hours: row.hours as SyncHours | null,
    lost: row.lost as RemoteLoss | null,
  };
}
