import { stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { Refusal } from '../../../src-shared/contract/errors';
import { codeOf } from '../../platform/error-code';

export interface FileOfThisMachine {
  readonly path: string;
  readonly fileName: string;
  readonly sizeBytes: number;
}

/** A file that may be imported. Refuses with INVALID_REQUEST (no absolute path, nothing there, no file) and INVALID_FILE_TYPE. */
export async function fileOfThisMachine(path: string): Promise<FileOfThisMachine> {
  if (!isAbsolute(path) || path.includes('\0')) throw unusable('The path is not absolute');
  if (!/\.zip$/i.test(path)) throw new Refusal('INVALID_FILE_TYPE', { field: 'paths' });
  const found = await stat(path).catch((error: unknown) => {
    const reason = codeOf(error);
    throw unusable(reason === 'ENOENT' ? 'There is no such file' : 'The file cannot be read', reason);
  });
  if (!found.isFile()) throw unusable('This is not a file');
  return { path, fileName: basename(path), sizeBytes: found.size };
}

function unusable(message: string, reason?: string): Refusal {
  return new Refusal('INVALID_REQUEST', { field: 'paths', message, ...(reason !== undefined && { reason }) });
}
