import { LRUCache } from 'lru-cache';
import type { ArrivedDevice } from '../../../src-shared/contract/room-check';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { Asker } from './visiting';

interface Arrival extends Asker {
  readonly firstAtMs: number;
  readonly lastAtMs: number;
  readonly content: ArrivedDevice['content'];
}

export interface Arrivals {
  /** A device has asked for a page. */
  page(asker: Asker): void;
  /** Somebody at this address has asked for content. */
  content(address: string): void;
  /** A page says whether content reaches it, unless that was seen a moment ago. */
  told(asker: Asker, reaches: boolean): void;
  /** The last one first. */
  list(isOwn: (address: string) => boolean): ArrivedDevice[];
}

const mostKept = 300;
const justNowMs = 60_000;

/** Devices that have found this machine since the program began. Behind one address may be several. */
export function createArrivals(clock: Clock, onChange: () => void): Arrivals {
  const kept = new LRUCache<string, Arrival>({ max: mostKept });
  const contentSeen = new LRUCache<string, number>({ max: mostKept });

  const note = (asker: Asker, content: ArrivedDevice['content'] | null): void => {
    const key = `${asker.address} ${asker.device}`;
    const known = kept.get(key);
    const nowMs = clock.nowMs();
    const now = content ?? known?.content ?? 'unknown';
    kept.set(key, { ...asker, firstAtMs: known?.firstAtMs ?? nowMs, lastAtMs: nowMs, content: now });
    if (known?.content !== now) onChange();
  };

  return {
    page: (asker) => note(asker, null),
    // That it is reached is seen here, and believed of nobody.
    told: (asker, reaches) => {
      const seenMs = contentSeen.get(asker.address) ?? -Infinity;
      if (reaches) note(asker, null);
      else if (clock.nowMs() - seenMs > justNowMs) note(asker, 'blocked');
    },
    content: (address) => {
      const theirs = [...kept.values()].filter((arrival) => arrival.address === address);
      if (theirs.length > 0) contentSeen.set(address, clock.nowMs());
      for (const arrival of theirs) if (arrival.content !== 'reached') note(arrival, 'reached');
    },
    list: (isOwn) =>
      [...kept.values()]
        .toSorted((one, other) => other.lastAtMs - one.lastAtMs)
        .map(({ address, device, content, firstAtMs, lastAtMs }) => ({
          ...{ address, device, content },
          is_this_machine: isOwn(address),
          first_at: timestampFromMs(firstAtMs),
          last_at: timestampFromMs(lastAtMs),
        })),
  };
}
