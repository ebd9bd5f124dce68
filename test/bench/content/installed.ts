import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of this system is; Debian keeps servers out of an ordinary user's path. */
export function programOf(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

export function isInstalled(name: string): boolean {
  return programOf(name) !== null;
}
