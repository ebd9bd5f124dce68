import { and, eq, isNull } from 'drizzle-orm';
import type { Reads, Writes } from '../../../db/open';
import { remoteDispatches } from '../../../db/tables';
import type { RemoteKey } from '../repository-remotes';

export type RemoteDispatchRow = typeof remoteDispatches.$inferSelect;
export type RemoteDispatchKey = Pick<RemoteDispatchRow, 'tenantId' | 'remoteId' | 'remoteDispatchId'>;

export function selectRemoteDispatches(db: Reads, { tenantId, remoteId }: RemoteKey): RemoteDispatchRow[] {
  const it = and(eq(remoteDispatches.tenantId, tenantId), eq(remoteDispatches.remoteId, remoteId));
  return db.select().from(remoteDispatches).where(it).all();
}

/** Whoever's they are: those whose package is not here yet. */
export function selectUnsettled(db: Reads): RemoteDispatchRow[] {
  return db.select().from(remoteDispatches).where(isNull(remoteDispatches.dispatchId)).all();
}

export function selectRemoteDispatch(db: Reads, key: RemoteDispatchKey): RemoteDispatchRow | null {
  return db.select().from(remoteDispatches).where(one(key)).get() ?? null;
}

export function keepRemoteDispatch(tx: Writes, row: RemoteDispatchRow): void {
  const { remotePackageId, terms, dispatchId, updatedAtMs } = row;
  tx.insert(remoteDispatches)
    .values(row)
    .onConflictDoUpdate({
      target: [remoteDispatches.remoteId, remoteDispatches.remoteDispatchId],
      set: { remotePackageId, terms, dispatchId, updatedAtMs },
    })
    .run();
}

export function deleteRemoteDispatch(tx: Writes, key: RemoteDispatchKey): void {
  tx.delete(remoteDispatches).where(one(key)).run();
}

function one({ tenantId, remoteId, remoteDispatchId }: RemoteDispatchKey) {
  return and(
    eq(remoteDispatches.tenantId, tenantId),
    eq(remoteDispatches.remoteId, remoteId),
    eq(remoteDispatches.remoteDispatchId, remoteDispatchId),
  );
}
