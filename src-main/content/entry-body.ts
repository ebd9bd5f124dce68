import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { codeOf } from '../platform/error-code';
import { createFileSlice, exactly } from './file-slice';
import type { ZipBytes } from './opened-zip';
import { readRawStart } from './read-entry';
import { written, writeSlice, type ChunkPool } from './write-slice';
import type { ZipEntry } from './zip-index';

/** Magic, deflate, no name, no time, unknown system [RFC 1952]. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const gzipTrailerBytes = 8;

export function gzipLength(entry: ZipEntry): number {
  return gzipHeader.length + entry.compressedSize + gzipTrailerBytes;
}

/** The raw deflate bytes of the zip in a gzip frame; nothing is inflated or compressed. */
export async function readAsGzip(zip: ZipBytes, entry: ZipEntry): Promise<Buffer> {
  const raw = await readRawStart(zip, entry, entry.compressedSize);
  return Buffer.concat([gzipHeader, raw, gzipTrailerOf(entry)]);
}

/** As `readAsGzip`, for what is too big to be held. */
export async function sendAsGzip(
  pool: ChunkPool,
  zip: ZipBytes,
  entry: ZipEntry,
  res: ServerResponse,
): Promise<void> {
  const start = await zip.dataOffset(entry);
  res.write(gzipHeader);
  const isThere = await writeSlice(pool, { fd: zip.fd, start, length: entry.compressedSize }, res);
  if (isThere) res.end(gzipTrailerOf(entry));
}

/** A deflated file inflated on the way. Cut off when it grows beyond what the directory claims. */
export async function sendInflated(zip: ZipBytes, entry: ZipEntry, res: ServerResponse): Promise<void> {
  const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
  await streamed(slice, () => pipeline(slice, createInflateRaw(), exactly(entry.size), res));
}

/** As `sendInflated`, of a part; what lies before it is inflated too, and given up. */
export async function sendInflatedPart(
  zip: ZipBytes,
  entry: ZipEntry,
  part: { readonly start: number; readonly length: number },
  res: ServerResponse,
): Promise<void> {
  const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
  await streamed(slice, async () => {
    const inflating = slice.pipe(createInflateRaw());
    slice.once('error', (error) => inflating.destroy(error));
    const end = part.start + part.length;
    let position = 0;
    for await (const chunk of inflating as AsyncIterable<Buffer>) {
      const wanted = chunk.subarray(Math.max(0, part.start - position), end - position);
      position += chunk.length;
      if (res.destroyed || (wanted.length > 0 && !(await written(res, wanted)))) return;
      if (position >= end) return void res.end();
    }
    throw new Error('The file is shorter than the ZIP directory claims');
  });
}

function gzipTrailerOf(entry: ZipEntry): Buffer {
  const trailer = Buffer.alloc(gzipTrailerBytes);
  trailer.writeUInt32LE(entry.crc32, 0);
  trailer.writeUInt32LE(entry.size % 2 ** 32, 4);
  return trailer;
}

const wentAway = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_UNABLE_TO_PIPE'];

/**
 * Waits until the slice has let go of its descriptor, whatever happens. A reader that went away is no fault; any other
 * cuts the connection, because the head has promised a length.
 */
async function streamed(slice: Readable, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!wentAway.includes(codeOf(error))) throw error;
  } finally {
    slice.destroy();
    if (!slice.closed) await once(slice, 'close').catch(() => undefined);
  }
}
