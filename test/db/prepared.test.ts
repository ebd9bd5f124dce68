import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { asc, desc, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, write, type OpenDb, type Writes } from '../../src-main/db/open';
import { givenLimit, isGiven, prepared, preparedFor } from '../../src-main/db/prepared';
import { tenants } from '../../src-main/db/tables';
import { TenantId } from '../../src-shared/kernel/ids';

const idOf = (number: number) => TenantId.parse(`00000000-0000-4000-8000-00000000000${String(number)}`);
const add = (tx: Writes, number: number, name: string) =>
  tx
    .insert(tenants)
    .values({ tenantId: idOf(number), name, createdAtMs: number })
    .run();

let folder: string;
let one: OpenDb;
let other: OpenDb;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-prepared-'));
  const open = (name: string) =>
    openDatabase({ file: join(folder, name), migrationsFolder: resolve('src-main/db/migrations') });
  one = open('one.db');
  other = open('other.db');
});
afterEach(() => {
  one.close();
  other.close();
  rmSync(folder, { recursive: true });
});

/** Reads the name of a tenant, and counts how often it was built. */
function countedName() {
  let built = 0;
  const query = prepared((db) => {
    built += 1;
    return db
      .select({ name: tenants.name })
      .from(tenants)
      .where(eq(tenants.tenantId, sql.placeholder('id')))
      .prepare();
  });
  return { query, built: () => built };
}

describe('a prepared query', () => {
  test('is built once for a database and all transactions on it, one inside the other too', () => {
    const { query, built } = countedName();
    const first = query(one.db);
    write(one.db, (tx) => {
      expect(query(tx)).toBe(first);
      tx.transaction((inner) => expect(query(inner)).toBe(first));
    });
    expect(query(one.db)).toBe(first);
    expect(built()).toBe(1);
  });

  test('is given its values at each run', () => {
    const { query } = countedName();
    write(one.db, (tx) => {
      add(tx, 1, 'First');
      add(tx, 2, 'Second');
    });
    const names = [1, 2, 3].map((number) => query(one.db).get({ id: idOf(number) })?.name);
    expect(names).toEqual(['First', 'Second', undefined]);
  });

  test('is not shared by two databases', () => {
    const { query, built } = countedName();
    write(one.db, (tx) => add(tx, 1, 'Here'));
    write(other.db, (tx) => add(tx, 1, 'There'));
    const names = [one, other].map(({ db }) => query(db).get({ id: idOf(1) })?.name);
    expect(names).toEqual(['Here', 'There']);
    expect(built()).toBe(2);
  });

  test('sees what its transaction wrote, and not what was rolled back', () => {
    const { query } = countedName();
    const name = (db: Parameters<typeof query>[0]) => query(db).get({ id: idOf(1) })?.name;
    const failing = () =>
      write(one.db, (tx) => {
        add(tx, 1, 'Passing');
        expect(name(tx)).toBe('Passing');
        throw new Error('Not after all');
      });
    expect(failing).toThrow('Not after all');
    expect(name(one.db)).toBeUndefined();
    write(one.db, (tx) => add(tx, 1, 'Staying'));
    expect(name(one.db)).toBe('Staying');
  });

  test('takes a condition and a limit at each run', () => {
    const query = prepared((db) =>
      db
        .select({ name: tenants.name })
        .from(tenants)
        .where(isGiven(tenants.name, 'name'))
        .limit(givenLimit('limit'))
        .prepare(),
    );
    write(one.db, (tx) => {
      add(tx, 1, 'Same');
      add(tx, 2, 'Same');
      add(tx, 3, 'Different');
    });
    const found = (name: string, limit: number) => query(one.db).all({ name, limit }).length;
    expect([found('Same', 1), found('Same', 9), found('Different', 9), found('None', 9)]).toEqual([
      1, 2, 1, 0,
    ]);
  });
});

describe('a prepared query of several shapes', () => {
  const builtShapes: string[] = [];
  const names = preparedFor((db, { isNewestFirst }: { readonly isNewestFirst: boolean }) => {
    builtShapes.push(String(isNewestFirst));
    const order = isNewestFirst ? desc : asc;
    return db.select({ name: tenants.name }).from(tenants).orderBy(order(tenants.createdAtMs)).prepare();
  });
  const namesOf = (isNewestFirst: boolean) =>
    names(one.db, { isNewestFirst })
      .all()
      .map(({ name }) => name);

  test('is built once for each shape, and shapes do not mix', () => {
    write(one.db, (tx) => {
      add(tx, 1, 'First');
      add(tx, 2, 'Second');
    });
    for (let turn = 0; turn < 3; turn += 1) {
      expect(namesOf(true)).toEqual(['Second', 'First']);
      expect(namesOf(false)).toEqual(['First', 'Second']);
    }
    expect(builtShapes).toEqual(['true', 'false']);
  });

  test('stays right when callers make up more shapes than are kept', () => {
    const limited = preparedFor((db, limit: number) => db.select().from(tenants).limit(limit).prepare());
    write(one.db, (tx) => {
      add(tx, 1, 'First');
      add(tx, 2, 'Second');
    });
    for (let limit = 0; limit < 1000; limit += 1)
      expect(limited(one.db, limit).all()).toHaveLength(Math.min(limit, 2));
    expect(limited(one.db, 1).all()).toHaveLength(1);
  });
});
