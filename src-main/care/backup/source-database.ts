import { constants, existsSync } from 'node:fs';
import { access, copyFile } from 'node:fs/promises';
import { codeOf } from '../../platform/error-code';
import type { DatabaseFile } from '../open-quietly';

const log = (file: string): string => `${file}-wal`;

/**
 * The database to read from. To read one with a write-ahead log, SQLite writes beside it; on a disk that may only be read, where nobody
 * else writes either, it is a copy with its log at `copy`.
 */
export async function sourceDatabase(place: DatabaseFile, copy: string): Promise<DatabaseFile> {
  if (!(await isOnReadOnlyDisk(place.file))) return place;
  await copyFile(place.file, copy);
  if (existsSync(log(place.file))) await copyFile(log(place.file), log(copy));
  return { ...place, file: copy };
}

/** What SQLite leaves where it reads the copy. */
export function filesOfCopy(copy: string): readonly string[] {
  return [copy, log(copy), `${copy}-shm`];
}

async function isOnReadOnlyDisk(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return false;
  } catch (error) {
    return codeOf(error) === 'EROFS';
  }
}
