import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './error-code';

/**
 * Makes the names in a folder outlive a power cut. Windows neither can nor needs to: there NTFS journals names, and a
 * folder cannot be opened.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file, whose bytes are synced already, its final name; durable when it resolves. Replaces what has the name. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** A small file that other users may not read, whole and durable when this returns. Replaces what has the name. */
export function writePrivately(path: string, bytes: Buffer): void {
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const movedInstead = new Set(['EEXIST', 'EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']);

/**
 * Gives a file, whose bytes are synced already, a second name; durable when it resolves. Where the disk knows no second
 * names, the file moves.
 */
export async function linkDurably(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!movedInstead.has(codeOf(error))) throw error;
    await rename(from, to);
  }
  await syncFolder(dirname(to));
}

const probeName = 'probe.tmp';
/** A block of the disk: fewer bytes could find room beside the name. */
const probe = Buffer.alloc(4096);

/** Does the folder's disk take bytes right now? Writes a small file, syncs it and removes it. */
export async function takesBytes(folder: string): Promise<boolean> {
  const path = join(folder, probeName);
  try {
    const handle = await open(path, 'w', 0o600);
    try {
      await handle.writeFile(probe);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}
