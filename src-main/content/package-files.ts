import type { Finding } from '../../src-shared/contract/common';
import { Refusal } from '../../src-shared/contract/errors';
import type { OpenedZip } from './opened-zip';
import { readStart, readWholeEntry } from './read-entry';

/** One file of a package, wherever it lies. */
export interface PackageFile {
  /** With "/" between folders, no "." or ".." among them. */
  readonly path: string;
  /** Bytes, not compressed. */
  readonly size: number;
}

/** Which files a package has. */
export interface FileList<F extends PackageFile = PackageFile> {
  /** Files by path. */
  readonly entries: ReadonlyMap<string, F>;
  /** What is odd about their names. */
  readonly findings: readonly Finding[];
  readonly unpackedBytes: number;
  /**
   * The file that a reference means: by its exact path, else the one that differs only in case or in the form of its
   * accents.
   */
  find(path: string): F | undefined;
}

/** The files of a package that can be read: what manifest finding, file checks and lint work on, be it a zip or a folder. */
export interface PackageFiles {
  readonly list: FileList;
  /** A whole small file; null when there is none of this path, or when its bytes are damaged. */
  readWhole(path: string): Promise<Buffer | null>;
  /** The first bytes of a file, at most `limitBytes`; fewer, or none, where it is shorter, damaged or not there. */
  readStart(path: string, limitBytes: number): Promise<Buffer>;
}

/** The files of an open zip, as long as it stays open. */
export function filesOfZip(zip: OpenedZip): PackageFiles {
  const { entries } = zip.index;
  return {
    list: zip.index,
    readWhole: async (path) => {
      const entry = entries.get(path);
      return entry === undefined ? null : unlessDamaged(readWholeEntry(zip, entry), null);
    },
    readStart: async (path, limitBytes) => {
      const entry = entries.get(path);
      if (entry === undefined) return Buffer.alloc(0);
      return unlessDamaged(readStart(zip, entry, limitBytes), Buffer.alloc(0));
    },
  };
}

/** A damaged local header is a fault of the package, as other damaged bytes are; faults of the disk are not. */
async function unlessDamaged<T>(reading: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.details?.['reason'] === 'damaged-entry') return otherwise;
    throw error;
  }
}

/** Equal for names that differ only in case or in the form of their accents. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
