import { createHash } from 'node:crypto';
import { sortedJson } from '../../../src-shared/kernel/sorted-json';

/** What of an entry both sides have alike. */
export interface HashedEntry {
  readonly position: number;
  readonly epoch: number;
  readonly number: number;
  readonly source: string;
  readonly event: unknown;
  readonly result: string;
  readonly error_code: string;
}

/** Of a journal of which nothing has been sent. */
export const noEntriesHash = '';

/** SHA-256 in hex over the hash before it and the next entries, so that it grows with the journal and names all of it. */
export function hashOn(before: string, entries: readonly HashedEntry[]): string {
  return entries.reduce((hash, entry) => {
    const { position, epoch, number, source, event, result, error_code: errorCode } = entry;
    const text = sortedJson([position, epoch, number, source, event, result, errorCode]);
    return createHash('sha256').update(`${hash}\n${text}`).digest('hex');
  }, before);
}

/** SHA-256 in hex of values, whatever the order of their names. */
export function hashOf(values: unknown): string {
  return createHash('sha256').update(sortedJson(values)).digest('hex');
}
