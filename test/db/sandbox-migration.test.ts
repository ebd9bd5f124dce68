import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { migrationsBefore, migrationsFolder } from './migrations-before';

test('sessions that were kept before are real ones, and sandboxes are in no tally', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  const file = join(folder, 'lectern.db');
  const before = openDatabase({ file, migrationsFolder: migrationsBefore('0014_sandboxes', folder) });
  const columns = `session_id, tenant_id, package_id, package_version, user_id, attempt_number, mode, status, completion_status,
    success_status, summary, metadata, version, epoch, last_position, started_at_ms, last_accessed_at_ms, created_at_ms, updated_at_ms`;
  const values = `'t', 'p', 1, 'u', 1, 'normal', 'active', 'incomplete', 'unknown', '{}', '{}', 1, 0, 0, 1, 1, 1, 1`;
  before.db.$client.exec(`INSERT INTO tenants VALUES ('t', 'T', 1)`);
  before.db.$client.exec(`INSERT INTO sessions (${columns}) VALUES ('old', ${values})`);
  before.close();

  const after = openDatabase({ file, migrationsFolder });
  const { $client: client } = after.db;
  const tallies = client.prepare('SELECT status, total FROM session_tallies').raw();
  expect(client.prepare('SELECT sandbox FROM sessions').pluck().all()).toEqual([null]);
  client.exec(
    `INSERT INTO sessions (${columns}, sandbox) VALUES ('trial', ${values}, '{"kind":"fork","from":null}')`,
  );
  client.exec(`UPDATE sessions SET status = 'completed' WHERE session_id = 'trial'`);
  expect(tallies.all()).toEqual([['active', 1]]);
  client.exec(`UPDATE sessions SET status = 'completed' WHERE session_id = 'old'`);
  client.exec(`DELETE FROM sessions WHERE session_id = 'trial'`);
  expect(tallies.all()).toEqual([['completed', 1]]);
  after.close();
  rmSync(folder, { recursive: true, force: true });
});
