import { once } from 'node:events';
import { createWriteStream, read } from 'node:fs';
import { Transform, type Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32, createInflateRaw } from 'node:zlib';
import { ZipFile } from 'yazl';
import { Refusal } from '../../src-shared/contract/errors';
import { shownName } from '../../src-shared/kernel/shown-name';
import { codeOf } from '../platform/error-code';
import { createFileSlice } from './file-slice';
import type { OpenedZip } from './opened-zip';
import { tellOfPackage, zipRefusal } from './zip-faults';
import type { ZipEntry } from './zip-index';

/** One file of the new zip: that of the old one, or other bytes in its place. */
export interface NewMember {
  readonly entry: ZipEntry;
  readonly path: string;
  readonly bytes: Buffer | null;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  /** 0 to 1, growing. */
  readonly onProgress: (share: number) => void;
}

/**
 * Writes a zip of the members in their order, with their times: what was stored is stored, what was deflated is deflated
 * anew. Every byte is checked on the way: a damaged file is refused with INVALID_FILE_TYPE, a disk that takes no more with
 * UPLOAD_FAILED. `targetPath` must not exist; what lies there after a failure is the caller's to remove.
 */
export async function writeMembers(
  zip: OpenedZip,
  members: readonly NewMember[],
  targetPath: string,
  { signal, onProgress }: WriteOptions,
): Promise<void> {
  const whole = Math.max(
    1,
    members.reduce((sum, { entry, bytes }) => sum + (bytes ? 0 : entry.size), 0),
  );
  let done = 0;
  const failed = new AbortController();
  const fail = (error: unknown) => failed.abort(error);
  const opened: Readable[] = [];
  const writer = new ZipFile();
  writer.on('error', fail);
  for (const { entry, path, bytes } of members) {
    const mtime = await timeOf(zip, entry);
    const options = { compress: entry.method === 'deflated', mtime, forceDosTimestamp: true };
    if (bytes) {
      writer.addBuffer(bytes, path, options);
      continue;
    }
    writer.addReadStreamLazy(path, { ...options, size: entry.size }, (give) => {
      const advance = (count: number) => onProgress(Math.min(1, (done += count) / whole));
      openBody(zip, entry, { opened, advance, fail }).then((body) => give(null, body), fail);
    });
  }
  writer.end();
  const file = createWriteStream(targetPath, { flags: 'wx' });
  try {
    await pipeline(writer.outputStream, file, { signal: AbortSignal.any([signal, failed.signal]) });
  } catch (error) {
    throw failed.signal.aborted && !signal.aborted ? failed.signal.reason : whyNotWritten(error);
  } finally {
    await Promise.all([...opened, file].map(closed));
  }
}

const readBytes = promisify(read);

/** The local time that the zip has for a file [APPNOTE 4.4.6]. */
async function timeOf(zip: OpenedZip, { headerOffset }: ZipEntry): Promise<Date> {
  const { buffer } = await readBytes(zip.fd, Buffer.alloc(4), 0, 4, headerOffset + 10);
  const [time, date] = [buffer.readUInt16LE(0), buffer.readUInt16LE(2)];
  const day = [(date >> 9) + 1980, Math.max(0, ((date >> 5) & 15) - 1), Math.max(1, date & 31)] as const;
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2);
}

interface Around {
  /** Every stream that reads from the zip, so that all can be closed. */
  readonly opened: Readable[];
  readonly advance: (count: number) => void;
  readonly fail: (error: unknown) => void;
}

/** The bytes of a file, checked against size and checksum of the directory. */
async function openBody(zip: OpenedZip, entry: ZipEntry, around: Around): Promise<Readable> {
  const slice = createFileSlice(zip.fd, await zip.dataOffset(entry), entry.compressedSize);
  around.opened.push(slice);
  const checked = createCheck(entry, around.advance);
  const way =
    entry.method === 'stored' ? pipeline(slice, checked) : pipeline(slice, createInflateRaw(), checked);
  way.catch((error: unknown) => around.fail(whyNotRead(error, entry)));
  return checked;
}

function createCheck(entry: ZipEntry, advance: (count: number) => void): Transform {
  let [seen, sum] = [0, 0];
  return new Transform({
    transform(chunk: Buffer, _, callback) {
      seen += chunk.length;
      sum = crc32(chunk, sum);
      advance(chunk.length);
      callback(seen > entry.size ? damaged(entry) : null, chunk);
    },
    flush(callback) {
      callback(seen === entry.size && sum === entry.crc32 ? null : damaged(entry));
    },
  });
}

function damaged({ path }: ZipEntry): Refusal {
  return zipRefusal(tellOfPackage('zip.damaged-file', { name: shownName(path) }), path);
}

/** The system's reasons begin with "E"; those of zlib with "Z_". */
function whyNotRead(error: unknown, entry: ZipEntry): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  return /^E(?!RR_)/.test(code) ? new Refusal('STORAGE_UNAVAILABLE', { reason: code }) : damaged(entry);
}

function whyNotWritten(error: unknown): unknown {
  const code = codeOf(error);
  return /^E(?!RR_)/.test(code) ? new Refusal('UPLOAD_FAILED', { reason: code }) : error;
}

async function closed(stream: Readable | Writable): Promise<void> {
  stream.destroy();
  if (!stream.closed) await once(stream, 'close').catch(() => undefined);
}
