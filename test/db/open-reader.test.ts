import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { count } from 'drizzle-orm';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type OpenDb } from '../../src-main/db/open';
import { NotWanted, openReader, whileWanted } from '../../src-main/db/open-reader';

const things = sqliteTable('things', { name: text('name') });

describe('a connection that only reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-reader-'));
  const file = join(folder, 'lectern.db');
  let open: OpenDb;
  beforeAll(() => {
    open = openDatabase({ file, migrationsFolder: resolve('src-main/db/migrations') });
    open.db.$client.exec('CREATE TABLE things (name TEXT)');
  });
  afterAll(() => {
    open.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const add = (rows: number): void => {
    open.db
      .insert(things)
      .values(Array.from({ length: rows }, () => ({ name: 'x' })))
      .run();
  };

  test('sees what was committed before, and one state of it until its work is done', () => {
    const read = openReader({ file }, () => true);
    const counted = () => read((db) => db.select({ rows: count() }).from(things).get()?.rows);
    expect(counted()).toBe(0);
    add(1);
    expect(counted()).toBe(1);
    const both = read((db) => {
      const rows = () => db.select({ rows: count() }).from(things).get()?.rows;
      const before = rows();
      add(1);
      return [before, rows()];
    });
    expect(both).toEqual([1, 1]);
    expect(counted()).toBe(2);
  });

  test('reads while another one writes, and cannot write itself', () => {
    const read = openReader({ file }, () => true);
    open.db.transaction(
      () => expect(read((db) => db.select({ rows: count() }).from(things).all())).toHaveLength(1),
      { behavior: 'exclusive' },
    );
    expect(() => read((db) => (db as typeof open.db).delete(things).run())).toThrow(/readonly/);
  });

  test('gives a query of many rows up when nobody wants it any more, and answers the next one', () => {
    let asked = 0;
    let most = Infinity;
    const read = openReader({ file }, () => (asked += 1) <= most);
    add(5000);
    const counted = () =>
      read((db) => db.select({ rows: count() }).from(things).where(whileWanted(things)).get());
    const all = counted();
    expect(all?.rows).toBeGreaterThan(5000);
    expect(asked).toBe(4);
    most = 6;
    expect(counted).toThrow(NotWanted);
    expect(asked).toBe(7);
    most = Infinity;
    expect(counted()).toEqual(all);
  });
});
