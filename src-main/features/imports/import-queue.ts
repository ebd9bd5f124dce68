import PQueue from 'p-queue';
import { Refusal } from '../../../src-shared/contract/errors';
import type { RunningImport } from './running-imports';

export interface QueuedWork<T> {
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
      const outcome = withinTime(timeoutMs(), at, work);
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

/** Beyond its time an import is over [api-contract 1, "processing time-out"]. */
async function withinTime<T>(
  timeoutMs: number,
  { signal, progress }: RunningImport,
  work: (at: RunningImport) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(tooLate(timeoutMs)), timeoutMs);
  try {
    return await work({ signal: AbortSignal.any([signal, limit.signal]), progress });
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(timeoutMs: number): Refusal {
  const seconds = timeoutMs / 1000;
  const text = `Processing took longer than ${String(seconds)} seconds and was given up. Nothing was changed. Try again, or give it more time in the settings.`;
  return new Refusal('PARSE_FAILED', { reason: 'timeout', timeout_seconds: seconds }, { text, status: 500 });
}
