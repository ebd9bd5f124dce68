import { read } from 'node:fs';
import { promisify } from 'node:util';
import { constants, crc32, createInflateRaw, inflateRaw } from 'node:zlib';
import type { ZipBytes } from './opened-zip';
import type { ZipEntry } from './zip-index';

const readBytes = promisify(read);
const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** The raw bytes of an entry as they lie in the zip, from their beginning, at most `limitBytes`. */
export async function readRawStart(zip: ZipBytes, entry: ZipEntry, limitBytes: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(Math.min(entry.compressedSize, limitBytes));
  const offset = await zip.dataOffset(entry);
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await readBytes(zip.fd, bytes, filled, bytes.length - filled, offset + filled);
    if (bytesRead === 0) throw new Error('The file ends early');
    filled += bytesRead;
  }
  return bytes;
}

/** Deflate makes nothing longer by more than this beside its double: gigabytes that claim to be a small file are none. */
const mostOverheadBytes = 64 * 1024;

/** A whole small file; null when its bytes do not inflate to the size and checksum of the directory. */
export async function readWholeEntry(zip: ZipBytes, entry: ZipEntry): Promise<Buffer | null> {
  if (entry.compressedSize > 2 * entry.size + mostOverheadBytes) return null;
  const raw = await readRawStart(zip, entry, entry.compressedSize);
  const bytes = entry.method === 'stored' ? raw : await inflatedOrNull(raw, entry.size);
  return bytes?.length === entry.size && crc32(bytes) === entry.crc32 ? bytes : null;
}

async function inflatedOrNull(raw: Buffer, size: number): Promise<Buffer | null> {
  try {
    return await inflate(raw, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return null;
  }
}

/** The first inflated bytes of a file, at most `limitBytes`; fewer, or none, where its bytes are damaged. */
export async function readStart(zip: ZipBytes, entry: ZipEntry, limitBytes: number): Promise<Buffer> {
  const raw = await readRawStart(zip, entry, limitBytes);
  if (entry.method === 'stored') return raw;
  const inflater = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  inflater.end(raw);
  const parts: Buffer[] = [];
  try {
    for await (const part of inflater) {
      parts.push(part as Buffer);
      if (parts.reduce((sum, { length }) => sum + length, 0) >= limitBytes) break;
    }
  } catch {
    return Buffer.alloc(0);
  }
  return Buffer.concat(parts).subarray(0, limitBytes);
}
