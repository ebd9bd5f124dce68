import type { Readable } from 'node:stream';
import { Refusal } from '../../src-shared/contract/errors';
import type { ZipIndex } from './zip-index';

/** Packages as the zips they came in, named by their SHA-256 (lower-case hex). Written once, never edited. */
export interface ZipStore {
  /**
   * Streams a zip into a place aside. Refuses with FILE_TOO_LARGE beyond `limitBytes` and UPLOAD_FAILED when the disk
   * does; a source that breaks off rejects with its own error. After a failure nothing is left behind.
   */
  receive(source: Readable, options: { readonly limitBytes: number }): Promise<ReceivedZip>;
  /** The directory of a stored zip. Refuses with STORAGE_UNAVAILABLE when the file cannot be read. */
  index(sha256: string): Promise<ZipIndex>;
  /** Runs `use` with a file descriptor of the zip that stays open until the promise settles. */
  withFile<T>(sha256: string, use: (fd: number) => Promise<T>): Promise<T>;
  pathOf(sha256: string): string;
  /** Bytes of the stored zip, or null when there is none. */
  sizeOf(sha256: string): Promise<number | null>;
  remove(sha256: string): Promise<void>;
  /** At start: forgets what an earlier run received and never committed. */
  sweepIncoming(): Promise<void>;
  close(): Promise<void>;
}

/** A zip that has arrived whole but is not stored yet: one of the two must be called. */
export interface ReceivedZip {
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The same bytes are stored already. */
  readonly alreadyStored: boolean;
  /** Where it waits, for `inspectPackage`. */
  readonly path: string;
  /** Durable when it resolves. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

export function createZipStore(options: { readonly folder: string }): ZipStore {
  const missing = () => Promise.reject(new Refusal('STORAGE_UNAVAILABLE', { folder: options.folder }));
  return {
    receive: missing,
    index: missing,
    withFile: missing,
    pathOf: (sha256) => `${options.folder}/${sha256}.zip`,
    sizeOf: missing,
    remove: missing,
    sweepIncoming: missing,
    close: missing,
  };
}
