import { read } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';

const readBytes = promisify(read);
const chunkBytes = 256 * 1024;

/** Buffers that reads of big files take turns with: fresh ones of this size cost more than what is read into them. */
export interface ChunkPool {
  take(): Buffer;
  /** Only when nobody will read from the buffer any more. */
  giveBack(buffer: Buffer): void;
}

export function createChunkPool(mostKept = 32): ChunkPool {
  const free: Buffer[] = [];
  return {
    take: () => free.pop() ?? Buffer.allocUnsafeSlow(chunkBytes),
    giveBack: (buffer) => {
      if (free.length < mostKept) free.push(buffer);
    },
  };
}

export interface Slice {
  readonly fd: number;
  readonly start: number;
  readonly length: number;
  /** Runs before the last bytes are given away; what it throws keeps them back. */
  readonly beforeLast?: () => Promise<void>;
}

/**
 * Writes a part of an open file as it lies there, reading ahead by one chunk, and does not end the answer. False when the
 * reader went away. Rejects when the file ends early. Nothing is read any more when it settles.
 */
export async function writeSlice(pool: ChunkPool, slice: Slice, res: ServerResponse): Promise<boolean> {
  const end = slice.start + slice.length;
  let position = slice.start;
  let reading = readChunk(pool, slice.fd, position, end);
  try {
    while (position < end) {
      const { buffer, count } = await reading;
      position += count;
      if (position < end) reading = readChunk(pool, slice.fd, position, end);
      else await slice.beforeLast?.();
      if (!(await written(res, buffer.subarray(0, count)))) return false;
      pool.giveBack(buffer);
    }
    return true;
  } finally {
    await reading.catch(() => undefined);
  }
}

async function readChunk(pool: ChunkPool, fd: number, position: number, end: number) {
  const buffer = pool.take();
  const { bytesRead } = await readBytes(fd, buffer, 0, Math.min(buffer.length, end - position), position);
  if (bytesRead === 0) throw new Error('The file ends early');
  return { buffer, count: bytesRead };
}

/** True once the system has the bytes; false when the reader went away. */
export function written(res: ServerResponse, bytes: Buffer): Promise<boolean> {
  return new Promise((resolve) => {
    const goneAway = () => resolve(false);
    if (res.destroyed) return goneAway();
    res.once('close', goneAway);
    res.write(bytes, (error) => {
      res.off('close', goneAway);
      resolve(!error);
    });
  });
}
