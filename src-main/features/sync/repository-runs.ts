import { and, count, desc, eq, isNull, lt } from 'drizzle-orm';
import type { RemoteTrouble } from '../../../src-shared/contract/remote-trouble';
import type { Reads, Writes } from '../../db/open';
import { syncRuns } from '../../db/tables';
import { keptTrouble } from './kept-trouble';
import type { RemoteKey } from './repository-remotes';
import type { Tally } from './tally';

type StoredRow = typeof syncRuns.$inferSelect;
export type RunRow = Omit<StoredRow, 'trouble'> & { readonly trouble: RemoteTrouble | null };

const keptRuns = 500;

/** Returns its number. */
export function insertRun(tx: Writes, { remoteId, tenantId }: RemoteKey, startedAtMs: number): number {
  const empty = { sentSessions: 0, sentPackages: 0, received: 0, forked: 0, failed: 0, requests: 0 };
  const made = tx
    .insert(syncRuns)
    .values({ remoteId, tenantId, startedAtMs, ...empty })
    .returning({ runId: syncRuns.runId })
    .get();
  tx.delete(syncRuns)
    .where(and(eq(syncRuns.remoteId, remoteId), lt(syncRuns.runId, made.runId - keptRuns)))
    .run();
  return made.runId;
}

export function updateRun(tx: Writes, runId: number, changes: Partial<Omit<RunRow, 'runId'>>): void {
  tx.update(syncRuns).set(changes).where(eq(syncRuns.runId, runId)).run();
}

export function deleteRun(tx: Writes, runId: number): void {
  tx.delete(syncRuns).where(eq(syncRuns.runId, runId)).run();
}

/** One that is over already, and asked the remote for nothing. */
export function insertEndedRun(tx: Writes, remote: RemoteKey, nowMs: number, did: Partial<Tally>): void {
  updateRun(tx, insertRun(tx, remote, nowMs), { ...did, endedAtMs: nowMs });
}

/** Those of an earlier process, which nobody ends any more. */
export function endLeftRuns(tx: Writes, nowMs: number): void {
  tx.update(syncRuns).set({ endedAtMs: nowMs }).where(isNull(syncRuns.endedAtMs)).run();
}

/** Newest first. */
export function selectRuns(db: Reads, { remoteId }: RemoteKey, limit: number, offset: number): RunRow[] {
  return db
    .select()
    .from(syncRuns)
    .where(eq(syncRuns.remoteId, remoteId))
    .orderBy(desc(syncRuns.runId))
    .limit(limit)
    .offset(offset)
    .all()
    .map(rowOf);
}

export function countRuns(db: Reads, { remoteId }: RemoteKey): number {
  const rows = db.select({ total: count() }).from(syncRuns).where(eq(syncRuns.remoteId, remoteId));
  return rows.get()?.total ?? 0;
}

function rowOf(row: StoredRow): RunRow {
  return { ...row, trouble: keptTrouble(row.trouble) };
}
