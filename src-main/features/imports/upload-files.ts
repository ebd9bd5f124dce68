import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onDisk } from '../../content/on-disk';
import { renameDurably, syncFolder } from '../../platform/durable-files';
import { newUuid } from '../../platform/ids';
import { Refusal } from '../../../src-shared/contract/errors';
import type { ImportId } from '../../../src-shared/kernel/ids';
import { writePart } from './part-bytes';
import { createPartTurns } from './part-turns';
import type { Readable } from 'node:stream';

/** Bytes of uploads that come in several requests, one file each, named by its import. */
export interface UploadFiles {
  pathOf(importId: ImportId): string;
  /** Makes the empty file that parts are written into; durable. */
  create(importId: ImportId): Promise<void>;
  /**
   * Writes a part to its place and syncs it: its MD5 in lower-case hex. The same part that is being written is ended first; `begin`
   * runs then, before a byte is changed, and `keep` once all are on disk. Refuses as `writePart` does.
   */
  writePart<T>(part: IncomingPart, steps: WriteSteps<T>): Promise<T>;
  /** As `writePart`, for all bytes at once: they lie aside until they are whole, and `begin` runs just before they take their place. */
  writeWhole<T>(whole: Omit<IncomingPart, 'partNumber' | 'offset'>, steps: WriteSteps<T>): Promise<T>;
  /** Lets somebody else write all bytes, who goes on with what lies there; `signal` tells that they are wanted no more. */
  fill<T>(importId: ImportId, write: (path: string, signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends what is being written with `reason`, then removes the bytes. */
  remove(importId: ImportId, reason: Error): Promise<void>;
  endWrites(reason: Error): Promise<void>;
  /** Removes files that belong to none of these imports. */
  removeOthers(wanted: ReadonlySet<string>): Promise<void>;
}

export interface IncomingPart {
  readonly importId: ImportId;
  readonly partNumber: number;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly source: Readable;
}

export interface WriteSteps<T> {
  begin(): void;
  keep(md5: string): T;
}

const replaced = () =>
  new Refusal('INVALID_REQUEST', {
    field: 'body',
    reason: 'replaced',
    message: 'The same bytes were sent again before these had arrived',
  });

export function createUploadFiles(folder: string): UploadFiles {
  const turns = createPartTurns(replaced);
  const pathOf = (importId: string) => join(folder, importId);
  const prepare = () => mkdir(folder, { recursive: true, mode: 0o700 });

  return {
    pathOf,
    create: (importId) =>
      onDisk(async () => {
        await prepare();
        const handle = await open(pathOf(importId), 'wx', 0o600);
        await handle.close();
        await syncFolder(folder);
      }),
    writePart: ({ importId, partNumber, source, ...place }, { begin, keep }) =>
      turns.run(importId, partNumber, async (signal) => {
        begin();
        const md5 = await writeAt(pathOf(importId), 'r+', place, source, signal);
        return keep(md5);
      }),
    writeWhole: ({ importId, sizeBytes, source }, { begin, keep }) =>
      turns.run(importId, 1, async (signal) => {
        const aside = `${pathOf(importId)}.${newUuid()}`;
        try {
          await onDisk(prepare);
          const md5 = await writeAt(aside, 'wx', { offset: 0, sizeBytes }, source, signal);
          begin();
          await onDisk(() => renameDurably(aside, pathOf(importId)));
          return keep(md5);
        } catch (error) {
          await rm(aside, { force: true });
          throw error;
        }
      }),
    fill: (importId, write) =>
      turns.run(importId, 1, async (signal) => {
        await onDisk(prepare);
        return write(pathOf(importId), signal);
      }),
    remove: async (importId, reason) => {
      await turns.end(importId, reason);
      await rm(pathOf(importId), { force: true });
    },
    endWrites: (reason) => turns.endAll(reason),
    removeOthers: async (wanted) => {
      await prepare();
      for (const name of await readdir(folder))
        if (!wanted.has(name)) await rm(pathOf(name), { force: true, recursive: true });
    },
  };
}

async function writeAt(
  path: string,
  flags: 'r+' | 'wx',
  place: { readonly offset: number; readonly sizeBytes: number },
  source: Readable,
  signal: AbortSignal,
): Promise<string> {
  const handle = await onDisk(() => open(path, flags, 0o600));
  try {
    const md5 = await writePart(source, { handle, ...place }, signal);
    signal.throwIfAborted();
    return md5;
  } finally {
    await handle.close();
  }
}
