import type { FileList, PackageFile } from './package-files';

/** A file of a package version. */
export interface VersionFile extends PackageFile {
  /** Null in a folder. */
  readonly compressedSize: number | null;
  /** The manifest names it, or it is the manifest. */
  readonly isDeclared: boolean;
}

/** The files of a version by path, in a few blocks of memory: a list of very many goes between threads at once. */
export interface PackedFiles {
  /** All paths in UTF-8. */
  readonly names: Uint8Array;
  /** Where the name of each file ends. */
  readonly nameEnds: Uint32Array;
  /** Of each file its size and its compressed size, -1 in a folder. */
  readonly sizes: Float64Array;
  /** 1 for those that the manifest names. */
  readonly declared: Uint8Array;
}

/** Some of the files: from `offset`, and only those that the manifest names, or does not, where it is said. */
export interface FilesAsked {
  readonly declared: boolean | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface FilesPage {
  readonly files: readonly VersionFile[];
  /** How many there are in all. */
  readonly total: number;
}

export function packFiles(list: FileList, declaredPaths: ReadonlySet<string>): PackedFiles {
  const files = [...list.entries.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const nameEnds = new Uint32Array(files.length);
  const sizes = new Float64Array(2 * files.length);
  let nameEnd = 0;
  const names = files.map(({ path }) => Buffer.from(path));
  for (const [at, file] of files.entries()) {
    nameEnds[at] = nameEnd += names[at]?.length ?? 0;
    sizes.set([file.size, 'compressedSize' in file ? Number(file.compressedSize) : -1], 2 * at);
  }
  const declared = Uint8Array.from(files, ({ path }) => (declaredPaths.has(path) ? 1 : 0));
  // Not of the pool that small buffers share.
  return { names: new Uint8Array(Buffer.concat(names)), nameEnds, sizes, declared };
}

export function pageOfFiles(packed: PackedFiles, { declared, offset, limit }: FilesAsked): FilesPage {
  const files: VersionFile[] = [];
  let total = 0;
  for (let at = 0; at < packed.declared.length; at += 1) {
    if (declared !== undefined && (packed.declared[at] === 1) !== declared) continue;
    if (total >= offset && files.length < limit) files.push(fileAt(packed, at));
    total += 1;
  }
  return { files, total };
}

/** The file of exactly this path. */
export function fileNamed(packed: PackedFiles, path: string): VersionFile | null {
  const wanted = Buffer.from(path);
  for (let at = 0; at < packed.declared.length; at += 1) {
    const [start, end] = [packed.nameEnds[at - 1] ?? 0, packed.nameEnds[at] ?? 0];
    if (end - start === wanted.length && wanted.equals(packed.names.subarray(start, end)))
      return fileAt(packed, at);
  }
  return null;
}

/** Bytes that it holds. */
export function heldBytesOf({ names, nameEnds, sizes, declared }: PackedFiles): number {
  return names.byteLength + nameEnds.byteLength + sizes.byteLength + declared.byteLength;
}

function fileAt({ names, nameEnds, sizes, declared }: PackedFiles, at: number): VersionFile {
  const name = names.subarray(nameEnds[at - 1] ?? 0, nameEnds[at]);
  const [size = 0, compressed = -1] = sizes.subarray(2 * at, 2 * at + 2);
  return {
    path: Buffer.from(name.buffer, name.byteOffset, name.byteLength).toString(),
    size,
    compressedSize: compressed === -1 ? null : compressed,
    isDeclared: declared[at] === 1,
  };
}
