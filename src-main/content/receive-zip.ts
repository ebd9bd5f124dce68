import { createHash, randomUUID, type Hash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { onDisk, writeAll } from './on-disk';
import type { StagedFile } from './stage-file';
import { tooLarge } from './too-large';

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
