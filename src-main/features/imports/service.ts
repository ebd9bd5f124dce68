import type { Readable } from 'node:stream';
import PQueue from 'p-queue';
import type { LiveMessage } from '../../../src-shared/contract/app';
import { Refusal } from '../../../src-shared/contract/errors';
import { ImportId, type PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import { write } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { newUuid } from '../../platform/ids';
import type { Log } from '../../platform/log';
import type { ReceivedPackage, UploadWords } from '../packages/service';
import type { KeptPackage } from '../packages/service';
import type { QuotaService } from '../quotas/service';
import { importAnswer, readyAnswer, statusAnswer } from './import-answer';
import { importRowOf, failureOf, storedFailure, wordsOf, type ImportWish } from './import-row';
import { keepReceived, processImport, type ProcessDeps } from './process-import';
import * as repository from './repository';
import type { ImportRow } from './repository';
import { createRunningImports, type RunningImport } from './running-imports';

export interface ImportDeps extends ProcessDeps {
  readonly log: Log;
  readonly publish: (tenantId: TenantId, message: LiveMessage) => void;
  readonly timeoutMs: (tenantId: TenantId) => number;
  readonly quotas: QuotaService;
}

export type ImportService = ReturnType<typeof createImportService>;

/** How many packages are read at a time; more wait for their turn. */
const atATime = 2;
const sweepEveryMs = 10 * 60 * 1000;
/** Why a running import ends. */
const cancelled = new Refusal(
  'INVALID_REQUEST',
  { reason: 'cancelled' },
  { text: 'The import was cancelled' },
);
const closing = new Refusal('SERVICE_UNAVAILABLE');
/** Why bytes that still come for a package that is there are not taken. */
const ended = new Refusal('INVALID_REQUEST', { reason: 'completed' }, { text: 'The import is completed' });

/** Every way in of a package, from its bytes to its row. An import that was begun ends whole or leaves nothing, at the latest after the next start. */
export function createImportService(deps: ImportDeps) {
  const { db, store, packages, files, clock, log } = deps;
  const queue = new PQueue({ concurrency: atATime });
  const running = createRunningImports<KeptPackage>();

  const refuseBeyondQuota = ({ tenantId, isNewVersion }: UploadWords, bytes: number): void =>
    deps.quotas.refuseBeyond(tenantId, { packages: isNewVersion ? 0 : 1, bytes });

  const changed = ({ tenantId }: ImportRow): void => deps.publish(tenantId, { type: 'imports-changed' });

  const setState = (row: ImportRow, state: ImportRow['state']): ImportRow => {
    const changes = { state, updatedAtMs: clock.nowMs() };
    write(db, (tx) => repository.updateImport(tx, row, changes));
    changed(row);
    return { ...row, ...changes };
  };

  const fail = (row: ImportRow, error: unknown): void => {
    if (!(error instanceof Refusal))
      log.error({ err: error, importId: row.importId }, 'An import broke down');
    const failure = storedFailure(error);
    write(db, (tx) => {
      const ended = { state: 'failed', failure, updatedAtMs: clock.nowMs() } as const;
      repository.updateImport(tx, row, ended);
      for (const tell of deps.listeners) tell(tx, { row: { ...row, ...ended }, outcome: 'failed' });
    });
    changed(row);
  };

  /** Waits for its turn, then does the work within the time that it may take. */
  const inTurn = (
    row: ImportRow,
    at: RunningImport,
    work: (at: RunningImport) => Promise<KeptPackage>,
  ): Promise<KeptPackage> => {
    const begin = () => {
      setState(row, 'processing');
      return withinTime(deps.timeoutMs(row.tenantId), at, work);
    };
    return queue.add(begin, { signal: at.signal });
  };

  /** Of an import whose bytes lie in a file: what fails stays to be tried again, unless it was called off or we close. */
  const processStored = (row: ImportRow): Promise<KeptPackage> =>
    running.run(row.importId, async (at) => {
      const work = inTurn(row, at, (begun) => processImport(deps, row, begun));
      const kept = await work.catch((error: unknown) => {
        if (error !== cancelled && error !== closing) fail(row, error);
        throw error;
      });
      await files.remove(row.importId, ended);
      return kept;
    });

  const inBackground = (row: ImportRow): void => {
    processStored(row).catch((error: unknown) => {
      if (!(error instanceof Refusal)) log.error({ err: error, importId: row.importId }, 'An import failed');
    });
  };

  const rowOrRefuse = (tenantId: TenantId, importId: ImportId): ImportRow => {
    const row = repository.selectImport(db, tenantId, importId);
    if (row === null) throw new Refusal('NOT_FOUND', { upload_id: importId });
    return row;
  };

  const open = (wish: ImportWish, state: ImportRow['state']): ImportRow => {
    const row = importRowOf(wish, state, clock.nowMs());
    write(db, (tx) => repository.insertImport(tx, row));
    changed(row);
    return row;
  };

  /** The row first: from then on nobody brings further bytes. */
  const drop = async (row: ImportRow): Promise<void> => {
    write(db, (tx) => repository.deleteImport(tx, row));
    changed(row);
    await files.remove(row.importId, cancelled);
  };

  /** Forgets imports whose time is over, with their bytes. */
  const dropExpired = async (): Promise<void> => {
    for (const row of repository.selectExpired(db, clock.nowMs())) await drop(row);
  };

  let sweeping: NodeJS.Timeout | undefined;
  const sweepNowAndThen = (): void => {
    sweeping = setInterval(() => {
      dropExpired().catch((error: unknown) => log.error({ err: error }, 'Old uploads could not be removed'));
    }, sweepEveryMs);
    sweeping.unref();
  };

  const answerOf = (row: ImportRow) => importAnswer(row, running.progressOf(row.importId));

  return {
    /** Takes the bytes of a form as they come. */
    receive: async (bytes: Readable, fileName: string, announcedBytes: number, limitBytes: number) => ({
      zip: await store.receive(bytes, { limitBytes, announcedBytes }),
      fileName: fileName === '' ? 'package.zip' : fileName,
    }),

    /** Makes a package of the file of a form. What is refused leaves nothing behind. */
    addReceived: async ({ zip, fileName }: ReceivedPackage, words: UploadWords): Promise<KeptPackage> => {
      const { sha256, sizeBytes } = zip;
      const importId = ImportId.parse(newUuid());
      try {
        refuseBeyondQuota(words, sizeBytes);
        const row = open({ importId, words, way: 'form', fileName, sizeBytes, sha256 }, 'waiting');
        try {
          return await running.run(importId, (at) =>
            inTurn(row, at, (begun) => keepReceived(deps, row, zip, begun)),
          );
        } catch (error) {
          await drop(row);
          throw error;
        }
      } catch (error) {
        await zip.discard();
        throw error;
      }
    },

    /** Begins the import of a file that is on this machine; it goes on in the background. */
    addFile: (wish: ImportWish): ImportRow => {
      refuseBeyondQuota(wish.words, wish.sizeBytes);
      const row = open(wish, 'waiting');
      inBackground(row);
      return row;
    },

    /** Begins an upload that comes in further requests; its bytes go to `files.pathOf`. */
    openUpload: (wish: ImportWish): ImportRow => {
      refuseBeyondQuota(wish.words, wish.sizeBytes);
      return open(wish, 'uploading');
    },

    row: rowOrRefuse,

    /** Makes a package of an upload whose bytes are there; the same one when it is asked again. */
    process: async (row: ImportRow): Promise<KeptPackage> => {
      if (row.state === 'completed' && row.version !== null)
        return { packageId: row.packageId, version: row.version, duplicateOf: null };
      if (row.state === 'failed') refuseBeyondQuota(wordsOf(row), row.sizeBytes);
      return processStored(row);
    },

    processInBackground: (row: ImportRow): void => {
      if (row.state === 'failed') refuseBeyondQuota(wordsOf(row), row.sizeBytes);
      if (row.state !== 'completed') inBackground(row);
    },

    list: (tenantId: TenantId, asked: PageAsked) => {
      const rows = repository.selectImports(db, tenantId, asked.limit, offsetOf(asked));
      return pageOf('imports', rows.map(answerOf), repository.countImports(db, tenantId), asked);
    },

    read: (tenantId: TenantId, importId: ImportId) => answerOf(rowOrRefuse(tenantId, importId)),

    /** How far a package is. Refuses with PACKAGE_NOT_FOUND. */
    status: (tenantId: TenantId, packageId: PackageId) => {
      const row = repository.selectNewestOf(db, tenantId, packageId);
      if (row === null) return readyAnswer(packages.read(tenantId, packageId));
      const isThere = row.state === 'completed' || row.isNewVersion;
      const current = isThere ? packages.read(tenantId, packageId) : null;
      return statusAnswer(row, current, running.progressOf(row.importId));
    },

    /** Tries a failed import again, with the bytes that are still there. */
    retry: (tenantId: TenantId, importId: ImportId) => {
      const row = rowOrRefuse(tenantId, importId);
      const failure = failureOf(row);
      if (row.state !== 'failed' || failure === null)
        throw new Refusal('INVALID_REQUEST', {
          field: 'import_id',
          message: 'Only a failed import can be tried again',
        });
      refuseBeyondQuota(wordsOf(row), row.sizeBytes);
      const waiting = setState(row, 'waiting');
      inBackground(waiting);
      return answerOf(waiting);
    },

    /** Calls an import off and forgets it, with all its bytes. What is completed stays a package. */
    cancel: async (tenantId: TenantId, importId: ImportId): Promise<void> => {
      const row = rowOrRefuse(tenantId, importId);
      await running.abort(importId, cancelled);
      await drop(row);
    },

    /** At start: ends what an earlier run began, and removes bytes that nobody will ask for, then and from then on. */
    resume: async (): Promise<void> => {
      await store.sweepIncoming();
      for (const row of repository.selectBegun(db)) {
        if (row.sha256 !== null) await packages.removeUnneeded([row.sha256]);
        if (row.way === 'form') await drop(row);
        else inBackground(setState(row, 'waiting'));
      }
      await dropExpired();
      await files.removeOthers(repository.selectIdsWithBytes(db));
      sweepNowAndThen();
    },

    close: async (): Promise<void> => {
      clearInterval(sweeping);
      await files.endWrites(closing);
      await running.abortAll(closing);
    },
  };
}

/** Beyond its time an import is over [api-contract 1, "processing time-out"]. */
async function withinTime<T>(
  timeoutMs: number,
  { signal, progress }: RunningImport,
  work: (at: RunningImport) => Promise<T>,
): Promise<T> {
  const tooLate = new Refusal(
    'PARSE_FAILED',
    { reason: 'timeout', timeout_seconds: timeoutMs / 1000 },
    { text: 'Processing took too long', status: 500 },
  );
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(tooLate), timeoutMs);
  try {
    return await work({ signal: AbortSignal.any([signal, limit.signal]), progress });
  } finally {
    clearTimeout(timer);
  }
}
