import { pipeline } from 'node:stream/promises';
import { Writable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { createFileSlice, exactly } from './file-slice';
import { openZipAt, type OpenedZip } from './opened-zip';
import type { ZipEntry } from './zip-index';

/** What deep verification found: every file inflated and compared with the size and checksum of the directory. */
export interface Verification {
  readonly fileCount: number;
  /** Paths of files whose bytes are damaged, the first 50 of them. */
  readonly damaged: readonly string[];
  readonly damagedCount: number;
}

const namedDamaged = 50;

/** Reads every file of a zip. Refuses with INVALID_FILE_TYPE where the zip cannot be opened at all. */
export async function verifyZip(path: string, onProgress: (share: number) => void): Promise<Verification> {
  const zip = await openZipAt(path);
  try {
    const damaged: string[] = [];
    let [damagedCount, bytesDone] = [0, 0];
    for (const entry of zip.index.entries.values()) {
      if (!(await isWhole(zip, entry))) {
        damagedCount += 1;
        if (damaged.length < namedDamaged) damaged.push(entry.path);
      }
      bytesDone += entry.size;
      onProgress(bytesDone / Math.max(1, zip.index.unpackedBytes));
    }
    return { fileCount: zip.index.entries.size, damaged, damagedCount };
  } finally {
    await zip.close();
  }
}

async function isWhole(zip: OpenedZip, entry: ZipEntry): Promise<boolean> {
  let sum = 0;
  const summing = new Writable({
    write(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum);
      done();
    },
  });
  try {
    const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
    if (entry.method === 'stored') await pipeline(slice, exactly(entry.size), summing);
    else await pipeline(slice, createInflateRaw(), exactly(entry.size), summing);
  } catch {
    return false;
  }
  return sum === entry.crc32;
}
