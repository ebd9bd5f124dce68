import { read } from 'node:fs';
import { promisify } from 'node:util';

const readBytes = promisify(read);
const endSignature = Buffer.from('PK\x05\x06', 'latin1');
const recordSignature = Buffer.from('PK\x01\x02', 'latin1');
const localSignature = Buffer.from('PK\x03\x04', 'latin1');
const endBytes = 22;
const recordBytes = 46;
const mostCommentBytes = 0xffff;
/** Stands where the number is in the zip64 record instead. */
const elsewhere = 0xffffffff;

/**
 * How many bytes were put before a zip whose offsets do not know of it, as self-extracting archives are made by simply
 * joining a program and a zip. 0 for a zip whose offsets are right, and for whatever cannot be told.
 */
export async function prefixBytesOf(fd: number, sizeBytes: number): Promise<number> {
  const tail = await readAt(fd, Math.max(0, sizeBytes - endBytes - mostCommentBytes), sizeBytes);
  const at = tail.lastIndexOf(endSignature);
  if (at === -1 || at + endBytes > tail.length) return 0;
  const [directoryBytes, start] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (directoryBytes === elsewhere || start === elsewhere) return 0;
  const shift = sizeBytes - tail.length + at - directoryBytes - start;
  if (shift <= 0 || (await isAt(fd, start, recordSignature))) return 0;
  const record = await readAt(fd, start + shift, start + shift + recordBytes);
  if (record.length < recordBytes || !record.subarray(0, 4).equals(recordSignature)) return 0;
  return (await isAt(fd, shift + record.readUInt32LE(42), localSignature)) ? shift : 0;
}

async function isAt(fd: number, position: number, signature: Buffer): Promise<boolean> {
  return (await readAt(fd, position, position + signature.length)).equals(signature);
}

async function readAt(fd: number, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await readBytes(fd, bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}
