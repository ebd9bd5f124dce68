import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../src-main/db/open';
import { migrationsBefore, migrationsFolder } from './migrations-before';

/* A database of every schema that there was, with a row in each table, becomes one of today's and loses none of them. */

const Journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });
const { entries } = Journal.parse(
  JSON.parse(readFileSync(join(migrationsFolder, 'meta/_journal.json'), 'utf8')),
);
/** Each stands for the schema before it; there was none before the first. */
const later = entries.slice(1).map(({ tag }) => tag);

const Column = z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() });

test.each(later)('the schema before %s, with rows, becomes the one of today', (tag) => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  try {
    const file = join(folder, 'lectern.db');
    const before = openDatabase({ file, migrationsFolder: migrationsBefore(tag, folder) });
    const filled = fillAll(before.db.$client);
    expect(filled).toContain('sessions');
    before.close();

    const after = openDatabase({ file, migrationsFolder });
    const { $client: client } = after.db;
    const counts = Object.fromEntries(filled.map((table) => [table, rowsIn(client, table)]));
    expect(Object.entries(counts).filter(([, rows]) => rows < 1)).toEqual([]);
    expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(client.pragma('foreign_key_check')).toEqual([]);
    expect(schemaOf(client)).toEqual(schemaOfToday());
    after.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** A row in each table that there is, as plain as its columns let it be; the names of the tables. */
function fillAll(client: Database.Database): readonly string[] {
  const names = z
    .array(z.string())
    .parse(
      client
        .prepare(
          `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__*'`,
        )
        .pluck()
        .all(),
    );
  // Every text is the same, so that each row is the one that others name.
  client.pragma('foreign_keys = OFF');
  for (const name of names) {
    const columns = z.array(Column).parse(client.pragma(`table_info("${name}")`));
    const given = columns.filter(({ notnull, pk }) => notnull === 1 || pk > 0);
    const places = given.map(() => '?').join();
    client
      .prepare(
        `INSERT INTO "${name}" (${given.map((column) => `"${column.name}"`).join()}) VALUES (${places})`,
      )
      .run(given.map(valueFor));
  }
  expect(client.pragma('foreign_key_check')).toEqual([]);
  client.pragma('foreign_keys = ON');
  return names;
}

/** Text that is JSON too: an empty object, or a number. */
function valueFor({ name, type }: z.infer<typeof Column>): string | number | Buffer {
  if (/int|real/i.test(type)) return 1;
  if (/blob/i.test(type)) return Buffer.from('{}');
  return /findings|activities|scopes|types/.test(name) ? '[]' : '{}';
}

function rowsIn(client: Database.Database, table: string): number {
  return z.number().parse(client.prepare(`SELECT count(*) FROM "${table}"`).pluck().get());
}

/** Columns and indices by their tables: what they are, and not how their SQL was written. */
function schemaOf(client: Database.Database): unknown {
  const columns = `SELECT t.name AS "table", c.name, c.type, c."notnull", c.pk FROM sqlite_master t, pragma_table_info(t.name) c
    WHERE t.type = 'table' ORDER BY 1, 2`;
  const indices = `SELECT name, tbl_name FROM sqlite_master WHERE type = 'index' ORDER BY 1`;
  return [columns, indices].map((sql) => client.prepare(sql).all());
}

function schemaOfToday(): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  try {
    const fresh = openDatabase({ file: join(folder, 'lectern.db'), migrationsFolder });
    const schema = schemaOf(fresh.db.$client);
    fresh.close();
    return schema;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
