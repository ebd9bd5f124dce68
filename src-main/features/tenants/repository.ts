import { and, asc, count, desc, eq, lte, sql } from 'drizzle-orm';
import type { KeyId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { prepared } from '../../db/prepared';
import { keys, tenants } from '../../db/tables';

export type KeyRow = typeof keys.$inferSelect;

/** The tenant that was made first: the one of this machine. */
export function selectFirstTenant(db: Reads): TenantId | null {
  const [first] = db.select().from(tenants).orderBy(asc(tenants.createdAtMs)).limit(1).all();
  return first?.tenantId ?? null;
}

export function insertTenant(tx: Writes, row: typeof tenants.$inferInsert): void {
  tx.insert(tenants).values(row).run();
}

const keyByHash = prepared((db) =>
  db
    .select()
    .from(keys)
    .where(eq(keys.hash, sql.placeholder('hash')))
    .prepare(),
);

/** `hash`: SHA-256 of the key's text, lower-case hex. */
export function selectKeyByHash(db: Reads, hash: string): KeyRow | null {
  return keyByHash(db).get({ hash }) ?? null;
}

export function insertKey(tx: Writes, row: KeyRow): void {
  tx.insert(keys).values(row).run();
}

/** Keys that people made, newest first; the tokens of windows are not among them. */
export function selectApiKeys(db: Reads, tenantId: TenantId, limit: number, offset: number): KeyRow[] {
  return db
    .select()
    .from(keys)
    .where(apiKeysOf(tenantId))
    .orderBy(desc(keys.createdAtMs), asc(keys.keyId))
    .limit(limit)
    .offset(offset)
    .all();
}

export function countApiKeys(db: Reads, tenantId: TenantId): number {
  return db.select({ total: count() }).from(keys).where(apiKeysOf(tenantId)).get()?.total ?? 0;
}

export function selectApiKey(db: Reads, tenantId: TenantId, keyId: KeyId): KeyRow | null {
  const one = and(apiKeysOf(tenantId), eq(keys.keyId, keyId));
  return db.select().from(keys).where(one).get() ?? null;
}

export function markKeyRevoked(tx: Writes, tenantId: TenantId, keyId: KeyId, atMs: number): void {
  const one = and(apiKeysOf(tenantId), eq(keys.keyId, keyId));
  tx.update(keys).set({ revokedAtMs: atMs }).where(one).run();
}

export function markKeyEnding(tx: Writes, tenantId: TenantId, keyId: KeyId, expiresAtMs: number): void {
  const one = and(apiKeysOf(tenantId), eq(keys.keyId, keyId));
  tx.update(keys).set({ expiresAtMs }).where(one).run();
}

export function markKeyUsed(tx: Writes, tenantId: TenantId, keyId: KeyId, atMs: number): void {
  const one = and(eq(keys.tenantId, tenantId), eq(keys.keyId, keyId));
  tx.update(keys).set({ lastUsedAtMs: atMs }).where(one).run();
}

export function deleteWindowTokens(tx: Writes, expiredAtMs: number): void {
  tx.delete(keys)
    .where(and(eq(keys.kind, 'window'), lte(keys.expiresAtMs, expiredAtMs)))
    .run();
}

function apiKeysOf(tenantId: TenantId) {
  return and(eq(keys.tenantId, tenantId), eq(keys.kind, 'api'));
}
