import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Unpacks with Info-ZIP's program, and syncs what it wrote. */
export function unzip(zip: string, folder: string): void {
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  syncDisk(folder);
}

/** Unpacks with yauzl alone, one file after the other as its documentation has it, and syncs what it wrote. */
export async function extractByYauzl(zip: string, folder: string): Promise<void> {
  const file = await openPromise(zip, { lazyEntries: true });
  for await (const entry of file.eachEntry()) {
    const target = join(folder, entry.fileName);
    mkdirSync(dirname(target), { recursive: true });
    if (!entry.fileName.endsWith('/'))
      await pipeline(await file.openReadStreamPromise(entry), createWriteStream(target));
  }
  syncDisk(folder);
}

/** One sync of the whole disk: thousands of files would take far longer one by one. */
export function syncDisk(folder: string): void {
  execFileSync('sync', ['-f', folder]);
}
