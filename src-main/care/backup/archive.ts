import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { BackupFile } from './format';

/** A ZIP that is written file by file. */
export interface Archive {
  /** Rejects with the system's error where the file cannot be read or the archive not be written. */
  addFile(path: string, name: string): Promise<BackupFile>;
  addText(text: string, name: string): void;
  /** All is on the disk when it resolves. */
  finish(): Promise<void>;
  /** Lets go of the file, whatever was written. */
  giveUp(): Promise<void>;
}

const chunkBytes = 1024 * 1024;

export function createArchive(
  target: string,
  { signal, onBytes }: { readonly signal: AbortSignal; onBytes(count: number): void },
): Archive {
  const zip = new ZipFile();
  const file = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  const ending = new AbortController();
  const stop = AbortSignal.any([signal, ending.signal]);
  const written = pipeline(zip.outputStream, file, { signal: stop });
  const failed = new Promise<never>((_, reject) => {
    written.catch(reject);
    zip.on('error', reject);
  });
  // Whoever adds or finishes hears of it; until then nobody may listen.
  failed.catch(() => undefined);

  return {
    addFile: async (path, name) => {
      const { size } = await stat(path);
      const hash = createHash('sha256');
      const source = createReadStream(path, { highWaterMark: chunkBytes, signal: stop });
      await Promise.race([once(source, 'open'), failed]);
      const body = Readable.from(
        heard(source, (chunk) => {
          hash.update(chunk);
          onBytes(chunk.length);
        }),
        { objectMode: false },
      );
      const read = once(body, 'end');
      read.catch(() => undefined);
      zip.addReadStream(body, name, { size, compress: false, mode: 0o100600 });
      await Promise.race([read, failed]);
      return { name, bytes: size, sha256: hash.digest('hex') };
    },
    addText: (text, name) => zip.addBuffer(Buffer.from(text), name, { compress: false, mode: 0o100600 }),
    finish: async () => {
      zip.end();
      await Promise.race([written, failed]);
    },
    giveUp: async () => {
      ending.abort();
      await written.catch(() => undefined);
      file.destroy();
      if (!file.closed) await once(file, 'close').catch(() => undefined);
    },
  };
}

async function* heard(source: AsyncIterable<unknown>, hear: (chunk: Buffer) => void) {
  for await (const chunk of source) {
    hear(chunk as Buffer);
    yield chunk;
  }
}
