import { write, type Db, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { selectJustExpired, selectNextExpiry, updateDispatch, type DispatchRow } from './repository';

export interface ExpiryWatch {
  /** Looks for what has expired, soon, and again when the next one will. */
  wake(): void;
  close(): void;
}

export interface ExpiryWatchDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly onExpired: (tx: Writes, row: DispatchRow) => void;
}

const longestSleepMs = 60 * 60_000;

/** Tells once of each dispatch that has expired, also of one that did so while nothing ran. */
export function createExpiryWatch({ db, clock, log, onExpired }: ExpiryWatchDeps): ExpiryWatch {
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const sleep = (ms: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = isClosed ? null : setTimeout(look, Math.min(Math.max(ms, 0), longestSleepMs));
    timer?.unref();
  };

  function look(): void {
    const nowMs = clock.nowMs();
    let nextMs = longestSleepMs;
    try {
      if (selectJustExpired(db, nowMs).length > 0) write(db, (tx) => tellIn(tx, nowMs));
      nextMs = (selectNextExpiry(db, nowMs) ?? Infinity) - nowMs;
    } catch (error) {
      log.error({ err: error }, 'Expired dispatches could not be told of');
    }
    sleep(nextMs);
  }

  function tellIn(tx: Writes, nowMs: number): void {
    for (const row of selectJustExpired(tx, nowMs)) {
      updateDispatch(tx, row, { expiryToldAtMs: nowMs });
      onExpired(tx, row);
    }
  }

  return {
    wake: () => sleep(0),
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
