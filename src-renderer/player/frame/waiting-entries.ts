import type { AppendMessage, PageEntry } from '../../../src-shared/contract/player';
import type { OutboxStorage } from './outbox-storage';

/** An entry that waits for its acknowledgement, with its JSON text made once. */
export interface WaitingEntry {
  readonly number: number;
  readonly text: string;
  /** In UTF-8. */
  readonly bytes: number;
}

/** The entries that wait, in order, with a second copy in page storage. */
export interface WaitingEntries {
  add(entry: PageEntry): WaitingEntry;
  all(): readonly WaitingEntry[];
  count(): number;
  /** Puts into page storage what is not there yet, as far as there is room. */
  mirror(): void;
  /** Some were to be in page storage and found no room there. */
  isOnlyHere(): boolean;
  dropUpTo(number: number): void;
}

export function createWaitingEntries(storage: OutboxStorage): WaitingEntries {
  const entries: WaitingEntry[] = [];
  let mirroredUpTo = 0;
  /** The first that found no room. */
  let refused = Infinity;
  return {
    add: (entry) => {
      const added = waitingEntry(entry);
      entries.push(added);
      return added;
    },
    all: () => entries,
    count: () => entries.length,
    mirror: () => {
      const first = entries.findIndex((entry) => entry.number > mirroredUpTo);
      refused = Infinity;
      for (const { number, text } of first < 0 ? [] : entries.slice(first)) {
        if (!storage.keep(number, text)) {
          refused = number;
          return;
        }
        mirroredUpTo = number;
      }
    },
    isOnlyHere: () => (entries.at(-1)?.number ?? 0) >= refused,
    dropUpTo: (number) => {
      const end = entries.findIndex((entry) => entry.number > number);
      for (const entry of entries.splice(0, end < 0 ? entries.length : end)) {
        if (entry.number <= mirroredUpTo) storage.drop(entry.number);
      }
    },
  };
}

function waitingEntry(entry: PageEntry): WaitingEntry {
  const text = JSON.stringify(entry);
  return { number: entry.number, text, bytes: new TextEncoder().encode(text).length };
}

/** The first entries that fit into so many bytes; one entry at least. */
export function pieceOf(entries: readonly WaitingEntry[], limitBytes: number): readonly WaitingEntry[] {
  let bytes = 0;
  const end = entries.findIndex((entry) => (bytes += entry.bytes + 1) > limitBytes);
  return end < 0 ? entries : entries.slice(0, Math.max(1, end));
}

/** All entries, in pieces of at most so many bytes each, in order. */
export function piecesOf(
  entries: readonly WaitingEntry[],
  limitBytes: number,
): readonly (readonly WaitingEntry[])[] {
  const pieces: (readonly WaitingEntry[])[] = [];
  for (let rest = entries; rest.length > 0; rest = rest.slice(pieces.at(-1)?.length)) {
    pieces.push(pieceOf(rest, limitBytes));
  }
  return pieces;
}

/** JSON of an `AppendMessage`. */
export function appendText(epoch: number, entries: readonly WaitingEntry[]): string {
  const type: AppendMessage['type'] = 'append';
  return `{"type":"${type}","epoch":${epoch},"entries":[${entries.map((entry) => entry.text).join(',')}]}`;
}
