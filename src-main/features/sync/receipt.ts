import { createHash } from 'node:crypto';
import { sortedJson } from '../../../src-shared/kernel/sorted-json';
import type { SharedEntry } from '../../../src-shared/sync/shared-entries';
import { sharedText } from '../../../src-shared/sync/which-stays';

/** Of a journal of which nothing has been sent. */
export const noEntriesHash = '';

/** SHA-256 in hex over the hash before it and the next entries, so that it grows with the journal and names all of it. */
export function hashOn(before: string, entries: readonly SharedEntry[]): string {
  const next = (hash: string, entry: SharedEntry): string =>
    createHash('sha256')
      .update(`${hash}\n${sharedText(entry)}`)
      .digest('hex');
  return entries.reduce(next, before);
}

/** SHA-256 in hex of values, whatever the order of their names. */
export function hashOf(values: unknown): string {
  return createHash('sha256').update(sortedJson(values)).digest('hex');
}
