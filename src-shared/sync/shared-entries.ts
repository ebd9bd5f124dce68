import type { JournalEntry } from '../contract/session-journal';
import { isSameJson } from '../kernel/same-json';

/**
 * Of an entry what is the same on every server that has it; when it came and what a server's own engine made of it is not. How long a call
 * took travels along, as far as servers know of it, and makes no entry another one.
 */
export type SharedEntry = Pick<
  JournalEntry,
  'position' | 'epoch' | 'number' | 'source' | 'event' | 'result' | 'error_code'
> & { readonly took_ms?: JournalEntry['took_ms'] | undefined };

/** How many entries are the same, from the first on. */
export function sharedCount(ours: readonly SharedEntry[], theirs: readonly SharedEntry[]): number {
  const end = Math.min(ours.length, theirs.length);
  for (let at = 0; at < end; at += 1) {
    const [one, other] = [ours[at], theirs[at]];
    if (one === undefined || other === undefined || !isSameEntry(one, other)) return at;
  }
  return end;
}

function isSameEntry(one: SharedEntry, other: SharedEntry): boolean {
  return (
    one.position === other.position &&
    one.epoch === other.epoch &&
    one.number === other.number &&
    one.source === other.source &&
    one.result === other.result &&
    one.error_code === other.error_code &&
    isSameEvent(one.event, other.event)
  );
}

/** Versions of a package have numbers of their own on every server: a move is the same if it leads to the same course. */
function isSameEvent(one: SharedEntry['event'], other: SharedEntry['event']): boolean {
  const [{ move, ...rest }, { move: otherMove, ...otherRest }] = [one, other];
  if (!isSameJson(rest, otherRest)) return false;
  if (!isMove(move) || !isMove(otherMove)) return isSameJson(move, otherMove);
  return move.checksum === undefined || otherMove.checksum === undefined
    ? isSameJson(move.course, otherMove.course)
    : move.checksum === otherMove.checksum;
}

function isMove(value: unknown): value is { readonly course?: unknown; readonly checksum?: unknown } {
  return typeof value === 'object' && value !== null;
}
