import { write, type Db, type Writes } from '../../db/open';
import { createAlarm } from '../../platform/alarm';
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

/** Tells once of each dispatch that has expired, also of one that did so while nothing ran. */
export function createExpiryWatch({ db, clock, log, onExpired }: ExpiryWatchDeps): ExpiryWatch {
  const alarm = createAlarm(look, (error) => {
    log.error({ err: error }, 'Expired dispatches could not be told of');
  });

  function look(): void {
    const nowMs = clock.nowMs();
    if (selectJustExpired(db, nowMs).length > 0) write(db, (tx) => tellIn(tx, nowMs));
    alarm.set((selectNextExpiry(db, nowMs) ?? Infinity) - nowMs);
  }

  function tellIn(tx: Writes, nowMs: number): void {
    for (const row of selectJustExpired(tx, nowMs)) {
      updateDispatch(tx, row, { expiryToldAtMs: nowMs });
      onExpired(tx, row);
    }
  }

  return {
    wake: () => alarm.set(0),
    close: alarm.close,
  };
}
