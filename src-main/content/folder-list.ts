import { opendir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import type { Finding } from '../../src-shared/contract/common';
import { shownName } from '../../src-shared/kernel/shown-name';
import { isAbsent, realInside } from './folder-file';
import { foldedPath, type FileList, type PackageFile } from './package-files';
import { fileWarning, zipRefusal, tellOfPackage } from './zip-faults';

export interface FolderLimits {
  /** Files and folders together. */
  readonly entries: number;
  /** Folders in one another. */
  readonly depth: number;
}

export const standardFolderLimits: FolderLimits = { entries: 100_000, depth: 64 };

/**
 * The plain files below a folder whose own links are resolved, sorted by path. Links are followed as long as they stay
 * inside; others, and what is no plain file, are left out and said. Refuses with INVALID_FILE_TYPE beyond the limits.
 */
export async function listFolder(
  root: string,
  limits: FolderLimits = standardFolderLimits,
): Promise<FileList> {
  const walk: Walk = { root, limits, seen: 0, files: [], findings: [] };
  await listInto(walk, '', [root]);
  const sorted = walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const entries = new Map(sorted.map((file) => [file.path, file]));
  const byFoldedPath = new Map(sorted.toReversed().map((file) => [foldedPath(file.path), file]));
  return {
    entries,
    findings: walk.findings.toSorted((a, b) => ((a.file ?? '') < (b.file ?? '') ? -1 : 1)),
    unpackedBytes: sorted.reduce((sum, { size }) => sum + size, 0),
    find: (path) => entries.get(path) ?? byFoldedPath.get(foldedPath(path)),
  };
}

interface Walk {
  readonly root: string;
  readonly limits: FolderLimits;
  seen: number;
  readonly files: PackageFile[];
  readonly findings: Finding[];
}

/** `above`: the real folders on the way here, so that a link that leads back up ends the way. */
async function listInto(walk: Walk, prefix: string, above: readonly string[]): Promise<void> {
  if (above.length > walk.limits.depth) {
    throw zipRefusal(tellOfPackage('folder.too-deep', { most: walk.limits.depth }), prefix);
  }
  for (const entry of await entriesOf(walk, above.at(-1) ?? walk.root)) {
    const path = prefix + entry.name;
    const real = await realInside(walk.root, path);
    const found = real === null ? null : await statOrNull(real);
    const isLoop = real !== null && above.includes(real);
    if (real !== null && found?.isFile()) walk.files.push({ path, size: found.size });
    else if (real !== null && found?.isDirectory() && !isLoop) {
      await listInto(walk, `${path}/`, [...above, real]);
    } else walk.findings.push(leftOut(entry, path));
  }
}

async function entriesOf(walk: Walk, folder: string): Promise<readonly Dirent[]> {
  const entries: Dirent[] = [];
  for await (const entry of await opendir(folder)) {
    walk.seen += 1;
    if (walk.seen > walk.limits.entries) {
      throw zipRefusal(tellOfPackage('folder.too-many-files', { most: walk.limits.entries }));
    }
    entries.push(entry);
  }
  return entries;
}

/** Files come and go while a folder is listed. */
async function statOrNull(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

function leftOut(entry: Dirent, path: string): Finding {
  const id = entry.isSymbolicLink() ? 'folder.link' : 'folder.no-file';
  return fileWarning(tellOfPackage(id, { name: shownName(path) }), path);
}
