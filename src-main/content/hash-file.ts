import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { onDisk } from './on-disk';

/** SHA-256 of a file of somebody else's, lower-case hex. Refuses with STORAGE_UNAVAILABLE. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await onDisk(() => pipeline(createReadStream(path), hash), 'STORAGE_UNAVAILABLE');
  return hash.digest('hex');
}
