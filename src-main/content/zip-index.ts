import type { Finding } from '../../src-shared/contract/common';
import { shownName } from '../../src-shared/kernel/shown-name';
import { checkEntryName } from './entry-name';
import { namesOf, type GuessEncoding } from './entry-names';
import { guessEncoding } from './legacy-names';
import { foldedPath, type FileList, type PackageFile } from './package-files';
import { readDirectory, type DirectoryLimits, type DirectoryRecord } from './zip-directory';
import { fileWarning, tellOfPackage, zipRefusal } from './zip-faults';

/*
 * Threat model: the zip comes from anybody who may upload, by API or by hand. Its names may try to leave the package,
 * its sizes may lie or claim petabytes, its entries may overlap, its directory may be cut off or endless.
 * A name is only ever a key of a map and never a path on disk; everything that the directory claims is checked here,
 * before the zip is stored, and bounded again when bytes are read.
 */

/** One file of a zip. Its path is a key for look-ups and never becomes a path on disk; its size is what the directory claims. */
export interface ZipEntry extends PackageFile {
  readonly method: 'stored' | 'deflated';
  readonly compressedSize: number;
  readonly crc32: number;
  readonly headerOffset: number;
}

/** Folders and links are left out. */
export type ZipIndex = FileList<ZipEntry>;

export interface ZipLimits extends DirectoryLimits {
  readonly unpackedBytes: number;
  /** Times by which the whole may grow when unpacked, judged only beyond `ratioFreeBytes`. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
}

export const standardZipLimits: ZipLimits = {
  entries: 100_000,
  directoryBytes: 24 * 1024 ** 2,
  unpackedBytes: 100 * 1024 ** 3,
  ratio: 200,
  ratioFreeBytes: 256 * 1024 ** 2,
};

export interface IndexOptions {
  readonly limits?: ZipLimits | undefined;
  /** Told the beginning of names that do not say their encoding. */
  readonly guess?: GuessEncoding;
}

/** Reads and checks the directory of an open zip. Refuses with INVALID_FILE_TYPE and the reason. */
export async function readZipIndex(
  fd: number,
  sizeBytes: number,
  { limits = standardZipLimits, guess = guessEncoding }: IndexOptions = {},
): Promise<ZipIndex> {
  const { records, prefixBytes, start } = await readDirectory(fd, sizeBytes, limits);
  const names = await namesOf(records, guess);
  const read = createEntryList(limits, prefixBytes);
  for (const [at, record] of records.entries()) read.add(record, names.texts[at] ?? '');
  refuseOverlap(read.spans, start);
  refuseBomb(read.unpackedBytes(), sizeBytes, limits);
  return indexOf(read.entries, [...names.findings, ...read.findings()], read.unpackedBytes());
}

/** Where an entry lies in the file, at least. */
interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const localHeaderBytes = 30;

function createEntryList(limits: ZipLimits, prefixBytes: number) {
  const entries = new Map<string, ZipEntry>();
  const findings: Finding[] = [];
  const spans: Span[] = [];
  const backslashed: string[] = [];
  let unpackedBytes = 0;

  const add = (raw: DirectoryRecord, name: string): void => {
    const path = checkedPath(name);
    if (name.includes('\\')) backslashed.push(path);
    const start = raw.headerOffset;
    spans.push({ path, start, end: start + localHeaderBytes + raw.nameBytes + raw.compressedSize });
    unpackedBytes += raw.size;
    if (unpackedBytes > limits.unpackedBytes) {
      throw zipRefusal(tellOfPackage('zip.too-big', {}), path);
    }
    const entry = checkedEntry(raw, path);
    if (path.endsWith('/')) return;
    const oddKind = oddKindOf(raw);
    if (oddKind !== null) {
      findings.push(fileWarning(tellOfPackage(`zip.${oddKind}`, { name: shownName(path) }), path));
      return;
    }
    if (entries.has(path)) {
      findings.push(fileWarning(tellOfPackage('zip.duplicate-name', { name: shownName(path) }), path));
    }
    entries.set(path, { ...entry, headerOffset: prefixBytes + start });
  };
  return {
    add,
    entries,
    findings: () => [...findings, ...backslashesIn(backslashed)],
    spans,
    unpackedBytes: () => unpackedBytes,
  };
}

