import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { Fetch } from '../../../../src-shared/contract/remote-packages';
import type { Reads, Writes } from '../../../db/open';
import { remoteFetches } from '../../../db/tables';
import type { ImportKey } from '../../imports/service';
import { keptTrouble } from '../kept-trouble';
import type { RemoteKey } from '../repository-remotes';

type StoredRow = typeof remoteFetches.$inferSelect;
export type FetchRow = Omit<StoredRow, 'trouble' | 'refusal'> & {
  readonly trouble: Fetch['trouble'];
  readonly refusal: Fetch['failure'];
};
export type FetchKey = Pick<FetchRow, 'tenantId' | 'remoteId' | 'remotePackageId'>;
export type FetchChanges = Partial<Omit<FetchRow, keyof FetchKey>>;

export function insertFetch(tx: Writes, row: FetchRow): void {
  tx.insert(remoteFetches).values(row).run();
}

/** Null: nobody wants it, or not any more. */
export function selectFetch(db: Reads, key: FetchKey): FetchRow | null {
  return oneOf(db, one(key));
}

/** In the order they were asked for. */
export function selectFetches(db: Reads, { tenantId, remoteId }: RemoteKey): FetchRow[] {
  const it = and(eq(remoteFetches.tenantId, tenantId), eq(remoteFetches.remoteId, remoteId));
  return db
    .select()
    .from(remoteFetches)
    .where(it)
    .orderBy(...inOrder)
    .all()
    .map(rowOf);
}

/** Whoever's they are: what goes on by itself looks at all of them. */
export function selectAllFetches(db: Reads): FetchRow[] {
  return db
    .select()
    .from(remoteFetches)
    .orderBy(...inOrder)
    .all()
    .map(rowOf);
}

const inOrder = [asc(remoteFetches.createdAtMs), asc(remoteFetches.remotePackageId)];

export function selectFetchOfImport(db: Reads, { tenantId, importId }: ImportKey): FetchRow | null {
  const it = and(eq(remoteFetches.tenantId, tenantId), eq(remoteFetches.importId, importId));
  return oneOf(db, it);
}

export function updateFetch(tx: Writes, key: FetchKey, changes: FetchChanges): void {
  tx.update(remoteFetches).set(changes).where(one(key)).run();
}

export function deleteFetch(tx: Writes, key: FetchKey): void {
  tx.delete(remoteFetches).where(one(key)).run();
}

function oneOf(db: Reads, it: SQL | undefined): FetchRow | null {
  const stored = db.select().from(remoteFetches).where(it).get();
  return stored === undefined ? null : rowOf(stored);
}

/** Both are JSON that nobody but this server writes. */
function rowOf(row: StoredRow): FetchRow {
  return { ...row, trouble: keptTrouble(row.trouble), refusal: row.refusal as Fetch['failure'] };
}

function one({ tenantId, remoteId, remotePackageId }: FetchKey) {
  return and(
    eq(remoteFetches.tenantId, tenantId),
    eq(remoteFetches.remoteId, remoteId),
    eq(remoteFetches.remotePackageId, remotePackageId),
  );
}
