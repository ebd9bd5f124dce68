import { read } from 'node:fs';
import { promisify } from 'node:util';
import type { Refusal } from '../../src-shared/contract/errors';
import { tellOfPackage, zipRefusal } from './zip-faults';

/** What the records at the end of a zip say of its directory. */
export interface ZipEnd {
  /** What lies before the zip in its file and its offsets do not count, e.g. a program that unpacks it. */
  readonly prefixBytes: number;
  /** Where the directory begins, counted from `prefixBytes`. */
  readonly start: number;
  readonly directoryBytes: number;
  readonly entryCount: number;
}

const readBytes = promisify(read);
const signatureOf = (kind: string) => Buffer.from(`PK${kind}`, 'latin1');
const endSignature = signatureOf('\x05\x06');
const locatorSignature = signatureOf('\x06\x07');
const bigEndSignature = signatureOf('\x06\x06');
const [endBytes, locatorBytes, bigEndBytes, mostCommentBytes] = [22, 20, 56, 0xffff];

/**
 * Finds the directory from the end of the file, as the rule is. It must end where the end records begin, so that every
 * program sees the same one; where the offsets count fewer bytes than there are, the rest is a prefix, as self-extracting
 * archives are made by joining a program and a zip. Null for a file without an end record. Refuses with INVALID_FILE_TYPE.
 */
export async function readZipEnd(fd: number, sizeBytes: number): Promise<ZipEnd | null> {
  const tailStart = Math.max(0, sizeBytes - endBytes - locatorBytes - mostCommentBytes);
  const tail = await readAt(fd, tailStart, sizeBytes);
  const inTail = tail.length < endBytes ? -1 : tail.lastIndexOf(endSignature, tail.length - endBytes);
  if (inTail === -1) return null;
  if (tail.readUInt16LE(inTail + 20) !== tail.length - inTail - endBytes)
    throw refusalOf('zip.trailing-bytes');
  const end = tail.subarray(inTail, inTail + endBytes);
  const endAt = tailStart + inTail;
  const claimed = {
    entryCount: end.readUInt16LE(10),
    directoryBytes: end.readUInt32LE(12),
    start: end.readUInt32LE(16),
  };
  const locator = await readAt(fd, endAt - locatorBytes, endAt);
  if (!isKind(locator, locatorSignature)) {
    if (end.readUInt16LE(4) !== 0) throw refusalOf('zip.multi-disk');
    return withPrefix(claimed, endAt);
  }
  const big = await readBigEnd(fd, locator, endAt - locatorBytes);
  const fits =
    isSameOrElsewhere(claimed.entryCount, big.entryCount, 0xffff) &&
    isSameOrElsewhere(claimed.directoryBytes, big.directoryBytes, 0xffffffff) &&
    isSameOrElsewhere(claimed.start, big.start, 0xffffffff);
  const found = withPrefix(big, big.at);
  if (!fits || found.prefixBytes !== big.prefixBytes) throw refusalOf('zip.damaged');
  return found;
}

function withPrefix(claimed: Omit<ZipEnd, 'prefixBytes'>, directoryEnd: number): ZipEnd {
  const { start, directoryBytes, entryCount } = claimed;
  const prefixBytes = directoryEnd - directoryBytes - start;
  if (prefixBytes < 0) throw refusalOf('zip.damaged');
  return { prefixBytes, start, directoryBytes, entryCount };
}

/** All ones stand where the number is in the record of zip64 instead. */
function isSameOrElsewhere(small: number, big: number, elsewhere: number): boolean {
  return small === elsewhere || small === big;
}

/**
 * The record of zip64, which ends where its locator begins: at the place that the locator names, or beyond it by a prefix.
 * One at either place is refused, as programs differ in which they take.
 */
async function readBigEnd(fd: number, locator: Buffer, locatorAt: number) {
  const named = Number(locator.readBigUInt64LE(8));
  const behind = locatorAt - bigEndBytes;
  const isNamed = named < locatorAt && isKind(await readAt(fd, named, named + 4), bigEndSignature);
  const isBehind = behind !== named && isKind(await readAt(fd, behind, behind + 4), bigEndSignature);
  if (isNamed && isBehind) throw refusalOf('zip.appended');
  if (!isNamed && !isBehind) throw refusalOf('zip.damaged');
  const at = isNamed ? named : behind;
  const record = await readAt(fd, at, at + bigEndBytes);
  if (record.length < bigEndBytes || at + 12 + numberAt(record, 4) !== locatorAt)
    throw refusalOf('zip.damaged');
  if (record.readUInt32LE(16) !== 0) throw refusalOf('zip.multi-disk');
  return {
    at,
    prefixBytes: at - named,
    entryCount: numberAt(record, 32),
    directoryBytes: numberAt(record, 40),
    start: numberAt(record, 48),
  };
}

const numberAt = (record: Buffer, at: number): number => Number(record.readBigUInt64LE(at));
const isKind = (bytes: Buffer, signature: Buffer): boolean => bytes.subarray(0, 4).equals(signature);

function refusalOf(id: 'zip.appended' | 'zip.damaged' | 'zip.multi-disk' | 'zip.trailing-bytes'): Refusal {
  return zipRefusal(tellOfPackage(id, {}));
}

const [lookedBackBytes, windowBytes] = [64 * 2 ** 20, 2 ** 20];

/** Whether a whole zip ends somewhere in the last 64 MB of a file, with other bytes behind it. */
export async function endsEarlier(fd: number, sizeBytes: number): Promise<boolean> {
  const lastStart = Math.max(0, sizeBytes - lookedBackBytes);
  for (let end = sizeBytes; end > lastStart; end -= windowBytes) {
    const start = Math.max(0, end - windowBytes);
    const window = await readAt(fd, start, end + endBytes);
    for (let at = window.lastIndexOf(endSignature); at !== -1; at = lastBefore(window, at)) {
      if (isEndOfWhole(window.subarray(at, at + endBytes), start + at)) return true;
    }
  }
  return false;
}

function lastBefore(window: Buffer, at: number): number {
  return at === 0 ? -1 : window.lastIndexOf(endSignature, at - 1);
}

/** Not of a zip inside the zip, whose offsets count from its own beginning. */
function isEndOfWhole(end: Buffer, at: number): boolean {
  return end.length === endBytes && end.readUInt32LE(12) + end.readUInt32LE(16) === at;
}

/** Fewer bytes where the file has fewer. */
export async function readAt(fd: number, start: number, end: number): Promise<Buffer> {
  if (start < 0 || end <= start || !Number.isSafeInteger(end)) return Buffer.alloc(0);
  const bytes = Buffer.alloc(end - start);
  const { bytesRead } = await readBytes(fd, bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}
