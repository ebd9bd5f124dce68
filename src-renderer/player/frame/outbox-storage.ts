import type { AppendMessage, PageEntry } from '../../../src-shared/contract/player';
import type { Seal } from './outbox-seal';

/** The outbox's second copy, in page storage. Content may clear it, and storage may be off: then memory is all there is. */
export interface OutboxStorage {
  keep(number: number, entry: string): void;
  drop(number: number): void;
}

export interface OutboxPlace {
  readonly storage: Storage | null;
  readonly sessionId: string;
  readonly seal: Seal;
}

export function createOutboxStorage(place: OutboxPlace, epoch: number): OutboxStorage {
  return {
    keep: (number, entry) => {
      const sealed = place.seal.seal(entry);
      quietly(() => place.storage?.setItem(keyOf(place.sessionId, epoch, number), sealed));
    },
    drop: (number) => quietly(() => place.storage?.removeItem(keyOf(place.sessionId, epoch, number))),
  };
}

/** What pages of this session left behind, by epoch, oldest first; what cannot be read is left out. */
export function leftovers(place: OutboxPlace): readonly AppendMessage[] {
  const byEpoch = new Map<number, PageEntry[]>();
  for (const { key, epoch } of storedKeys(place)) {
    const text = place.seal.open(place.storage?.getItem(key) ?? '');
    const entry = text === null ? null : entryFrom(text);
    if (entry !== null) byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), entry]);
  }
  return [...byEpoch]
    .sort(([one], [other]) => one - other)
    .map(([epoch, entries]) => ({
      type: 'append' as const,
      epoch,
      entries: entries.sort((one, other) => one.number - other.number),
    }));
}

/** Forgets what the page of that epoch left behind. */
export function forgetEpoch(place: OutboxPlace, epoch: number): void {
  for (const stored of storedKeys(place))
    if (stored.epoch === epoch) quietly(() => place.storage?.removeItem(stored.key));
}

/** Page storage, or null where the browser refuses it. */
export function pageStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function storedKeys({ storage, sessionId }: OutboxPlace): readonly { key: string; epoch: number }[] {
  const start = `lectern.outbox.${sessionId}.`;
  let keys: readonly (string | null)[] = [];
  quietly(() => (keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? null)));
  return keys
    .filter((key) => key !== null)
    .filter((key) => key.startsWith(start))
    .map((key) => ({ key, epoch: Number.parseInt(key.slice(start.length), 10) }))
    .filter(({ epoch }) => Number.isSafeInteger(epoch));
}

function keyOf(sessionId: string, epoch: number, number: number): string {
  return `lectern.outbox.${sessionId}.${epoch}.${number}`;
}

function entryFrom(text: string): PageEntry | null {
  try {
    const entry = JSON.parse(text) as PageEntry;
    return Number.isSafeInteger(entry.number) ? entry : null;
  } catch {
    return null;
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Storage is full, off or taken away: memory and the line to the server remain.
  }
}
