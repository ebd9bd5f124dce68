import type { Database } from 'better-sqlite3';

/*
 * What is asked of a database of any schema that was ever released, so in plain SQL. A table or column that is not there yet gives what
 * its absence means.
 */

/** Lines that say what is damaged, at most so many; none: whole. `quick` leaves out whether indices have what their tables have. */
export function damagesOf(client: Database, how: 'whole' | 'quick', most = 20): readonly string[] {
  const pragma = how === 'whole' ? 'integrity_check' : 'quick_check';
  const lines = textsOf(
    client
      .prepare(`PRAGMA ${pragma}(${String(most)})`)
      .pluck()
      .all(),
  );
  return lines.filter((line) => line !== 'ok');
}

export interface BrokenReference {
  readonly table: string;
  readonly parent: string;
  readonly rows: number;
}

/** Rows that name others which there are not. */
export function brokenReferences(client: Database): readonly BrokenReference[] {
  return client
    .prepare<[], BrokenReference>(
      `SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all();
}

/** When the last migration that was run was made, Unix ms: its name for the library. 0 where none was run. */
export function lastMigrationMs(client: Database): number {
  if (!hasTable(client, '__drizzle_migrations')) return 0;
  const last = client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
  return typeof last === 'number' ? last : 0;
}

export interface ZipsOfVersions {
  /** SHA-256 of the zips that packages need which were not deleted. */
  readonly needed: readonly string[];
  /** Of deleted ones: they may be gone already. */
  readonly spare: readonly string[];
}

export function zipsOfVersions(client: Database): ZipsOfVersions {
  const all = (isDeleted: 'IS NULL' | 'IS NOT NULL') =>
    textsOf(
      client
        .prepare(
          `SELECT DISTINCT sha256 FROM package_versions JOIN packages USING (package_id)
           WHERE sha256 <> '' AND deleted_at_ms ${isDeleted} ORDER BY 1`,
        )
        .pluck()
        .all(),
    );
  if (!hasTable(client, 'package_versions')) return { needed: [], spare: [] };
  const needed = all('IS NULL');
  const known = new Set(needed);
  return { needed, spare: all('IS NOT NULL').filter((sha256) => !known.has(sha256)) };
}

export function hasTable(client: Database, name: string): boolean {
  const found = client.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(name);
  return found !== undefined;
}

function textsOf(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === 'string');
}
