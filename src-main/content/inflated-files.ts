import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { codeOf } from '../platform/error-code';
import { createFileSlice, exactly } from './file-slice';
import { createLeaseCache } from './lease-cache';
import type { ZipBytes } from './opened-zip';
import type { ZipEntry } from './zip-index';

/**
 * Deflated files that were asked for in ranges, inflated once and kept on disk for a while, under names of chance. Room is
 * taken for the whole of a file before its first byte is written, so that the disk never holds more than the limit.
 */
export interface InflatedFiles {
  /** Whether a file of this size is inflated at all; others are only sent whole. */
  accepts(entry: ZipEntry): boolean;
  /**
   * Runs `use` with a descriptor of the inflated bytes. False, without it, while there is no room for them, or as many as
   * may be are being inflated. A file for which nobody waits any more is not inflated further.
   */
  use(file: FileOfZip, leaving: AbortSignal, use: (fd: number) => Promise<void>): Promise<boolean>;
  /** Is there a copy already? */
  holds(file: FileOfZip): boolean;
  dropPackage(sha256: string): Promise<void>;
  dropAll(): Promise<void>;
}

export interface FileOfZip {
  readonly sha256: string;
  readonly entry: ZipEntry;
}

interface InflatedFile {
  readonly handle: FileHandle;
  readonly path: string;
  readonly size: number;
}

class NoRoom extends Error {}

const mostAtOnce = 4;

export function createInflatedFiles(options: {
  readonly folder: string;
  readonly maxBytes: number;
  readonly withZip: <T>(sha256: string, use: (zip: ZipBytes) => Promise<T>) => Promise<T>;
}): InflatedFiles {
  const { folder, maxBytes, withZip } = options;
  let takenBytes = 0;
  let inflating = 0;

  const cache = createLeaseCache<InflatedFile>({
    maxCount: 64,
    maxWeight: maxBytes,
    weigh: (file) => file.size,
    release: async ({ handle, path, size }) => {
      await handle.close();
      await rm(path, { force: true });
      takenBytes -= size;
    },
  });

  const takeRoom = async (bytes: number): Promise<void> => {
    if (takenBytes + bytes > maxBytes) await cache.free(takenBytes + bytes - maxBytes);
    if (takenBytes + bytes > maxBytes || inflating >= mostAtOnce) throw new NoRoom();
    takenBytes += bytes;
    inflating += 1;
  };

  const inflate = async ({ sha256, entry }: FileOfZip, leaving: AbortSignal): Promise<InflatedFile> => {
    await takeRoom(entry.size);
    try {
      return await withZip(sha256, (zip) => inflateToDisk(folder, zip, entry, leaving));
    } catch (error) {
      takenBytes -= entry.size;
      throw codeOf(error) === 'ENOSPC' ? new NoRoom() : error;
    } finally {
      inflating -= 1;
    }
  };

  return {
    accepts: (entry) => entry.size <= maxBytes / 2,
    use: async (file, leaving, use) => {
      const open = (abandoned: AbortSignal) => inflate(file, abandoned);
      try {
        await cache.use(keyOf(file), open, ({ handle }) => use(handle.fd), leaving);
        return true;
      } catch (error) {
        if (error instanceof NoRoom) return false;
        if (leaving.aborted && error === leaving.reason) return true;
        throw error;
      }
    },
    holds: (file) => cache.has(keyOf(file)),
    dropPackage: (sha256) => cache.dropAll((key) => key.startsWith(sha256)),
    dropAll: () => cache.dropAll(),
  };
}

function keyOf({ sha256, entry }: FileOfZip): string {
  return `${sha256}:${String(entry.headerOffset)}`;
}

async function inflateToDisk(
  folder: string,
  zip: ZipBytes,
  entry: ZipEntry,
  signal: AbortSignal,
): Promise<InflatedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
  try {
    const target = createWriteStream(path, { flags: 'wx' });
    await pipeline(slice, createInflateRaw(), exactly(entry.size), target, { signal });
    return { handle: await open(path, 'r'), path, size: entry.size };
  } catch (error) {
    if (!slice.closed) await once(slice, 'close').catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}
