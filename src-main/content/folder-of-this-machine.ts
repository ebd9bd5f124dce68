import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { isAbsolute, sep } from 'node:path';
import { Refusal } from '../../src-shared/contract/errors';
import { codeOf } from '../platform/error-code';

/**
 * The real place of a folder that somebody wants watched or linked. Refuses with INVALID_REQUEST: no absolute path, nothing
 * there, no folder, not readable, in the data folder or around it (what we write would come back to us as news).
 */
export async function folderOfThisMachine(path: string, dataFolder: string): Promise<string> {
  if (!isAbsolute(path) || path.includes('\0')) throw unusable('The path is not absolute');
  const real = await realFolderOf(path);
  const own = await realpath(dataFolder);
  if (isWithin(own, real)) throw unusable('The folder lies in the data folder of Lectern');
  if (isWithin(real, own)) throw unusable('The data folder of Lectern lies in this folder');
  return real;
}

async function realFolderOf(path: string): Promise<string> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) throw unusable('This is not a folder');
    await access(real, constants.R_OK | constants.X_OK);
    return real;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = codeOf(error);
    throw unusable(reason === 'ENOENT' ? 'There is no such folder' : 'The folder cannot be read', reason);
  }
}

/** True for the folder itself too. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function unusable(message: string, reason?: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'path', message, ...(reason !== undefined && { reason }) });
}
