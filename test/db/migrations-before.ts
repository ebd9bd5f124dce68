import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const migrationsFolder = resolve('src-main/db/migrations');

/** A copy, in this folder, of the migrations as they were before the one of this name. */
export function migrationsBefore(name: string, folder: string): string {
  const before = join(folder, 'migrations');
  cpSync(migrationsFolder, before, { recursive: true });
  const file = join(before, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag === name);
  if (at < 0) throw new Error(`There is no migration ${name}`);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  return before;
}
