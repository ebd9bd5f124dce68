import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { makeBackup, type CareWatch } from '../../src-main/care/backup/make-backup';
import { restoreBackup } from '../../src-main/care/backup/restore-backup';

export const migrationsFolder = resolve('src-main/db/migrations');

export const unwatched: CareWatch = { signal: new AbortController().signal, onProgress: () => undefined };

export const backedUp = (dataFolder: string, file: string, watch = unwatched) =>
  makeBackup({ dataFolder, file, version: '0', nowMs: Date.now() }, watch);

export const restored = (file: string, dataFolder: string, how: { isAnother?: boolean } = {}) =>
  restoreBackup({ file, dataFolder, migrationsFolder, isAnother: false, ...how }, unwatched);

/** Every row of every table, by the table, but for these. */
export function rowsOf(dataFolder: string, without: readonly string[] = []): Record<string, unknown[]> {
  const client = new Database(join(dataFolder, 'lectern.db'), { readonly: true });
  try {
    const names = client
      .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
      .pluck()
      .all() as string[];
    const wanted = names.filter((name) => !name.startsWith('sqlite_') && !without.includes(name)).toSorted();
    return Object.fromEntries(
      wanted.map((name) => [
        name,
        client
          .prepare(`SELECT * FROM "${name}"`)
          .all()
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    client.close();
  }
}

/** Stored packages by their names, with what is in them. */
export function packagesOf(dataFolder: string): Record<string, string> {
  const folder = join(dataFolder, 'packages');
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(names.toSorted().map((name) => [name, sha256Of(join(folder, name))]));
}

export function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** The names of everything in a folder and below it. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();
}
