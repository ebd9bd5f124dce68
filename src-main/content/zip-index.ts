/** One file of a zip. Its path is a key for look-ups and never becomes a path on disk. */
export interface ZipEntry {
  /** With "/" between folders, no "." or ".." among them. */
  readonly path: string;
  readonly method: 'stored' | 'deflated';
  readonly compressedSize: number;
  /** Bytes when inflated, as the directory claims. */
  readonly size: number;
  readonly crc32: number;
  readonly headerOffset: number;
}

export interface ZipIndex {
  /** Files by path; folders are left out. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
}
