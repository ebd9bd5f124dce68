import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src-main/db/open';
import { migrationsBefore, migrationsFolder } from './migrations-before';

const name = '0012_session_columns';

const scores = [
  { raw: null, min: null, max: null, scaled: null },
  { raw: 30, min: null, max: null, scaled: null },
  { raw: 15, min: 10, max: 20, scaled: null },
  { raw: 15, min: 10, max: 20, scaled: 0.25 },
  { raw: 15, min: 20, max: 20, scaled: null },
];

test('sessions that were kept before get their score, their time and a place in the tallies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-db-'));
  const file = join(folder, 'lectern.db');
  const before = openDatabase({ file, migrationsFolder: migrationsBefore(name, folder) });
  const { $client: client } = before.db;
  client.exec(`INSERT INTO tenants VALUES ('t', 'T', 1)`);
  const insert = client.prepare(
    `INSERT INTO sessions (session_id, tenant_id, package_id, package_version, user_id, attempt_number, mode, status, completion_status,
      success_status, summary, metadata, version, epoch, last_position, started_at_ms, last_accessed_at_ms, created_at_ms, updated_at_ms)
     VALUES (?, 't', 'p', 1, 'u', 1, 'normal', 'active', 'incomplete', 'unknown', ?, '{}', 1, 0, 0, 1, 1, 1, 1)`,
  );
  scores.forEach((score, at) =>
    insert.run(`s${String(at)}`, JSON.stringify({ score, totalSeconds: at + 0.5 })),
  );
  before.close();

  const after = openDatabase({ file, migrationsFolder });
  const rows = after.db.$client
    .prepare(
      'SELECT score_raw, score_scaled, score_percent, time_spent_seconds FROM sessions ORDER BY session_id',
    )
    .raw()
    .all();
  expect(rows).toEqual([
    [null, null, null, 0.5],
    [30, null, 30, 1.5],
    [15, null, 50, 2.5],
    [15, 0.25, 25, 3.5],
    [15, null, null, 4.5],
  ]);
  const tallies = after.db.$client.prepare('SELECT package_id, status, total FROM session_tallies').raw();
  expect(tallies.all()).toEqual([['p', 'active', 5]]);
  after.db.$client.exec(`UPDATE sessions SET status = 'completed' WHERE session_id = 's1'`);
  after.db.$client.exec(`DELETE FROM sessions WHERE session_id = 's2'`);
  expect(tallies.all()).toEqual([
    ['p', 'active', 3],
    ['p', 'completed', 1],
  ]);
  after.close();
  rmSync(folder, { recursive: true, force: true });
});
