import { read } from 'node:fs';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type { OpenedZip } from './opened-zip';
import type { ZipEntry } from './zip-index';

const readBytes = promisify(read);
const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** The raw bytes of an entry as they lie in the zip, from their beginning, at most `limitBytes`. */
export async function readRawStart(zip: OpenedZip, entry: ZipEntry, limitBytes: number): Promise<Buffer> {
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

/** A whole small file; null when its bytes do not inflate to the size and checksum of the directory. */
export async function readWholeEntry(zip: OpenedZip, entry: ZipEntry): Promise<Buffer | null> {
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
