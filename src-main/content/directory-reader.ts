import { read } from 'node:fs';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const windowBytes = 256 * 1024;

/**
 * Gives yauzl the bytes of an open file through a window, so that a directory of many small records costs few reads.
 * Places outside the file are an error, never an exception of `fs`: offsets come from the zip.
 */
export class DirectoryReader extends RandomAccessReader {
  private held = { start: 0, bytes: Buffer.alloc(0) };

  constructor(
    private readonly fd: number,
    private readonly sizeBytes: number,
    /** Where in the file the zip begins. */
    private readonly base: number,
  ) {
    super();
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!Number.isSafeInteger(position) || position < 0 || position + length > this.sizeBytes) {
      callback(new Error('unexpected EOF'));
      return;
    }
    const { start, bytes } = this.held;
    if (position >= start && position + length <= start + bytes.length) {
      bytes.copy(target, offset, position - start, position - start + length);
      callback(null, length);
      return;
    }
    const window = Buffer.allocUnsafe(Math.max(length, windowBytes));
    read(this.fd, window, 0, window.length, this.base + position, (error, count) => {
      if (error) {
        callback(error);
        return;
      }
      this.held = { start: position, bytes: window.subarray(0, count) };
      window.copy(target, offset, 0, Math.min(length, count));
      callback(null, Math.min(length, count));
    });
  }

  /** Bodies are never read through yauzl. */
  override _readStreamForRange(): Readable {
    return Readable.from([]);
  }
}
