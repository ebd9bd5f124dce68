import { Refusal } from '../../../src-shared/contract/errors';
import type { MovedSessions } from '../../../src-shared/contract/moved-sessions';
import type { ImportId, TenantId } from '../../../src-shared/kernel/ids';
import type { KeptPackage, ReceivedPackage } from '../packages/service';
import type { SessionService } from '../sessions/service';
import { createImportQueue } from './import-queue';
import type { ImportRecords } from './import-records';
import { wordsOf } from './import-row';
import { keepReceived, processImport, type ProcessDeps } from './process-import';
import type { ImportRow } from './repository';
import { createRunningImports, type RunningImport } from './running-imports';
import { createSureWrites } from './sure-writes';
import type { Log } from '../../platform/log';

export interface WorkDeps extends ProcessDeps {
  readonly log: Log;
  readonly sessions: Pick<SessionService, 'moveAll'>;
  readonly timeoutMs: (tenantId: TenantId) => number;
}

/** What became of an import. */
export interface ImportedPackage extends KeptPackage {
  /** Of a new version that sessions were told to move to. */
  readonly movedSessions: MovedSessions | null;
}

export type ImportWork = ReturnType<typeof createImportWork>;

/** How many packages are read at a time; more wait for their turn. */
const atATime = 2;
/** Why a running import ends. */
export const cancelled = new Refusal(
  'INVALID_REQUEST',
  { reason: 'cancelled' },
  { text: 'The import was cancelled' },
);
export const closing = new Refusal('SERVICE_UNAVAILABLE');
/** Why bytes that still come for a package that is there are not taken. */
const ended = new Refusal('INVALID_REQUEST', { reason: 'completed' }, { text: 'The import is completed' });

type Work = (row: ImportRow, at: RunningImport) => Promise<KeptPackage>;

/** Imports at work: each in its turn, once, and with its end written down. */
export function createImportWork(deps: WorkDeps, records: ImportRecords) {
  const { files, log } = deps;
  const queue = createImportQueue(atATime);
  const running = createRunningImports<ImportedPackage>();
  const ends = createSureWrites(log);

  /** `onFault` gets the row as it is by then. */
  const inTurn = async (
    row: ImportRow,
    at: RunningImport,
    how: { work: Work; isAwaited: boolean; onFault: (row: ImportRow, error: unknown) => void },
  ): Promise<ImportedPackage> => {
    let current = row;
    const work = (limited: RunningImport): Promise<KeptPackage> => {
      current = records.start(row);
      return how.work(current, limited);
    };
    const timeoutMs = () => deps.timeoutMs(row.tenantId);
    try {
      const begin = async (limited: RunningImport) => work(limited);
      const kept = await queue(at, { isAwaited: how.isAwaited, timeoutMs, work: begin });
      records.completed(row);
      return { ...kept, movedSessions: await moveSessions(deps, row, kept) };
    } catch (error) {
      how.onFault(current, error);
      throw error;
    }
  };

  /** Who sent it waits for the answer and has the bytes still: what fails is forgotten. */
  const ofForm = (row: ImportRow, { zip }: ReceivedPackage): Promise<ImportedPackage> =>
    running.run(row.importId, (at) =>
      inTurn(row, at, {
        work: (started, begun) => keepReceived(deps, records, started, zip, begun),
        isAwaited: true,
        onFault: (current, error) => {
          const isTold = error !== cancelled && error !== closing;
          ends.write(() => (isTold ? records.failForGood(current, error) : records.forget(current)));
        },
      }),
    );

  /** Of an import whose bytes lie in a file: what fails stays to be tried again, unless it was called off. */
  const ofFile = (row: ImportRow, isAwaited: boolean): Promise<ImportedPackage> =>
    running.run(row.importId, async (at) => {
      const imported = await inTurn(row, at, {
        work: (started, begun) => processImport(deps, records, started, begun),
        isAwaited,
        onFault: (current, error) => {
          if (error === closing) records.putBack(current, row.attempts);
          else if (error !== cancelled) ends.write(() => records.fail(current, error));
        },
      });
      await files.remove(row.importId, ended);
      return imported;
    });

  return {
    ofForm,
    ofFile,

    inBackground: (row: ImportRow): void => {
      ofFile(row, false).catch((error: unknown) => {
        if (!(error instanceof Refusal))
          log.error({ err: error, importId: row.importId }, 'An import failed');
      });
    },

    progressOf: running.progressOf,

    /** Settles when the import has ended, however; null for one that is not at work. */
    ending: running.ending,

    /** Ends it, if it is at work. Resolves when nothing of it runs any more. */
    callOff: (importId: ImportId): Promise<void> => running.abort(importId, cancelled),

    close: async (): Promise<void> => {
      await files.endWrites(closing);
      await running.abortAll(closing);
      ends.close();
    },
  };
}

/** The version is kept, and the wish with it: what goes wrong here costs the answer only. */
async function moveSessions(
  { sessions, log }: WorkDeps,
  row: ImportRow,
  { packageId, version }: KeptPackage,
): Promise<MovedSessions | null> {
  const { tenantId, isNewVersion, moveSessions } = wordsOf(row);
  if (!isNewVersion || moveSessions !== true) return null;
  try {
    return await sessions.moveAll({ tenantId, packageId, version });
  } catch (error) {
    log.error({ err: error, packageId, version }, 'Which sessions move to a new version could not be told');
    return null;
  }
}
