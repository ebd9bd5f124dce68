import { setImmediate } from 'node:timers/promises';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { DirectoryReader } from './directory-reader';
import { certainName } from './entry-name';
import { refusalFromZipError, refusalWithoutEnd } from './unreadable-zip';
import { readAt, readZipEnd, type ZipEnd } from './zip-end';
import { tellOfPackage, zipRefusal } from './zip-faults';

/** What is needed of a record of a zip's directory, as it stands there. */
export interface DirectoryRecord {
  /** Its bytes where it does not say its encoding. */
  readonly name: string | Buffer;
  readonly nameBytes: number;
  readonly versionMadeBy: number;
  readonly externalFileAttributes: number;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Counts from `prefixBytes` of the directory. */
  readonly headerOffset: number;
}

export interface ZipDirectory {
  readonly records: readonly DirectoryRecord[];
  /** What lies before the zip in its file, e.g. a program that unpacks it. */
  readonly prefixBytes: number;
  /** Where the directory begins, counted likewise. */
  readonly start: number;
}

export interface DirectoryLimits {
  readonly entries: number;
  /** Bytes of the directory itself: names, extra fields and comments. */
  readonly directoryBytes: number;
}

/** So many are read before others have their turn: a few milliseconds. */
const recordsAtOnce = 200;

/** Reads the directory of an open zip within limits that are known before it is read. Refuses with INVALID_FILE_TYPE. */
export async function readDirectory(
  fd: number,
  sizeBytes: number,
  limits: DirectoryLimits,
): Promise<ZipDirectory> {
  try {
    const end = await readZipEnd(fd, sizeBytes);
    if (!end) throw await refusalWithoutEnd(fd, sizeBytes);
    refuseBig(end, limits);
    const zip = await openZip(fd, sizeBytes, end.prefixBytes);
    const records: DirectoryRecord[] = [];
    for await (const entry of zip.eachEntry()) {
      records.push(recordFrom(entry));
      if (records.length % recordsAtOnce === 0) await setImmediate();
    }
    await refuseHidden(fd, end, Number(zip.readEntryCursor));
    await refuseAppended(fd, end, records);
    return { records, prefixBytes: end.prefixBytes, start: end.start };
  } catch (error) {
    throw refusalFromZipError(error);
  }
}

function recordFrom(entry: Entry): DirectoryRecord {
  const { fileNameRaw: bytes, extraFields, versionMadeBy, externalFileAttributes } = entry;
  return {
    name: certainName({ bytes, extraFields }) ?? bytes,
    nameBytes: bytes.length,
    ...{ versionMadeBy, externalFileAttributes },
    isEncrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    crc32: entry.crc32,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    headerOffset: entry.relativeOffsetOfLocalHeader,
  };
}

function openZip(fd: number, sizeBytes: number, prefixBytes: number): Promise<ZipFile> {
  const reader = new DirectoryReader(fd, sizeBytes - prefixBytes, prefixBytes);
  return fromRandomAccessReaderPromise(reader, sizeBytes - prefixBytes, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  });
}

function refuseBig({ entryCount, directoryBytes }: ZipEnd, limits: DirectoryLimits): void {
  if (entryCount > limits.entries) {
    throw zipRefusal(tellOfPackage('zip.too-many-entries', { most: limits.entries }));
  }
  if (directoryBytes > limits.directoryBytes) throw zipRefusal(tellOfPackage('zip.big-directory', {}));
}

/** Other programs would see files there that were never looked at. */
async function refuseHidden(
  fd: number,
  { prefixBytes, start, directoryBytes }: ZipEnd,
  recordsEnd: number,
): Promise<void> {
  if (recordsEnd === start + directoryBytes) return;
  const isRecord = await isAt(fd, prefixBytes + recordsEnd, 'PK\x01\x02');
  throw zipRefusal(tellOfPackage(isRecord ? 'zip.hidden-entries' : 'zip.damaged', {}));
}

const endBytes = 22;
const mostCommentBytes = 0xffff;

/**
 * What lies before the first file may be a program, but no other zip: programs that read from the beginning would unpack that
 * one. Refused, too, are offsets that lead to no file where they were taken to count from behind a prefix.
 */
async function refuseAppended(
  fd: number,
  { prefixBytes, start }: ZipEnd,
  records: readonly DirectoryRecord[],
): Promise<void> {
  const [first] = records;
  const firstAt = prefixBytes + records.reduce((least, { headerOffset: at }) => Math.min(least, at), start);
  if (firstAt === 0) return;
  const leadsToFile = !first || (await isAt(fd, prefixBytes + first.headerOffset, localSign));
  if (prefixBytes > 0 && !leadsToFile) throw zipRefusal(tellOfPackage('zip.damaged', {}));
  if ((await isAt(fd, 0, localSign)) || (await isEndOfZip(fd, firstAt)))
    throw zipRefusal(tellOfPackage('zip.appended', {}));
}

const localSign = 'PK\x03\x04';

/** Whether the end record of a zip, with its comment, reaches exactly to `position`. */
async function isEndOfZip(fd: number, position: number): Promise<boolean> {
  const before = await readAt(fd, Math.max(0, position - endBytes - mostCommentBytes), position);
  for (let at = before.length - endBytes; at >= 0; at -= 1) {
    at = before.lastIndexOf('PK\x05\x06', at, 'latin1');
    if (at === -1) return false;
    if (before.readUInt16LE(at + 20) === before.length - at - endBytes) return true;
  }
  return false;
}

async function isAt(fd: number, position: number, sign: string): Promise<boolean> {
  return (await readAt(fd, position, position + sign.length)).toString('latin1') === sign;
}
