import { read } from 'node:fs';
import { Readable, Transform } from 'node:stream';

const chunkBytes = 256 * 1024;

/**
 * The bytes of a part of an open file. Never closes the descriptor, which is shared, and emits `close` only when no read
 * is under way any more, so that the descriptor may then be given up. A file that ends early is an error.
 */
export function createFileSlice(fd: number, start: number, length: number): Readable {
  let position = start;
  const end = start + length;
  let isReading = false;
  let whenIdle: () => void = () => undefined;
  return new Readable({
    highWaterMark: chunkBytes,
    read() {
      if (position >= end) {
        this.push(null);
        return;
      }
      const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, end - position));
      isReading = true;
      read(fd, buffer, 0, buffer.length, position, (error, count) => {
        isReading = false;
        whenIdle();
        if (error || count === 0) {
          this.destroy(error ?? new Error('The file ends early'));
          return;
        }
        position += count;
        this.push(buffer.subarray(0, count));
      });
    },
    destroy(error, callback) {
      whenIdle = () => {
        callback(error);
      };
      if (!isReading) whenIdle();
    },
  });
}

/** Passes on exactly `length` bytes; more or fewer are an error, so that a lying size cannot fill a disk or a line. */
export function exactly(length: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _, callback) {
      seen += chunk.length;
      if (seen > length) callback(new Error('The file is longer than the ZIP directory claims'));
      else callback(null, chunk);
    },
    flush(callback) {
      callback(seen === length ? null : new Error('The file is shorter than the ZIP directory claims'));
    },
  });
}
