import { read } from 'node:fs';
import { promisify } from 'node:util';
import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl';
import { DirectoryReader } from './directory-reader';
import { refusalFromZipError } from './unreadable-zip';
import { tellOfPackage, zipRefusal } from './zip-faults';
import { prefixBytesOf } from './zip-prefix';

/** The records of a zip's directory as they stand there. Offsets of entries count from `prefixBytes`. */
export interface ZipDirectory {
  readonly records: readonly Entry[];
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

/** Reads the directory of an open zip within limits that are known before it is read. Refuses with INVALID_FILE_TYPE. */
export async function readDirectory(
  fd: number,
  sizeBytes: number,
  limits: DirectoryLimits,
): Promise<ZipDirectory> {
  try {
    const prefixBytes = await prefixBytesOf(fd, sizeBytes);
    const zip = await openZip(fd, sizeBytes, prefixBytes);
    // A number until the first entry is read, whatever its type says.
    const start = Number(zip.readEntryCursor);
    refuseBig(zip, sizeBytes - prefixBytes - start, limits);
    const records: Entry[] = [];
    for await (const record of zip.eachEntry()) records.push(record);
    await refuseHidden(fd, prefixBytes + Number(zip.readEntryCursor));
    return { records, prefixBytes, start };
  } catch (error) {
    throw await refusalFromZipError(error, fd, sizeBytes);
  }
}

function openZip(fd: number, sizeBytes: number, prefixBytes: number): Promise<ZipFile> {
  const reader = new DirectoryReader(fd, sizeBytes - prefixBytes, prefixBytes);
  return fromRandomAccessReaderPromise(reader, sizeBytes - prefixBytes, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: false,
  });
}

function refuseBig(zip: ZipFile, directoryBytes: number, limits: DirectoryLimits): void {
  if (zip.entryCount > limits.entries) {
    throw zipRefusal(tellOfPackage('zip.too-many-entries', { most: limits.entries }));
  }
  if (directoryBytes > limits.directoryBytes) throw zipRefusal(tellOfPackage('zip.big-directory', {}));
}

const recordSignature = 0x02014b50;
const readBytes = promisify(read);

/** Other programs would see files here that were never looked at. */
async function refuseHidden(fd: number, end: number): Promise<void> {
  const next = Buffer.alloc(4);
  const { bytesRead } = await readBytes(fd, next, 0, next.length, end);
  if (bytesRead === next.length && next.readUInt32LE(0) === recordSignature) {
    throw zipRefusal(tellOfPackage('zip.hidden-entries', {}));
  }
}
