import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, readlink, realpath, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/*
 * Threat model: between two looks at a path, and between a look and an open, somebody may put a link in the place of a folder on
 * the way. What a path said before does not hold for the file that is open now, so the open file itself is asked.
 */

/** An open file; must be closed. */
export interface PlacedFile {
  readonly handle: FileHandle;
  /** Where the file lies, whatever led there. Null when that is not sure: names on the way are links, or changed just now. */
  readonly place: string | null;
}

/** What opening asks of the system, so that a test can change the folder in between, or be another system. */
export interface Opening {
  readonly open: (path: string, flags: number) => Promise<FileHandle>;
  /** Null where the system does not tell where an open file lies. */
  readonly told: (handle: FileHandle) => Promise<string | null>;
}

const usualOpening: Opening = { open, told: placeByProc };

/**
 * Opens a file by a path that is said to hold no link, without waiting for the other end of a pipe. Rejects as `open` does, with
 * ELOOP for a link at its end.
 */
export async function openPlaced(path: string, instead: Partial<Opening> = {}): Promise<PlacedFile> {
  const opening = { ...usualOpening, ...instead };
  const placed = await opened(path, opening, opening.told);
  if (placed.place !== null) return placed;
  await placed.handle.close();
  return openByWay(path, opening);
}

async function opened(path: string, opening: Opening, placeOf: Opening['told']): Promise<PlacedFile> {
  const handle = await opening.open(path, flags);
  try {
    return { handle, place: await placeOf(handle) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Windows has neither of the two. */
const flags =
  constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK | constants.O_NOFOLLOW);

/** Linux knows of every descriptor where its file lies. */
async function placeByProc(handle: FileHandle): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  return readlink(`/proc/self/fd/${String(handle.fd)}`).catch(() => null);
}

/** Somebody may save a file beside it just then. */
const mostTries = 5;

async function openByWay(path: string, opening: Opening): Promise<PlacedFile> {
  for (let more = mostTries; ; more -= 1) {
    const before = await wayTo(path);
    const placed = await opened(path, opening, (handle) => placeByWay(handle, path, before));
    if (placed.place !== null || more === 1) return placed;
    await placed.handle.close();
  }
}

/**
 * Elsewhere the way is looked at before and after. No folder on it may be a link, or be another one, or have had a name in it
 * changed: that would be told by its own time of change, which nobody can set.
 */
async function placeByWay(handle: FileHandle, path: string, before: Way | null): Promise<string | null> {
  const after = await wayTo(path);
  if (before === null || after === null) return null;
  const isSameWay =
    after.length === before.length &&
    after.every((part, at) => isSame(part, before[at]) && part.ctimeNs === before[at]?.ctimeNs);
  if (!isSameWay || (await realpath(path)) !== path) return null;
  const [there, found] = [await lstat(path, { bigint: true }), await handle.stat({ bigint: true })];
  return isSame(there, found) ? path : null;
}

/** The folders above a path, the nearest first. */
type Way = readonly BigIntStats[];

/** Null when one of them is no folder. */
async function wayTo(path: string): Promise<Way | null> {
  const way: BigIntStats[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await lstat(folder, { bigint: true });
    if (!found.isDirectory()) return null;
    way.push(found);
    if (folder === dirname(folder)) return way;
  }
}

function isSame(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return one.ino === other?.ino && one.dev === other.dev;
}
