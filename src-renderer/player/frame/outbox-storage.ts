import type { AppendMessage, PageEntry } from '../../../src-shared/contract/player';
import type { Seal } from '../../../src-shared/kernel/seal';

/** The outbox's second copy, in page storage. Content may clear it, and storage may be off: then memory is all there is. */
export interface OutboxStorage {
  /** False: it could not be kept. */
  keep(number: number, entry: string): boolean;
  drop(number: number): void;
}

export interface OutboxPlace {
  readonly storage: Storage | null;
  readonly sessionId: string;
  readonly seal: Seal;
}

/** The page of a run. */
export interface RunOfOutbox {
  readonly epoch: number;
  /** It lies sealed beside the entries: whoever is next at this device can hand them in and not use it. */
  readonly ticket: string;
}

export function createOutboxStorage(place: OutboxPlace, { epoch, ticket }: RunOfOutbox): OutboxStorage {
  const { storage, sessionId, seal } = place;
  const runKey = keyOf(sessionId, epoch, runWord);
  const kept = new Set<number>();
  return {
    keep: (number, entry) => {
      const sealed = seal.seal(entry);
      if (storage === null) return false;
      quietly(() => {
        if (kept.size === 0) storage.setItem(runKey, seal.seal(ticket));
        storage.setItem(keyOf(sessionId, epoch, number), sealed);
        kept.add(number);
      });
      return kept.has(number);
    },
    drop: (number) => {
      kept.delete(number);
      quietly(() => storage?.removeItem(keyOf(sessionId, epoch, number)));
      if (kept.size === 0) quietly(() => storage?.removeItem(runKey));
    },
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

/** What a page has put into page storage. */
export interface StoredKey {
  readonly key: string;
  readonly sessionId: string;
  readonly epoch: number;
  /** Of an entry; null: the ticket of its run. */
  readonly number: number | null;
}

/** Of all sessions that were played here. */
export function storedOutboxes(storage: Storage | null): readonly StoredKey[] {
  let keys: readonly (string | null)[] = [];
  quietly(() => (keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? null)));
  return keys.flatMap((key) => {
    const [, sessionId, epoch, end] = /^lectern\.outbox\.([^.]+)\.(\d+)\.(\d+|run)$/.exec(key ?? '') ?? [];
    if (key === null || sessionId === undefined) return [];
    return [{ key, sessionId, epoch: Number(epoch), number: end === runWord ? null : Number(end) }];
  });
}

function storedKeys({ storage, sessionId }: OutboxPlace): readonly StoredKey[] {
  return storedOutboxes(storage).filter((stored) => stored.sessionId === sessionId);
}

const runWord = 'run';

function keyOf(sessionId: string, epoch: number, end: number | typeof runWord): string {
  return `lectern.outbox.${sessionId}.${epoch}.${end}`;
}

function entryFrom(text: string): PageEntry | null {
  try {
    const entry = JSON.parse(text) as PageEntry;
    return Number.isSafeInteger(entry.number) ? entry : null;
  } catch {
    return null;
  }
}

export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Storage is full, off or taken away: memory and the line to the server remain.
  }
}
