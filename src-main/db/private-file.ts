import { chmodSync, closeSync, existsSync, openSync } from 'node:fs';

const ownerOnly = 0o600;

/**
 * Makes the file of a database, if it is not there, and closes it and what SQLite keeps beside it to other users of the
 * machine: a copy of the folder may lie where its own rights do not hold. SQLite gives what it makes later the same rights.
 */
export function keepPrivate(file: string): void {
  // A file that is there is never opened: closing it would drop the locks that this process holds on it.
  if (!existsSync(file)) closeSync(openSync(file, 'a', ownerOnly));
  if (process.platform === 'win32') return;
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    if (existsSync(each)) chmodSync(each, ownerOnly);
}
