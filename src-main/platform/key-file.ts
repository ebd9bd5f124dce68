import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { writePrivately } from './durable-files';

const keyBytes = 32;

/**
 * A key that lies beside the database and not in it, so that a copy of the database gives nothing of what it protects. It is made at
 * the first call and closed to other users; whoever moves the data must take it along. A file of another length is no key of
 * ours: it is replaced.
 */
export function keyInFile(path: string): Buffer {
  const known = existsSync(path) ? readFileSync(path) : null;
  if (known?.length === keyBytes) return known;
  const fresh = randomBytes(keyBytes);
  writePrivately(path, fresh);
  return fresh;
}
