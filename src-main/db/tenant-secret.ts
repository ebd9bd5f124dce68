import { randomUUID } from 'node:crypto';
import { and, eq, inArray, like } from 'drizzle-orm';
import type { TenantId } from '../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from './open';
import { secrets } from './tables';

export interface SecretKey {
  readonly tenantId: TenantId;
  readonly name: string;
}

/** Null while none was made. */
export function selectSecret(db: Reads, { tenantId, name }: SecretKey): string | null {
  const one = and(eq(secrets.tenantId, tenantId), eq(secrets.name, name));
  return db.select({ value: secrets.value }).from(secrets).where(one).get()?.value ?? null;
}

/** What `tenantSecret` has made. */
export function secretRow(db: Reads, { tenantId, name }: SecretKey): typeof secrets.$inferSelect {
  const one = and(eq(secrets.tenantId, tenantId), eq(secrets.name, name));
  const row = db.select().from(secrets).where(one).get();
  if (row === undefined) throw new Error(`No secret ${name}`);
  return row;
}

/** Another text in the place of the one that there was, if there was one. */
export function replaceSecret(db: Db, key: SecretKey, value: string, nowMs: number): void {
  const row = { ...key, value, createdAtMs: nowMs };
  write(db, (tx) =>
    tx
      .insert(secrets)
      .values(row)
      .onConflictDoUpdate({ target: [secrets.tenantId, secrets.name], set: row })
      .run(),
  );
}

/** A secret that outlives every restart. `fresh` gives its text when it is asked for the first time. */
export function tenantSecret(db: Db, key: SecretKey, fresh: () => string, nowMs: number): string {
  const make = () =>
    write(db, (tx) => {
      const known = selectSecret(tx, key);
      if (known !== null) return known;
      const value = fresh();
      tx.insert(secrets)
        .values({ ...key, value, createdAtMs: nowMs })
        .run();
      return value;
    });
  return selectSecret(db, key) ?? make();
}

/** A random UUID that this database has kept since it was made, and whoever has a copy of it with it. */
export function instanceIdOf(db: Db, ownerId: TenantId, nowMs: number): string {
  return tenantSecret(db, { tenantId: ownerId, name: 'instance-id' }, randomUUID, nowMs);
}

/** Name of the secret that takes the turn of a period. */
export function nameInPeriod(name: string, period: number): string {
  return `${name}.${period}`;
}

/**
 * The secret of a period: of each there is another one, and with a new one all end that are older than the one before it. One of the
 * plain name, which took no turns, ends with the first of them.
 */
export function secretInPeriod(
  db: Db,
  { tenantId, name, period }: SecretKey & { readonly period: number },
  fresh: () => string,
  nowMs: number,
): string {
  const key = { tenantId, name: nameInPeriod(name, period) };
  const known = selectSecret(db, key);
  if (known !== null) return known;
  return write(db, (tx) => {
    endOlder(tx, { tenantId, name }, period - 1);
    const value = fresh();
    tx.insert(secrets)
      .values({ ...key, value, createdAtMs: nowMs })
      .run();
    return value;
  });
}

function endOlder(tx: Writes, { tenantId, name }: SecretKey, oldest: number): void {
  const ofTenant = eq(secrets.tenantId, tenantId);
  const turns = and(ofTenant, like(secrets.name, `${name}.%`));
  const names = tx.select({ name: secrets.name }).from(secrets).where(turns).all();
  const older = names.map((row) => row.name).filter((one) => Number(one.slice(name.length + 1)) < oldest);
  if (older.length === 0) return;
  tx.delete(secrets)
    .where(and(ofTenant, inArray(secrets.name, [...older, name])))
    .run();
}
