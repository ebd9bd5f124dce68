import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { createFileSlice, exactly } from './file-slice';
import { createLeaseCache } from './lease-cache';
import type { ZipBytes } from './opened-zip';
import type { ZipEntry } from './zip-index';

/** Deflated files that were asked for in ranges, inflated once and kept on disk for a while, under names of chance. */
export interface InflatedFiles {
  /** Whether a file of this size is inflated at all; others are only sent whole. */
  accepts(entry: ZipEntry): boolean;
  use<R>(sha256: string, zip: ZipBytes, entry: ZipEntry, use: (fd: number) => Promise<R>): Promise<R>;
  dropPackage(sha256: string): Promise<void>;
  dropAll(): Promise<void>;
}

interface InflatedFile {
  readonly handle: FileHandle;
  readonly path: string;
  readonly size: number;
}

export function createInflatedFiles(options: {
  readonly folder: string;
  readonly maxBytes: number;
}): InflatedFiles {
  const cache = createLeaseCache<InflatedFile>({
    maxCount: 64,
    maxWeight: options.maxBytes,
    weigh: (file) => file.size,
    release: async ({ handle, path }) => {
      await handle.close();
      await rm(path, { force: true });
    },
  });
  return {
    accepts: (entry) => entry.size <= options.maxBytes / 2,
    use: (sha256, zip, entry, use) =>
      cache.use(
        `${sha256}:${String(entry.headerOffset)}`,
        () => inflateToDisk(options.folder, zip, entry),
        (file) => use(file.handle.fd),
      ),
    dropPackage: (sha256) => cache.dropAll((key) => key.startsWith(sha256)),
    dropAll: () => cache.dropAll(),
  };
}

async function inflateToDisk(folder: string, zip: ZipBytes, entry: ZipEntry): Promise<InflatedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
  try {
    await pipeline(slice, createInflateRaw(), exactly(entry.size), createWriteStream(path, { flags: 'wx' }));
    return { handle: await open(path, 'r'), path, size: entry.size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