/** Some tools on Windows write them between folders; told once for all names. */
function backslashesIn(paths: readonly string[]): readonly Finding[] {
  const [first] = paths;
  if (first === undefined) return [];
  const facts = { number: paths.length, name: shownName(first.replaceAll('/', '\\')) };
  return [fileWarning(tellOfPackage('zip.backslash-names', facts), first)];
}

function checkedPath(name: string): string {
  const checked = checkEntryName(name);
  if ('path' in checked) return checked.path;
  const shown = shownName(name);
  throw zipRefusal(tellOfPackage(`zip.name-${checked.fault}`, { name: shown }), shown);
}

/** Best ratio that deflate can reach is 1032; whatever claims more, lies. */
const deflateLimit = 1040;

function checkedEntry(raw: DirectoryRecord, path: string): Omit<ZipEntry, 'headerOffset'> {
  const { compressedSize, size, crc32 } = raw;
  const name = shownName(path);
  if (raw.isEncrypted) {
    throw zipRefusal(tellOfPackage('zip.encrypted/file', { name }), path);
  }
  if (raw.method !== 0 && raw.method !== 8) {
    throw zipRefusal(tellOfPackage('zip.method', { name, method: raw.method }), path);
  }
  const method = raw.method === 0 ? 'stored' : 'deflated';
  const isLie = method === 'stored' ? size !== compressedSize : size > compressedSize * deflateLimit;
  if (isLie) throw zipRefusal(tellOfPackage('zip.lying-size', { name }), path);
  return { path, method, compressedSize, size, crc32 };
}

/** Systems whose archives say by Unix modes what a name is: Unix, BeOS, macOS, AtheOS. */
const unixSystems: readonly number[] = [3, 16, 19, 30];
/** Archives that give only permissions say nothing of the kind. */
const [linkKind, plainKinds] = [0o120000, [0, 0o040000, 0o100000]];

/** What a name stands for that is no file: null for a file or a folder. */
function oddKindOf(raw: DirectoryRecord): 'link' | 'no-file' | null {
  if (!unixSystems.includes(raw.versionMadeBy >> 8)) return null;
  const kind = (raw.externalFileAttributes >>> 16) & 0o170000;
  if (plainKinds.includes(kind)) return null;
  return kind === linkKind ? 'link' : 'no-file';
}

function refuseOverlap(spans: readonly Span[], directoryStart: number): void {
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const name = shownName(span.path);
    if (span.start < end) throw zipRefusal(tellOfPackage('zip.overlap', { name }), span.path);
    end = span.end;
    if (end > directoryStart) throw zipRefusal(tellOfPackage('zip.lying-size', { name }), span.path);
  }
}

function refuseBomb(unpackedBytes: number, sizeBytes: number, limits: ZipLimits): void {
  if (unpackedBytes <= limits.ratioFreeBytes || unpackedBytes <= sizeBytes * limits.ratio) return;
  const times = Math.floor(unpackedBytes / sizeBytes);
  throw zipRefusal(tellOfPackage('zip.bomb', { times }));
}

function indexOf(
  entries: ReadonlyMap<string, ZipEntry>,
  findings: readonly Finding[],
  unpackedBytes: number,
): ZipIndex {
  const byFoldedPath = new Map<string, ZipEntry>();
  const collisions: Finding[] = [];
  for (const [path, entry] of entries) {
    const folded = foldedPath(path);
    const other = byFoldedPath.get(folded);
    if (other) {
      const names = { name: shownName(path), other: shownName(other.path) };
      collisions.push(fileWarning(tellOfPackage('zip.case-collision', names), path));
    } else {
      byFoldedPath.set(folded, entry);
    }
  }
  const find = (path: string) => entries.get(path) ?? byFoldedPath.get(foldedPath(path));
  return { entries, findings: firstOfEachKind([...findings, ...collisions]), unpackedBytes, find };
}

const keptPerKind = 50;

/** A hostile zip has something odd about each of its hundred thousand names. */
function firstOfEachKind(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const number = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, number);
    if (number <= keptPerKind) kept.push(finding);
  }
  const left = findings.length - kept.length;
  if (left === 0) return kept;
  const told = tellOfPackage('zip.more', { number: left });
  return [...kept, { ...told, severity: 'info', file: null, line: null }];
}
