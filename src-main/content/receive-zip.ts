import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '../../src-shared/contract/errors';

/** Bytes that lie whole and synced in a file aside, under a name of chance. */
export interface StagedFile {
  readonly path: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/**
 * Copies and hashes in one pass. The source is not destroyed when the zip is refused: the caller drains or cuts it.
 * After a failure the file is gone.
 */
export async function stageZip(
  source: Readable,
  folder: string,
  { limitBytes, announcedBytes = 0 }: { readonly limitBytes: number; readonly announcedBytes?: number },
): Promise<StagedFile> {
  if (announcedBytes > limitBytes) throw tooLarge(announcedBytes, limitBytes, true);
  const path = join(folder, randomUUID());
  const handle = await onDisk(async () => {
    await mkdir(folder, { recursive: true });
    return open(path, 'wx');
  });
  try {
    const hash = createHash('sha256');
    const sizeBytes = await copy(source, handle, hash, limitBytes);
    await onDisk(() => handle.sync());
    await onDisk(() => handle.close());
    return { path, sha256: hash.digest('hex'), sizeBytes };
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

async function copy(source: Readable, handle: FileHandle, hash: Hash, limitBytes: number): Promise<number> {
  let sizeBytes = 0;
  for await (const part of source.iterator({ destroyOnReturn: false })) {
    const chunk = part as Buffer;
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, false);
    hash.update(chunk);
    await onDisk(() => writeAll(handle, chunk));
  }
  return sizeBytes;
}

/** One write may take less than it was given, e.g. on a disk that is nearly full. */
async function writeAll(handle: FileHandle, chunk: Buffer): Promise<void> {
  let written = 0;
  while (written < chunk.length) written += (await handle.write(chunk, written)).bytesWritten;
}

/** Faults of the disk refuse the upload; which one it was goes along for the log and the window. */
async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal('UPLOAD_FAILED', { reason });
  }
}

const gigabyte = 1024 ** 3;

/** `isWhole`: the size is that of the whole file, not only of what has come so far. */
function tooLarge(sizeBytes: number, limitBytes: number, isWhole: boolean): Refusal {
  const details = {
    file_size_gb: rounded(sizeBytes / gigabyte),
    max_size_gb: rounded(limitBytes / gigabyte),
  };
  const size = isWhole ? sizeInWords(sizeBytes) : `more than ${sizeInWords(limitBytes)}`;
  const text = `File too large. Your file is ${size}, but the maximum size is ${sizeInWords(limitBytes)}`;
  return new Refusal('FILE_TOO_LARGE', details, { text });
}

function sizeInWords(bytes: number): string {
  if (bytes >= gigabyte) return `${String(Math.round((bytes / gigabyte) * 100) / 100)}GB`;
  if (bytes >= 1024 ** 2) return `${String(Math.round((bytes / 1024 ** 2) * 100) / 100)}MB`;
  return `${String(bytes)} bytes`;
}

function rounded(gigabytes: number): number {
  return Number(gigabytes.toPrecision(4));
}
