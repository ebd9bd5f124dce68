import PQueue from 'p-queue';
import { Refusal } from '../../src-shared/contract/errors';

/** How many jobs of a kind run at once and how many wait for their turn. */
export interface LaneLimits {
  readonly atOnce: number;
  readonly mostWaiting: number;
  /** What is told to one too many. */
  readonly busyText?: string;
}

const usualBusyText =
  'Too many packages are being looked at right now. Nothing was changed. Try again in a moment.';

/**
 * Does the work when its turn comes. Rejects with SERVICE_UNAVAILABLE where too many wait, and with the reason of `signal` while it
 * waits; work that has begun must heed the signal itself, and holds its place until it has ended.
 */
export type Lane = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createLane({ atOnce, mostWaiting, busyText }: LaneLimits): Lane {
  const queue = new PQueue({ concurrency: atOnce });
  return async (work, signal) => {
    if (queue.pending >= atOnce && queue.size >= mostWaiting) throw tooManyWait(busyText);
    const waiting = new AbortController();
    const leave = (): void => waiting.abort(signal?.reason);
    const stay = (): void => signal?.removeEventListener('abort', leave);
    signal?.addEventListener('abort', leave, { once: true });
    const begin = () => {
      stay();
      return work();
    };
    try {
      return await queue.add(begin, { signal: waiting.signal });
    } finally {
      stay();
    }
  };
}

function tooManyWait(text = usualBusyText): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', { reason: 'busy' }, { text });
}
