import type { Clock } from './clock';

/*
 * Everything that leaves this machine is noted here, by the doors that let it out: `remote/` for the server, the guards for
 * windows. Lint keeps all other rooms from opening a connection. Where a request goes is kept, what it asks for is not: a path or a query can hold
 * the id of a learner. Nothing is written to disk.
 */

export type OutgoingPurpose = 'webhook' | 'content' | 'window';

export interface OutgoingWish {
  readonly purpose: OutgoingPurpose;
  readonly url: string;
  readonly method: string;
}

export interface OutgoingEnd {
  readonly outcome: 'answered' | 'failed';
  readonly status: number | null;
  readonly bytesReceived: number;
}

export interface Outgoing {
  readonly id: number;
  readonly purpose: OutgoingPurpose;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly method: string;
  readonly atMs: number;
  readonly outcome: 'under_way' | 'answered' | 'failed' | 'stopped';
  readonly status: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly durationMs: number | null;
  readonly times: number;
}

export type OutgoingLog = ReturnType<typeof createOutgoingLog>;

const keptSent = 1_000;
const keptStopped = 200;
const originChars = 300;
const methodChars = 20;

/** `onChange` hears of every entry that is new or has changed. */
export function createOutgoingLog(clock: Clock, onChange: () => void) {
  const sinceMs = clock.nowMs();
  const sent = new Map<number, Outgoing>();
  /** By purpose, origin and method: content that tries all the time must not push out what has left. */
  const stopped = new Map<string, Outgoing>();
  const totals = { sent: 0, stopped: 0 };
  let lastId = 0;

  const entryOf = ({ purpose, url, method }: OutgoingWish) => ({
    id: (lastId += 1),
    ...{ purpose, origin: originOf(url), method: method.slice(0, methodChars), atMs: clock.nowMs() },
    ...{ status: null, bytesSent: 0, bytesReceived: 0, durationMs: null, times: 1 },
  });
  const keep = <Key>(entries: Map<Key, Outgoing>, key: Key, entry: Outgoing, most: number): void => {
    entries.set(key, entry);
    const [oldest] = entries.keys();
    if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    onChange();
  };

  return {
    /** A request leaves. Call what is returned when it has ended. */
    begin: (wish: OutgoingWish, bytesSent: number): ((end: OutgoingEnd) => void) => {
      const entry = { ...entryOf(wish), bytesSent, outcome: 'under_way' } as const;
      totals.sent += 1;
      keep(sent, entry.id, entry, keptSent);
      return (end) => {
        if (sent.get(entry.id)?.outcome !== 'under_way') return;
        sent.set(entry.id, { ...entry, ...end, durationMs: Math.max(0, clock.nowMs() - entry.atMs) });
        onChange();
      };
    },

    /** A request was not let out. */
    stop: (wish: OutgoingWish): void => {
      const entry = { ...entryOf(wish), outcome: 'stopped' } as const;
      const key = `${entry.purpose} ${entry.method} ${entry.origin}`;
      const times = (stopped.get(key)?.times ?? 0) + 1;
      totals.stopped += 1;
      stopped.delete(key);
      keep(stopped, key, { ...entry, times }, keptStopped);
    },

    /** Newest first. */
    read: () => ({
      sinceMs,
      ...totals,
      requests: [...sent.values(), ...stopped.values()].toSorted((one, other) => other.id - one.id),
    }),
  };
}

/** The scheme alone where there is no host, as of `file:`. */
function originOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return 'unknown';
  return (url.host === '' ? url.protocol : `${url.protocol}//${url.host}`).slice(0, originChars);
}
