import { realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { Refusal } from '../../../src-shared/contract/errors';
import { isWithin } from '../../content/folder-of-this-machine';
import { codeOf } from '../../platform/error-code';

export interface FileOfThisMachine {
  /** With all links resolved. */
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/**
 * A file that may be imported. Refuses with INVALID_REQUEST (no absolute path, nothing there, no file, in the data folder, where
 * the packages of other tenants lie) and INVALID_FILE_TYPE.
 */
export async function fileOfThisMachine(asked: string, dataFolder: string): Promise<FileOfThisMachine> {
  if (!isAbsolute(asked) || asked.includes('\0')) throw unusable('The path is not absolute');
  const { path, found } = await placeOf(asked);
  if (isWithin(await realpath(dataFolder), path)) throw unusable('It lies in the data folder of Lectern');
  if (found.isDirectory()) throw unusable(aFolder);
  if (!found.isFile()) throw unusable('This is not a file');
  if (!/\.zip$/i.test(asked)) throw new Refusal('INVALID_FILE_TYPE', { field: 'paths' });
  return { path, fileName: basename(asked), sizeBytes: found.size };
}

const aFolder =
  'This is a folder. Link it to play it as it lies (POST /api/lectern/links), or watch it for its ZIP files (POST /api/lectern/watched-folders).';

async function placeOf(asked: string) {
  try {
    const path = await realpath(asked);
    return { path, found: await stat(path) };
  } catch (error) {
    const reason = codeOf(error);
    throw unusable(reason === 'ENOENT' ? 'There is no such file' : 'The file cannot be read', reason);
  }
}

function unusable(message: string, reason?: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'paths', message, ...(reason !== undefined && { reason }) });
}
