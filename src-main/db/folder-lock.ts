import { join } from 'node:path';
import Database from 'better-sqlite3';
import { keepPrivate } from './private-file';

export interface FolderLock {
  release(): void;
}

/** Another Lectern works on this data folder. */
export class DataFolderLocked extends Error {
  readonly code = 'DATA_FOLDER_LOCKED';

  constructor(readonly folder: string) {
    super(`Another Lectern is using the data folder ${folder}`);
  }
}

/**
 * Takes the data folder for this process or throws `DataFolderLocked`. The lock is a transaction held open on a database of
 * its own: the operating system drops it when the process ends, however it ends, so it is never stale as a pid file is.
 */
export function lockFolder(folder: string, nativeBinding?: string): FolderLock {
  const file = join(folder, 'lock.db');
  keepPrivate(file);
  const client = new Database(file, {
    timeout: 0,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    client.pragma('journal_mode = DELETE');
    client.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    client.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new DataFolderLocked(folder);
    throw error;
  }
  return { release: () => client.close() };
}
