import { createHash } from 'node:crypto';
import type { Reads } from '../../db/open';
import { sharedText } from '../../../src-shared/sync/which-stays';
import { sharedEntry } from './read-entries';
import { selectEntries, selectVisit, type SessionKey } from './repository-journal';

/**
 * Names a journal up to a position: 43 characters, alike on every server that has it, and of no other one. It follows from the first
 * entry and the visit that the position is in, since a visit begins with a random seed, and a write from outside has an id.
 */
export function visitName(db: Reads, key: SessionKey, position: number): string {
  const hash = createHash('sha256');
  for (const entry of [...selectEntries(db, key, 0, 1), ...selectVisit(db, key, position)])
    hash.update(`${sharedText(sharedEntry(entry))}\n`);
  return hash.digest('base64url');
}
