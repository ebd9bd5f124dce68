import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { BundleFault } from './bundle-fault';

/*
 * The plain text of a bundle: parts behind each other, each a line of JSON (`PartHead`) and as many bytes as that says. A part is JSON under
 * gzip, but for packages, which are zips. There are no names of files in it.
 */

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const PartHead = z.object({
  part: z.enum(['manifest', 'people', 'session', 'entries', 'package', 'end']),
  bytes: z.int().min(0),
  sha256: Sha256,
});
export type PartHead = z.infer<typeof PartHead>;

const mostHeadBytes = 1024;
/** Of a part but a package, as it lies in the bundle and unpacked. */
const mostPackedBytes = 16 * 2 ** 20;
const mostPlainBytes = 64 * 2 ** 20;

const pack = promisify<Buffer, { level: number }, Buffer>(gzip);
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip);

export function headLine(head: PartHead): Buffer {
  return Buffer.from(`${JSON.stringify(head)}\n`);
}

/** A part of JSON, with its head. */
export async function packedPart(
  part: PartHead['part'],
  value: unknown,
): Promise<{ head: PartHead; body: Buffer }> {
  const body = await pack(Buffer.from(JSON.stringify(value)), { level: 6 });
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { head: { part, bytes: body.length, sha256 }, body };
}

/** Parts as they come, each to be read before the next one is asked for. Its methods throw BundleFault `damaged`. */
export interface PartReader {
  /** Null: there are no more bytes. */
  next(): Promise<PartHead | null>;
  /** The JSON of the part that was told last. */
  json(): Promise<unknown>;
  /** Its bytes as they come; who does not read them to their end has not read the part. */
  bytes(): AsyncGenerator<Uint8Array, void>;
  /** Reads past it, and checks it. */
  skip(): Promise<void>;
  /** Bytes that were read so far. */
  readonly readBytes: number;
}

export function readParts(source: AsyncIterable<Uint8Array>): PartReader {
  const chunks = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let current: PartHead | null = null;
  let readBytes = 0;

  const more = async (): Promise<boolean> => {
    const read = await chunks.next();
    if (read.done === true) return false;
    readBytes += read.value.length;
    held = held.length === 0 ? Buffer.from(read.value) : Buffer.concat([held, read.value]);
    return true;
  };
  const take = (count: number): Buffer => {
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };

  const next = async (): Promise<PartHead | null> => {
    for (;;) {
      const end = held.indexOf('\n');
      if (end > mostHeadBytes || (end < 0 && held.length > mostHeadBytes)) throw new BundleFault('damaged');
      if (end >= 0) return (current = headOf(take(end + 1)));
      if (!(await more())) {
        if (held.length > 0) throw new BundleFault('damaged');
        return null;
      }
    }
  };

  const bytes = async function* (): AsyncGenerator<Uint8Array, void> {
    const { bytes: count, sha256 } = currentOrThrow(current);
    const hash = createHash('sha256');
    for (let left = count; left > 0;) {
      if (held.length === 0 && !(await more())) throw new BundleFault('damaged');
      const chunk = take(Math.min(left, held.length));
      left -= chunk.length;
      hash.update(chunk);
      yield chunk;
    }
    if (hash.digest('hex') !== sha256) throw new BundleFault('damaged');
  };

  return {
    next,
    bytes,
    json: async () => {
      if (currentOrThrow(current).bytes > mostPackedBytes) throw new BundleFault('too_large');
      const packed: Uint8Array[] = [];
      for await (const chunk of bytes()) packed.push(chunk);
      return unpacked(Buffer.concat(packed));
    },
    skip: async () => {
      for await (const _chunk of bytes());
    },
    get readBytes() {
      return readBytes;
    },
  };
}

function currentOrThrow(head: PartHead | null): PartHead {
  if (head === null) throw new Error('No part was told');
  return head;
}

function headOf(line: Buffer): PartHead {
  const head = PartHead.safeParse(jsonOf(line));
  if (!head.success) throw new BundleFault('damaged');
  return head.data;
}

async function unpacked(packed: Buffer): Promise<unknown> {
  try {
    return jsonOf(await unpack(packed, { maxOutputLength: mostPlainBytes }));
  } catch (error) {
    if (error instanceof RangeError) throw new BundleFault('too_large');
    throw error instanceof BundleFault ? error : new BundleFault('damaged');
  }
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    throw new BundleFault('damaged');
  }
}
