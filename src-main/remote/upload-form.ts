import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { OutsideStream } from './outside-body';

export interface FormFile {
  readonly file: string;
  readonly sizeBytes: number;
  readonly onProgress?: (sentBytes: number, allBytes: number) => void;
}

/** A form with these fields and then the ZIP as `file` [RFC 7578]. */
export function formOf(
  fields: Readonly<Record<string, string>>,
  fileName: string,
  { file, sizeBytes, onProgress }: FormFile,
): { readonly contentType: string; readonly body: OutsideStream } {
  const boundary = `lectern-${randomUUID()}`;
  const part = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const named = Object.entries(fields).map(([name, value]) => `${part(`name="${name}"`)}\r\n${value}\r\n`);
  const ofFile = `${part(`name="file"; filename="${quoted(fileName)}"`)}Content-Type: application/zip\r\n\r\n`;
  const head = Buffer.from(named.join('') + ofFile);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: {
      sizeBytes: head.length + sizeBytes + tail.length,
      open: () => Readable.from(joined(head, file, tail), { objectMode: false }),
      onProgress: (sent) => onProgress?.(Math.min(Math.max(sent - head.length, 0), sizeBytes), sizeBytes),
    },
  };
}

async function* joined(head: Buffer, file: string, tail: Buffer): AsyncGenerator<Buffer> {
  yield head;
  for await (const bytes of createReadStream(file, { highWaterMark: 256 * 1024 })) yield bytes as Buffer;
  yield tail;
}

/** As browsers write it. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
