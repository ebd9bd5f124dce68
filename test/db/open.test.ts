import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseWriteFailed, openDatabase, write, type OpenDb } from '../../src-main/db/open';
import { tenants } from '../../src-main/db/tables';
import { TenantId } from '../../src-shared/kernel/ids';

const migrationsFolder = resolve('src-main/db/migrations');
const tenantId = TenantId.parse('00000000-0000-4000-8000-000000000001');
const tenant = { tenantId, name: 'One', createdAtMs: 1 };

let folder: string;
let opened: OpenDb;
const open = () => openDatabase({ file: join(folder, 'lectern.db'), migrationsFolder });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  opened = open();
});
afterEach(() => {
  opened.close();
  rmSync(folder, { recursive: true });
});

const pragma = (name: string) =>
  Object.values(opened.db.get<object>(sql.raw(`PRAGMA ${name}`)))[0] as unknown;

describe('the database', () => {
  test('syncs each write to disk, keeps a write-ahead log and holds foreign keys', () => {
    expect([pragma('synchronous'), pragma('journal_mode'), pragma('foreign_keys')]).toEqual([2, 'wal', 1]);
  });

  test('keeps what was written over a reopening, and migrates once', () => {
    write(opened.db, (tx) => tx.insert(tenants).values(tenant).run());
    opened.close();
    opened = open();
    expect(opened.db.select().from(tenants).all()).toEqual([tenant]);
  });

  test('has the tenant on every table', () => {
    const other = new Database(join(folder, 'lectern.db'), { readonly: true });
    const all = other
      .prepare<[], { name: string }>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*sqlite_*' AND name NOT GLOB '__*'`,
      )
      .all();
    const without = all.filter(({ name }) => {
      const columns = other.prepare<[], { name: string }>(`PRAGMA table_info(${name})`).all();
      return !columns.some((column) => column.name === 'tenant_id');
    });
    other.close();
    expect([all.length, without]).toEqual([47, []]);
  });
});

describe('write', () => {
  test('leaves nothing of a transaction that throws, and throws the very error', () => {
    const fault = new Error('half way');
    const half = () =>
      write(opened.db, (tx) => {
        tx.insert(tenants).values(tenant).run();
        throw fault;
      });
    expect(half).toThrow(fault);
    expect(opened.db.select().from(tenants).all()).toEqual([]);
  });

  test('says DATABASE_WRITE_FAILED for what SQLite refuses', () => {
    const twice = () => write(opened.db, (tx) => tx.insert(tenants).values([tenant, tenant]).run());
    expect(twice).toThrow(DatabaseWriteFailed);
    expect(twice).toThrow(/SQLITE_CONSTRAINT_PRIMARYKEY/);
  });

  test('takes the write lock at its start, not at its first write', () => {
    const other = new Database(join(folder, 'lectern.db'), { timeout: 0 });
    write(opened.db, () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
    });
    other.exec('BEGIN IMMEDIATE');
    other.close();
  });
});
