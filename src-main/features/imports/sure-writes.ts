import { DatabaseWriteFailed } from '../../db/open';
import type { Log } from '../../platform/log';

/** Writes that must not be lost: what the database does not take now is tried again until it is taken. */
export interface SureWrites {
  /** `work` looks itself whether it still holds. Throws what is no fault of the database. */
  write(work: () => void): void;
  /** Tries a last time. */
  close(): void;
}

const usualPauseMs = 2_000;

export function createSureWrites(log: Log, pauseMs = usualPauseMs): SureWrites {
  const due = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;

  const isTaken = (work: () => void): boolean => {
    try {
      work();
      return true;
    } catch (error) {
      if (!(error instanceof DatabaseWriteFailed)) throw error;
      log.error({ err: error }, 'The database takes nothing; the end of an import is written later');
      return false;
    }
  };
  const tryAll = (): void => {
    clearTimeout(timer);
    for (const work of due) if (isTaken(work)) due.delete(work);
  };
  const tryLater = (): void => {
    timer = setTimeout(() => {
      tryAll();
      if (due.size > 0) tryLater();
    }, pauseMs);
    timer.unref();
  };

  return {
    write: (work) => {
      if (isTaken(work)) return;
      due.add(work);
      if (due.size === 1) tryLater();
    },
    close: tryAll,
  };
}
