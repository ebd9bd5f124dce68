import { Refusal } from '../../../src-shared/contract/errors';
import type { Db } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { PackageService } from '../packages/service';
import type { ZipStore } from '../../content/zip-store';
import type { ImportRecords } from './import-records';
import { cancelled, type ImportWork } from './import-work';
import * as repository from './repository';
import type { ImportRow } from './repository';
import type { UploadFiles } from './upload-files';

export interface UpkeepDeps {
  readonly db: Db;
  readonly store: ZipStore;
  readonly packages: PackageService;
  readonly files: UploadFiles;
  readonly clock: Clock;
  readonly log: Log;
}

const sweepEveryMs = 10 * 60 * 1000;
/** An import that was begun as often and never ended may be what ends the program. */
const mostAttempts = 2;

/** Ends what an earlier run began, and forgets what nobody will ask for. */
export function createImportUpkeep(deps: UpkeepDeps, records: ImportRecords, work: ImportWork) {
  const { db, store, packages, files, clock, log } = deps;

  /** The row first: from then on nobody brings further bytes. */
  const drop = async (row: ImportRow): Promise<void> => {
    records.forget(row);
    await files.remove(row.importId, cancelled);
  };

  /** Forgets imports whose time is over, with their bytes. */
  const dropExpired = async (): Promise<void> => {
    for (const row of repository.selectExpired(db, clock.nowMs())) await drop(row);
  };

  const goOn = async (row: ImportRow): Promise<void> => {
    if (row.sha256 !== null) await packages.removeUnneeded([row.sha256]);
    if (row.way === 'form') await drop(row);
    else if (row.attempts >= mostAttempts) records.fail(row, neverEnded(row));
    else work.inBackground(records.wait(row));
  };

  let sweeping: NodeJS.Timeout | undefined;
  const sweepNowAndThen = (): void => {
    sweeping = setInterval(() => {
      dropExpired().catch((error: unknown) => log.error({ err: error }, 'Old uploads could not be removed'));
    }, sweepEveryMs);
    sweeping.unref();
  };

  return {
    drop,

    /** At start: removes bytes that nobody will ask for, then and from then on. */
    resume: async (): Promise<void> => {
      await store.sweepIncoming();
      for (const row of repository.selectBegun(db)) await goOn(row);
      await dropExpired();
      await files.removeOthers(repository.selectIdsWithBytes(db));
      sweepNowAndThen();
    },

    close: (): void => clearInterval(sweeping),
  };
}

function neverEnded({ attempts }: ImportRow): Refusal {
  const text =
    'The program ended each time it worked on this package, so it does not begin again by itself. Nothing was changed. Try again, or leave the file out.';
  return new Refusal('PARSE_FAILED', { reason: 'program_ended', attempts }, { text, status: 500 });
}
