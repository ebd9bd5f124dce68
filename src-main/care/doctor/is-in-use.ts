import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataFolderLocked, lockFolder } from '../../db/folder-lock';

/** Does a Lectern work on the folder? Makes no file: where none ever started, there is no lock. */
export function isInUse(dataFolder: string): boolean {
  if (!existsSync(join(dataFolder, 'lock.db'))) return false;
  try {
    lockFolder(dataFolder).release();
    return false;
  } catch (error) {
    if (error instanceof DataFolderLocked) return true;
    throw error;
  }
}
