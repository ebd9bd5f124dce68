import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { importRowOf, storedFailure, uploadLifeMs, type ImportWish } from './import-row';
import * as repository from './repository';
import type { ImportChanges, ImportRow } from './repository';

/** A step of an import, told inside the transaction that takes it: what a listener writes stays or goes with the step. */
export interface ImportStep {
  readonly row: ImportRow;
  readonly step: 'started' | 'completed' | 'failed';
}
export type ImportListener = (tx: Writes, step: ImportStep) => void;

export interface RecordDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly listeners: readonly ImportListener[];
}

/** What is written of each import, and told. */
export type ImportRecords = ReturnType<typeof createImportRecords>;

export function createImportRecords({ db, clock, log, publish, listeners }: RecordDeps) {
  const changed = ({ tenantId }: ImportRow): void => publish(tenantId, { type: 'imports-changed' });

  const change = (tx: Writes, row: ImportRow, wanted: Omit<ImportChanges, 'updatedAtMs'>): ImportRow => {
    const changes = { ...wanted, updatedAtMs: clock.nowMs() };
    repository.updateImport(tx, row, changes);
    return { ...row, ...changes };
  };

  const tell = (tx: Writes, row: ImportRow, step: ImportStep['step']): void => {
    for (const listener of listeners) listener(tx, { row, step });
  };

  /** How it ended is told for a day, and as long its bytes wait for another try. */
  const end = (tx: Writes, row: ImportRow, ended: Omit<ImportChanges, 'updatedAtMs'>): ImportRow =>
    change(tx, row, { ...ended, expiresAtMs: clock.nowMs() + uploadLifeMs });

  const failureToTell = (row: ImportRow, error: unknown) => {
    if (!(error instanceof Refusal))
      log.error({ err: error, importId: row.importId }, 'An import broke down');
    return { state: 'failed', failure: storedFailure(error) } as const;
  };

  return {
    /** `alongside` writes in the same transaction. */
    open: (
      wish: ImportWish,
      state: ImportRow['state'],
      alongside: (tx: Writes) => void = () => undefined,
    ): ImportRow => {
      const row = importRowOf(wish, state, clock.nowMs());
      write(db, (tx) => {
        repository.insertImport(tx, row);
        alongside(tx);
      });
      changed(row);
      return row;
    },

    /** Its bytes are wanted for another day, however many have come. */
    prolong: (row: ImportRow): void => {
      write(db, (tx) => change(tx, row, { expiresAtMs: clock.nowMs() + uploadLifeMs }));
    },

    /** Back into the queue, as if it had never failed. */
    wait: (row: ImportRow): ImportRow => {
      const waiting = write(db, (tx) => change(tx, row, { state: 'waiting', failure: null }));
      changed(row);
      return waiting;
    },

    start: (row: ImportRow): ImportRow => {
      const started = write(db, (tx) => {
        const attempts = row.attempts + 1;
        const changed = change(tx, row, { state: 'processing', failure: null, attempts });
        tell(tx, changed, 'started');
        return changed;
      });
      changed(row);
      return started;
    },

    /** Before the bytes get their final name: from here on a crash can be cleaned up after. */
    noteBytes: (row: ImportRow, bytes: { readonly sha256: string; readonly sizeBytes: number }): ImportRow =>
      write(db, (tx) => change(tx, row, bytes)),

    /** In the transaction that makes the package. */
    complete: (tx: Writes, row: ImportRow, version: number): void =>
      tell(tx, end(tx, row, { state: 'completed', version }), 'completed'),

    completed: changed,

    /** As if it had not begun: we close. Of thousands that wait, most have not. */
    putBack: (row: ImportRow, attempts: number): void => {
      if (row.state === 'waiting' && row.attempts === attempts) return;
      write(db, (tx) => change(tx, row, { state: 'waiting', attempts }));
    },

    /** Nothing happens to one that has ended by now, or was begun again. */
    fail: (row: ImportRow, error: unknown): void => {
      const failed = { ...failureToTell(row, error), attempts: 0 };
      write(db, (tx) => {
        if (isGoingOn(tx, row)) tell(tx, end(tx, row, failed), 'failed');
      });
      changed(row);
    },

    /** Failed, and nobody will try again. */
    failForGood: (row: ImportRow, error: unknown): void => {
      const failed = { ...row, ...failureToTell(row, error) };
      write(db, (tx) => {
        if (!isGoingOn(tx, row)) return;
        tell(tx, failed, 'failed');
        repository.deleteImport(tx, row);
      });
      changed(row);
    },

    forget: (row: ImportRow): void => {
      write(db, (tx) => repository.deleteImport(tx, row));
      changed(row);
    },
  };
}

function isGoingOn(tx: Writes, { tenantId, importId, attempts }: ImportRow): boolean {
  const now = repository.selectImport(tx, tenantId, importId);
  return now !== null && /^(waiting|processing)$/.test(now.state) && now.attempts === attempts;
}
