import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { PackageId, SessionId } from '../../../src-shared/kernel/ids';

export interface Seed {
  readonly packages: number;
  readonly sessions: number;
}

/** What the rows are copied of: a real package and a real session of it. */
export interface Templates {
  readonly packageId: PackageId;
  readonly sessionId: SessionId;
}

const stepMs = 1000;

/**
 * Copies a package and a session until there are that many: every column that there is, with ids, learners and times of their own. All is
 * on disk at the end, and no package waits to be read through.
 */
export function seedDatabase(dataFolder: string, { packageId, sessionId }: Templates, seed: Seed): void {
  const database = new Database(join(dataFolder, 'lectern.db'));
  database.pragma('synchronous = OFF');
  const copy = (table: string, key: string, id: string, count: number, given: Record<string, string>) => {
    const columns = database
      .prepare<[], { name: string }>(`PRAGMA table_info("${table}")`)
      .all()
      .map(({ name }) => name);
    const values = columns.map((name) => given[name] ?? `t."${name}"`);
    database
      .prepare(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
         SELECT ${values.join(', ')} FROM n, "${table}" AS t WHERE t."${key}" = ?`,
      )
      .run(count, id);
  };
  const uuid = (kind: string, number: string) =>
    `printf('%08x-${kind}-4000-8000-%012x', ${number}, ${number})`;
  const somePackage = uuid('aaaa', 'i');
  const times = Object.fromEntries(
    ['last_accessed_at_ms', 'updated_at_ms', 'created_at_ms', 'started_at_ms'].map((name) => [
      name,
      `t."${name}" - i * ${String(stepMs)}`,
    ]),
  );
  database.transaction(() => {
    for (const table of ['packages', 'package_versions', 'courses'])
      copy(table, 'package_id', packageId, seed.packages - 1, {
        ...{ package_id: somePackage, verification: `'verified'` },
        ...times,
      });
    copy('sessions', 'session_id', sessionId, seed.sessions - 1, {
      session_id: uuid('bbbb', 'i'),
      package_id: uuid('aaaa', `1 + i % ${String(seed.packages - 1)}`),
      user_id: `'learner-' || (i % 5000)`,
      ...times,
    });
  })();
  database.exec('ANALYZE');
  database.close();
  const file = openSync(join(dataFolder, 'lectern.db'), 'r+');
  fsyncSync(file);
  closeSync(file);
}
