import type { BigIntStats } from 'node:fs';
import { lstat, opendir, realpath, type FileHandle } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Refusal } from '../../src-shared/contract/errors';
import { codeOf } from '../platform/error-code';
import { openPlaced } from './open-placed';
import { foldedPath } from './package-files';

/*
 * Threat model: a linked folder belongs to an authoring tool and changes at any moment; who asks is package script, which
 * can only name paths. A link in the folder may lead to the owner's other files, and a pipe or device may hang who opens
 * it. So every link on the way is resolved and must stay inside, only plain files are opened, and the open file itself must
 * lie inside, wherever its path led meanwhile.
 */

/** A plain file below a linked folder; must be closed. */
export interface OpenFolderFile {
  readonly handle: FileHandle;
  /** Below the folder, with "/"; as it is called on disk. */
  readonly path: string;
  readonly stat: BigIntStats;
}

/**
 * A linked folder, which was named by its real place. Refuses with STORAGE_UNAVAILABLE when it is not there, and when a link
 * stands in its place or in that of a folder above: somebody else chose where that leads.
 */
export async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (real !== folder)
    throw new Refusal('STORAGE_UNAVAILABLE', { reason: 'moved' }, { text: standsElsewhere });
  return real;
}

const standsElsewhere =
  'The linked folder is not there: a link to another place stands where it was. Results are safe. Put the folder itself back.';

/**
 * Opens the file of this path ("/" between folders) below a folder whose links are resolved: by its exact name, else by
 * one that differs only in case or in the form of its accents. Null when there is none, when a link leads out, and for
 * whatever is no plain file. Refuses with STORAGE_UNAVAILABLE when it may not be read.
 */
export async function openBelow(root: string, path: string): Promise<OpenFolderFile | null> {
  if (path.split('/').some(isReserved)) return null;
  try {
    const real = (await realInside(root, path)) ?? (await realOfOtherCase(root, path));
    return real === null ? null : await openPlain(root, real);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw unreadable(error, path);
  }
}

/** Windows knows devices, and streams behind a colon, by names in any folder. */
function isReserved(segment: string): boolean {
  if (segment === '' || segment === '.' || segment === '..' || segment.includes('\0')) return true;
  if (process.platform !== 'win32') return false;
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[:<>|?*]|[. ]$/i.test(segment);
}

/** Where a path leads when every link is followed; null when that is nowhere or outside. */
export async function realInside(root: string, path: string): Promise<string | null> {
  try {
    const real = await realpath(join(root, path));
    return isInside(root, real) ? real : null;
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function isInside(root: string, real: string): boolean {
  return real.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Goes down name by name; never lists a folder outside. */
async function realOfOtherCase(root: string, path: string): Promise<string | null> {
  let folder = root;
  for (const segment of path.split('/')) {
    const name = await nameLike(folder, segment);
    const next = name === null ? null : await realInside(root, relative(root, join(folder, name)));
    if (next === null) return null;
    folder = next;
  }
  return folder;
}

/** Does each name on the way stand on the disk just so? Some disks find names in any case. Refuses with STORAGE_UNAVAILABLE. */
export async function isNamedSo(root: string, path: string): Promise<boolean> {
  let folder = root;
  try {
    for (const segment of path.split('/')) {
      if ((await nameLike(folder, segment)) !== segment) return false;
      folder = join(folder, segment);
    }
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw unreadable(error, path);
  }
}

const mostNames = 20_000;

async function nameLike(folder: string, segment: string): Promise<string | null> {
  const wanted = foldedPath(segment);
  let found: string | null = null;
  let seen = 0;
  for await (const { name } of await opendir(folder)) {
    if (name === segment) return name;
    if (foldedPath(name) === wanted && (found === null || name < found)) found = name;
    seen += 1;
    if (seen === mostNames) break;
  }
  return found;
}

/** A device may do anything when it is opened. */
async function openPlain(root: string, real: string): Promise<OpenFolderFile | null> {
  if (!(await lstat(real)).isFile()) return null;
  const { handle, place } = await openPlaced(real);
  try {
    const stat = await handle.stat({ bigint: true });
    if (stat.isFile() && place !== null && isInside(root, place))
      return { handle, path: relative(root, real).replaceAll(sep, '/'), stat };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

const absent = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EINVAL', 'EISDIR', 'ENXIO'];

export function isAbsent(error: unknown): boolean {
  return absent.includes(codeOf(error));
}

/** A folder, or a file of it, that the system does not let us read. */
export function unreadable(error: unknown, file?: string): Refusal {
  const details = { reason: codeOf(error), ...(file !== undefined && { file }) };
  const text =
    file === undefined ? lostFolder(isAbsent(error)) : 'A file of the linked folder cannot be read';
  return new Refusal('STORAGE_UNAVAILABLE', details, { text });
}

function lostFolder(isGone: boolean): string {
  return isGone
    ? 'The linked folder is not there. Results are safe. Put the folder back where it was.'
    : 'The linked folder cannot be read. Results are safe. Allow Lectern to read it.';
}
