import { realpath, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../../src-shared/contract/errors';
import { codeOf } from '../platform/error-code';
import { isWithin } from './folder-of-this-machine';
import { openPlaced, type Opening } from './open-placed';
import { foldedPath } from './package-files';

/**
 * Opens a file of this machine by the place where it lay when it was allowed. Refuses with INVALID_REQUEST when it lies in the data
 * folder, where the packages of other tenants are, and with STORAGE_UNAVAILABLE when it lies elsewhere by now; other faults are
 * the system's.
 */
export async function openSource(
  path: string,
  dataFolder: string,
  opening: Partial<Opening> = {},
): Promise<FileHandle> {
  const own = await realpath(dataFolder);
  const placed = await openPlaced(path, opening).catch((error: unknown) => {
    if (codeOf(error) !== 'ELOOP') throw error;
    return null;
  });
  // A disk that takes names in any case may tell another one than was asked for.
  const place = placed?.place ?? null;
  const isThere = place !== null && foldedPath(place) === foldedPath(path);
  if (placed !== null && isThere && !isInside(own, place)) return placed.handle;
  await placed?.handle.close();
  const leads = place ?? (await realpath(path).catch(() => null));
  throw leads !== null && isInside(own, leads) ? inDataFolder() : elsewhere();
}

function isInside(folder: string, path: string): boolean {
  return isWithin(foldedPath(folder), foldedPath(path));
}

function inDataFolder(): Refusal {
  const message = 'The file lies in the data folder of Lectern';
  return new Refusal('INVALID_REQUEST', { field: 'paths', message });
}

function elsewhere(): Refusal {
  const text =
    'The file to import is not where it was: a link stands in its place, or it was replaced just now. Nothing of it was kept. Put the file itself there and try again.';
  return new Refusal('STORAGE_UNAVAILABLE', { reason: 'moved' }, { text });
}
