import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { migrationsBefore, migrationsFolder } from './migrations-before';

test('of calls that were kept before nobody knows how long they took', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  const file = join(folder, 'lectern.db');
  const before = openDatabase({ file, migrationsFolder: migrationsBefore('0018_durations', folder) });
  const { $client: client } = before.db;
  client.pragma('foreign_keys = off');
  const columns = 'session_id, tenant_id, position, epoch, number, source, event, result, error_code';
  const values = `'s', 't', 1, 1, 1, 'learner', '{}', 'true', '0'`;
  client.exec(
    `INSERT INTO journal_entries (${columns}, engine_version, received_at_ms) VALUES (${values}, '1', 1)`,
  );
  client.exec(
    `INSERT INTO set_aside_entries (${columns}, engine_version, received_at_ms, turn, reason, set_aside_at_ms)
     VALUES (${values}, '1', 1, 1, 'merged', 1)`,
  );
  before.close();

  const after = openDatabase({ file, migrationsFolder });
  const took = (table: string) => after.db.$client.prepare(`SELECT took_ms FROM ${table}`).pluck().all();
  expect([took('journal_entries'), took('set_aside_entries')]).toEqual([[null], [null]]);
  after.close();
  rmSync(folder, { recursive: true, force: true });
});
