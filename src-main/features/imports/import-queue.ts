import PQueue from 'p-queue';
import { withinTime } from '../../content/within-time';
import type { RunningImport } from './running-imports';

interface QueuedWork<T> {
  /** Somebody waits for the answer: it comes before what goes on in the background. */
  readonly isAwaited: boolean;
  /** Counted from the turn on. */
  readonly timeoutMs: () => number;
  /** Its signal tells also when the time is over. */
  readonly work: (at: RunningImport) => Promise<T>;
}

/**
 * Lets few imports work at a time, the others wait in the order they came. Rejects with the reason of the signal, and with
 * PARSE_FAILED beyond the time; in either case not before the work has ended.
 */
export function createImportQueue(atATime: number) {
  const queue = new PQueue({ concurrency: atATime });
  return async <T>(at: RunningImport, { isAwaited, timeoutMs, work }: QueuedWork<T>): Promise<T> => {
    const begun: Promise<T>[] = [];
    const begin = (): Promise<T> => {
      const limits = { timeoutMs: timeoutMs(), signal: at.signal, subject: 'Processing' };
      const outcome = withinTime(limits, (signal) => work({ ...at, signal }));
      begun.push(outcome);
      return outcome;
    };
    try {
      return await queue.add(begin, { signal: at.signal, priority: isAwaited ? 1 : 0 });
    } catch (error) {
      // The queue lets go at once of work that is called off.
      const [outcome] = begun;
      if (outcome === undefined) throw error;
      return await outcome;
    }
  };
}
