import { createReadStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';

/** Bytes of a known number that are sent as they are read. */
export interface OutsideStream {
  readonly sizeBytes: number;
  open(): Readable;
  /** How many have gone, as they go. */
  readonly onProgress?: (sentBytes: number) => void;
}

/** A part of a file: from `start`, `sizeBytes` long. */
export function fileBytes(
  path: string,
  { start, sizeBytes }: { readonly start: number; readonly sizeBytes: number },
  onProgress: (sentBytes: number) => void,
): OutsideStream {
  const highWaterMark = 256 * 1024;
  return {
    sizeBytes,
    onProgress,
    open: () => createReadStream(path, { start, end: start + sizeBytes - 1, highWaterMark }),
  };
}

/** Passes on what was promised; fails where the source has more or less. */
export function measured(
  { sizeBytes, onProgress }: OutsideStream,
  onSent: (sentBytes: number) => void,
): Transform {
  let sentBytes = 0;
  const faulty = () => new RangeError(`The body was to have ${String(sizeBytes)} bytes and has others`);
  return new Transform({
    transform(chunk: Buffer, _, callback) {
      sentBytes += chunk.length;
      if (sentBytes > sizeBytes) {
        callback(faulty());
        return;
      }
      onSent(sentBytes);
      onProgress?.(sentBytes);
      callback(null, chunk);
    },
    flush: (callback) => callback(sentBytes === sizeBytes ? null : faulty()),
  });
}
