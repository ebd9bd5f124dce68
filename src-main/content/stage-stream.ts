import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { onDisk } from './on-disk';
import type { StagedFile } from './stage-file';
import { createSteadyWriter } from './steady-writer';
import { tooLarge } from './too-large';

/**
 * Writes what comes into a new file and hashes it in the same pass. The source is not destroyed when it is refused: the caller
 * drains or cuts it. Refuses with FILE_TOO_LARGE, and with UPLOAD_FAILED where the disk takes nothing; a source that breaks off
 * rejects with its own error. No file is left then.
 */
export async function stageStream(source: Readable, path: string, limitBytes: number): Promise<StagedFile> {
  const target = await onDisk(() => open(path, 'wx', 0o600));
  try {
    const hash = createHash('sha256');
    const writer = createSteadyWriter(target);
    let sizeBytes = 0;
    for await (const part of source.iterator({ destroyOnReturn: false })) {
      const chunk = part as Buffer;
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, false);
      hash.update(chunk);
      await onDisk(() => writer.write(chunk));
    }
    await onDisk(() => writer.finish());
    await onDisk(() => target.close());
    return { path, sha256: hash.digest('hex'), sizeBytes };
  } catch (error) {
    await target.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}
