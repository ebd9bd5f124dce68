import { foldedPath } from './package-files';
import type { ZipEntry, ZipIndex } from './zip-index';

/**
 * The files of a zip's index in a few blocks of memory that threads share: what takes long to read goes from one to another
 * at once, and weighs what it says.
 */
export interface PackedIndex {
  /** All paths in UTF-8, sorted by their bytes. */
  readonly names: Uint8Array;
  /** Where the name of each file ends. */
  readonly nameEnds: Uint32Array;
  /** Of each file its size, compressed size, checksum, offset of its header, and 1 where it is deflated. */
  readonly numbers: Float64Array;
  /** Files by folded path, sorted by its bytes; of equal ones only the first in the zip. */
  readonly folded: Uint32Array;
}

/** Finds files by path in bounded time, whatever their names are. */
export interface ZipLookUp {
  /** As `FileList.find`. */
  find(path: string): ZipEntry | undefined;
  /** What it holds in memory. */
  readonly heldBytes: number;
}

const numbersOfFile = 5;

export function packIndex({ entries }: Pick<ZipIndex, 'entries'>): PackedIndex {
  const inZip = [...entries.values()].map((entry) => ({ entry, name: Buffer.from(entry.path) }));
  const files = inZip.toSorted((a, b) => Buffer.compare(a.name, b.name));
  const nameEnds = new Uint32Array(shared(4 * files.length));
  const numbers = new Float64Array(shared(8 * files.length * numbersOfFile));
  let nameEnd = 0;
  for (const [at, { entry, name }] of files.entries()) {
    nameEnds[at] = nameEnd += name.length;
    const { size, compressedSize, crc32, headerOffset, method } = entry;
    numbers.set(
      [size, compressedSize, crc32, headerOffset, method === 'deflated' ? 1 : 0],
      at * numbersOfFile,
    );
  }
  const places = new Map(files.map(({ entry }, at) => [entry, at]));
  const firsts = firstOfEachFolded(inZip.map(({ entry }) => entry));
  const folded = new Uint32Array(shared(4 * firsts.length));
  for (const [at, entry] of firsts.entries()) folded[at] = places.get(entry) ?? 0;
  const names = new Uint8Array(shared(nameEnd));
  let start = 0;
  for (const { name } of files) {
    names.set(name, start);
    start += name.length;
  }
  return { names, nameEnds, numbers, folded };
}

const shared = (bytes: number) => new SharedArrayBuffer(bytes);

function firstOfEachFolded(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const firsts = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const folded = foldedPath(entry.path);
    if (!firsts.has(folded)) firsts.set(folded, entry);
  }
  return [...firsts]
    .map(([folded, entry]) => ({ name: Buffer.from(folded), entry }))
    .toSorted((a, b) => Buffer.compare(a.name, b.name))
    .map(({ entry }) => entry);
}

export function lookUpIn({ names: bytes, nameEnds, numbers, folded }: PackedIndex): ZipLookUp {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const startOf = (at: number): number => (at === 0 ? 0 : (nameEnds[at - 1] ?? 0));
  const pathAt = (at: number): string => names.toString('utf8', startOf(at), nameEnds[at]);
  const entryAt = (at: number): ZipEntry => {
    const [size = 0, compressedSize = 0, crc32 = 0, headerOffset = 0, isDeflated] = numbers.subarray(
      at * numbersOfFile,
      (at + 1) * numbersOfFile,
    );
    const method = isDeflated === 1 ? 'deflated' : 'stored';
    return { path: pathAt(at), method, size, compressedSize, crc32, headerOffset };
  };
  const exact = (path: string): number => {
    const name = Buffer.from(path);
    return placeOf(nameEnds.length, (at) => name.compare(names, startOf(at), nameEnds[at]));
  };
  const otherwise = (path: string): number => {
    const name = Buffer.from(foldedPath(path));
    const nameAt = (place: number) => Buffer.from(foldedPath(pathAt(folded[place] ?? 0)));
    const place = placeOf(folded.length, (at) => name.compare(nameAt(at)));
    return place === -1 ? -1 : (folded[place] ?? -1);
  };
  return {
    heldBytes: bytes.byteLength + nameEnds.byteLength + numbers.byteLength + folded.byteLength,
    find: (path) => {
      const found = exact(path);
      const at = found === -1 ? otherwise(path) : found;
      return at === -1 ? undefined : entryAt(at);
    },
  };
}

/** Where `compare` is 0 among `count` sorted places; -1 for nowhere. It is above 0 where the wanted one comes later. */
function placeOf(count: number, compare: (at: number) => number): number {
  let [low, high] = [0, count - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order > 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
