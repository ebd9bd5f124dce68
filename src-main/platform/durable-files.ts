import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

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
