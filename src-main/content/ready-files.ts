import type { FileFacts } from './file-answer';
import type { WholeHeads } from './whole-answer';

/**
 * A small file of a stored zip with its bytes in memory, in the forms that were asked for so far. A byte is a character
 * (latin1): Node sends head and body with one call of the system only where both are text.
 */
export interface ReadyFile {
  readonly facts: FileFacts;
  /** A whole gzip file. */
  readonly gzip: string | null;
  readonly plain: string | null;
  /** Filled as they are asked for. */
  readonly heads: WholeHeads;
}

/** Where a file is asked for: a package, the folder of its manifest, and a path as it stands in a URL. */
export interface FilePlace {
  readonly sha256: string;
  /** "" or ending with "/". */
  readonly rootFolder: string;
  readonly urlPath: string;
}

/** Small files that were asked for last, bounded by count and bytes. */
export interface ReadyFiles {
  /** Files longer than this, in zip or out of it, are not kept. */
  readonly mostBytesOfOne: number;
  get(place: FilePlace): ReadyFile | undefined;
  keep(place: FilePlace, file: ReadyFile): void;
  dropPackage(sha256: string): void;
  /** Bytes that are held, names included. */
  heldBytes(): number;
}

export interface ReadyLimits {
  readonly count: number;
  readonly bytes: number;
  readonly bytesOfOne: number;
}

export const standardReadyLimits: ReadyLimits = { count: 4096, bytes: 32 * 2 ** 20, bytesOfOne: 128 * 1024 };

interface Slot {
  readonly file: ReadyFile;
  /** Asked for since the last look at what may go. */
  isUsed: boolean;
}

export function createReadyFiles(limits: ReadyLimits = standardReadyLimits): ReadyFiles {
  /** Kept longest first. */
  const slots = new Map<string, Slot>();
  let heldBytes = 0;

  const drop = (key: string): void => {
    const slot = slots.get(key);
    if (slot === undefined || !slots.delete(key)) return;
    heldBytes -= weightOf(key, slot.file);
  };

  /** What was asked for meanwhile gets a second chance, so that asking itself moves nothing. */
  const trim = (): void => {
    for (const [key, slot] of slots) {
      if (slots.size <= limits.count && heldBytes <= limits.bytes) return;
      if (slot.isUsed) {
        slot.isUsed = false;
        slots.delete(key);
        slots.set(key, slot);
      } else drop(key);
    }
  };

  return {
    mostBytesOfOne: limits.bytesOfOne,
    get: (place) => {
      const slot = slots.get(keyOf(place));
      if (slot === undefined) return undefined;
      slot.isUsed = true;
      return slot.file;
    },
    keep: (place, file) => {
      const key = keyOf(place);
      drop(key);
      slots.set(key, { file, isUsed: false });
      heldBytes += weightOf(key, file);
      trim();
    },
    dropPackage: (sha256) => {
      for (const key of slots.keys()) if (key.startsWith(sha256)) drop(key);
    },
    heldBytes: () => heldBytes,
  };
}

/** The hash is of one length, so that nothing can stand for two places. */
function keyOf({ sha256, rootFolder, urlPath }: FilePlace): string {
  return `${sha256}${String(rootFolder.length)}:${rootFolder}${urlPath}`;
}

function weightOf(key: string, { gzip, plain }: ReadyFile): number {
  return 2 * key.length + 2048 + (gzip?.length ?? 0) + (plain?.length ?? 0);
}
