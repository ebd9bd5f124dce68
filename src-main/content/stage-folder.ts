import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openFolderZip } from './folder-zip';
import { onDisk, writeAll } from './on-disk';
import type { StagedFile } from './stage-file';
import { tooLarge } from './too-large';

export interface StageFolderWish {
  readonly folder: string;
  /** Where the zip goes. */
  readonly targetPath: string;
  readonly limitBytes: number;
}

/**
 * Makes a zip of a folder and hashes it in the same pass. Refuses with FILE_TOO_LARGE, UPLOAD_FAILED where the zip cannot be
 * written, and as `openFolderZip`; no zip is left then.
 */
export async function stageFolder({ folder, targetPath, limitBytes }: StageFolderWish): Promise<StagedFile> {
  const bytes = await openFolderZip(folder);
  try {
    const target = await onDisk(() => open(targetPath, 'wx', 0o600));
    try {
      return { path: targetPath, ...(await written(bytes, target, limitBytes)) };
    } catch (error) {
      await target.close().catch(() => undefined);
      await rm(targetPath, { force: true });
      throw error;
    }
  } finally {
    bytes.destroy();
  }
}

async function written(bytes: Readable, target: FileHandle, limitBytes: number) {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const part of bytes) {
    const chunk = part as Buffer;
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, false);
    hash.update(chunk);
    await onDisk(() => writeAll(target, chunk));
  }
  await onDisk(() => target.sync());
  await onDisk(() => target.close());
  return { sha256: hash.digest('hex'), sizeBytes };
}
