import type { FileHandle } from 'node:fs/promises';
import { writeAll } from './on-disk';

/**
 * Writes a file from its beginning and syncs it now and then on the way. One sync of a large file at its end would hold up whoever
 * else writes to the disk meanwhile for as long as that takes, each answer to a learner included.
 */
export interface SteadyWriter {
  /** Waits for the disk only where that has fallen a whole stretch behind. */
  write(bytes: Buffer): Promise<void>;
  /** All that was written is on the disk when it resolves. */
  finish(): Promise<void>;
}

const stretchBytes = 16 * 1024 * 1024;

export function createSteadyWriter(file: FileHandle): SteadyWriter {
  let unsyncedBytes = 0;
  let syncing: Promise<void> = Promise.resolve();
  return {
    write: async (bytes) => {
      await writeAll(file, bytes);
      unsyncedBytes += bytes.length;
      if (unsyncedBytes < stretchBytes) return;
      unsyncedBytes = 0;
      await syncing;
      syncing = file.datasync();
      // It is waited for later, but must not be unheard until then.
      syncing.catch(() => undefined);
    },
    finish: async () => {
      await syncing;
      await file.sync();
    },
  };
}
