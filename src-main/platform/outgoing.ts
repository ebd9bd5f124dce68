import { paced } from '../../src-shared/kernel/paced';
import type { Clock } from './clock';
import { whileAwake } from './while-awake';
import { createStoppedRequests, type StoppedSource } from './stopped-requests';

/*
 * Everything that leaves this machine is noted here, by the doors that let it out: `remote/` for the server, the guards for
 * windows. Lint keeps all other rooms from opening a connection. Where a request goes is kept, what it asks for is not: a path or a query can hold
 * the id of a learner. Nothing is written to disk.
 */

export type OutgoingPurpose = 'webhook' | 'sync' | 'content' | 'window';

export interface OutgoingWish {
  readonly purpose: OutgoingPurpose;
  readonly url: string;
  readonly method: string;
}

export interface OutgoingEnd {
  /** `stopped`: nothing was sent, as turned out on the way. */
  readonly outcome: 'answered' | 'failed' | 'stopped';
  readonly status: number | null;
  readonly bytesSent: number;
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
const originChars = 300;
const methodChars = 20;
const tellEveryMs = 250;

/** `onChange` hears that entries are new or have changed, a few times a second at most. */
export function createOutgoingLog(clock: Clock, onChange: () => void) {
  const sinceMs = clock.nowMs();
  const sent = new Map<number, Outgoing>();
  const stopped = createStoppedRequests();
  const totals = { sent: 0, stopped: 0 };
  const changed = paced({ nowMs: clock.nowMs, after: whileAwake }, tellEveryMs, onChange);
  let lastId = 0;

  const entryOf = ({ purpose, url, method }: OutgoingWish) => ({
    id: (lastId += 1),
    ...{ purpose, origin: originOf(url), method: method.slice(0, methodChars), atMs: clock.nowMs() },
    ...{ status: null, bytesSent: 0, bytesReceived: 0, durationMs: null, times: 1 },
  });
  const stop = (wish: OutgoingWish, source: StoppedSource = wish.purpose): void => {
    totals.stopped += 1;
    stopped.add(source, { ...entryOf(wish), outcome: 'stopped' });
    changed();
  };

  return {
    /** A request leaves, with so many bytes to send. Call what is returned when it has ended. */
    begin: (wish: OutgoingWish, bytesSent: number): ((end: OutgoingEnd) => void) => {
      const entry = { ...entryOf(wish), bytesSent, outcome: 'under_way' } as const;
      totals.sent += 1;
      sent.set(entry.id, entry);
      const [oldest] = sent.keys();
      if (sent.size > keptSent && oldest !== undefined) sent.delete(oldest);
      changed();
      let isOver = false;
      return ({ outcome, ...end }) => {
        if (isOver) return;
        isOver = true;
        if (outcome === 'stopped') {
          totals.sent -= 1;
          sent.delete(entry.id);
          stop(wish);
          return;
        }
        const durationMs = Math.max(0, clock.nowMs() - entry.atMs);
        if (sent.has(entry.id)) sent.set(entry.id, { ...entry, ...end, outcome, durationMs });
        changed();
      };
    },

    /** A request was not let out. `source`: who tried, where more than the purpose is known of it. */
    stop,

    /** Newest first. */
    read: () => ({
      sinceMs,
      ...totals,
      requests: [...sent.values(), ...stopped.read()].toSorted((one, other) => other.id - one.id),
    }),
  };
}

/** The scheme alone where there is no host, as of `file:`. */
function originOf(address: string): string {
  const url = URL.parse(address);
  if (url === null) return 'unknown';
  return (url.host === '' ? url.protocol : `${url.protocol}//${url.host}`).slice(0, originChars);
}
