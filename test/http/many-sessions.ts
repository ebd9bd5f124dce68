import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { SessionId } from '../../src-shared/kernel/ids';
import type { TestServer } from '../support/start-server';

/** What one of many sessions has of its own, by column. */
export type SessionColumns = Readonly<Record<string, string | number | null>>;

/**
 * Copies a session, with new ids and what `each` gives, straight into the database: through the API it would take too long. Returns
 * all of them as they are there, the one that was copied first.
 */
export function addSessions(
  server: Pick<TestServer, 'dataFolder'>,
  of: SessionId,
  each: readonly SessionColumns[],
): SessionColumns[] {
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  const model = database.prepare('SELECT * FROM sessions WHERE session_id = ?').get(of) as SessionColumns;
  const names = Object.keys(model);
  const insert = database.prepare(
    `INSERT INTO sessions (${names.join()}) VALUES (${names.map(() => '?').join()})`,
  );
  const rows = each.map((own): SessionColumns => ({ ...model, session_id: crypto.randomUUID(), ...own }));
  const insertAll = database.transaction(() => {
    for (const row of rows) insert.run(...names.map((name) => row[name] ?? null));
  });
  insertAll();
  database.close();
  return [model, ...rows];
}
