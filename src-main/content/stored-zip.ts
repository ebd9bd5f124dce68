import { open } from 'node:fs/promises';
import PQueue from 'p-queue';
import type { GuessEncoding } from './entry-names';
import { guessEncoding } from './legacy-names';
import { zipBytes, type ZipBytes } from './opened-zip';
import type { RunJob } from './run-job';
import { readZipEnd, type ZipEnd } from './zip-end';
import { readZipIndex } from './zip-index';
import { lookUpIn, packIndex, type PackedIndex, type ZipLookUp } from './zip-look-up';

/** A zip of the store with its descriptor open, for files that are asked for one by one. */
export interface StoredZip extends ZipBytes {
  readonly index: ZipLookUp;
  close(): Promise<void>;
}

/** What would hold up the thread that serves files. */
export interface SlowReading {
  index(path: string): Promise<PackedIndex>;
  guessEncoding: GuessEncoding;
}

const threadsAtOnce = 2;

/** In threads, few at a time; without `runJob` in this one. */
export function createSlowReading(runJob: RunJob | undefined): SlowReading {
  if (runJob === undefined) return { index: packedIndexAt, guessEncoding };
  const queue = new PQueue({ concurrency: threadsAtOnce });
  return {
    index: (path) => queue.add(() => runJob('index', { path })),
    guessEncoding: (sample) => queue.add(() => runJob('guessEncoding', { sample })),
  };
}

/**
 * Opens a zip that was checked when it was stored; must be closed. The directory of an ordinary one is read in this thread,
 * which costs less than to start another one. Refuses with INVALID_FILE_TYPE where the zip was damaged meanwhile; errors of
 * the file system come as they are.
 */
export async function openStoredZip(path: string, slow: SlowReading): Promise<StoredZip> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const end = await readZipEnd(handle.fd, size);
    const packed =
      end && !isOrdinary(end)
        ? await slow.index(path)
        : packIndex(await readZipIndex(handle.fd, size, { guess: slow.guessEncoding }));
    return { ...zipBytes(handle.fd, size), index: lookUpIn(packed), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Read within a few hundredths of a second, and in slices. */
const ordinary = { entries: 1500, directoryBytes: 256 * 1024 };

function isOrdinary({ entryCount, directoryBytes }: ZipEnd): boolean {
  return entryCount <= ordinary.entries && directoryBytes <= ordinary.directoryBytes;
}

/** The whole index of a zip, however long that takes. Refuses as `openStoredZip`. */
export async function packedIndexAt(path: string): Promise<PackedIndex> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    return packIndex(await readZipIndex(handle.fd, size));
  } finally {
    await handle.close();
  }
}

/** A sample comes from another thread as plain bytes. */
export function guessEncodingOf({ sample }: { readonly sample: Uint8Array }): Promise<string> {
  return guessEncoding(Buffer.from(sample.buffer, sample.byteOffset, sample.byteLength));
}
