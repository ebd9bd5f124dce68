import type { Readable } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import { ImportId, type PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { newUuid } from '../../platform/ids';
import type { ReceivedPackage, UploadWords } from '../packages/service';
import type { KeptPackage } from '../packages/service';
import { importAnswer, readyAnswer, statusAnswer } from './import-answer';
import { createImportQueue } from './import-queue';
import { createImportRecords, type RecordDeps } from './import-records';
import { wordsOf, type ImportWish } from './import-row';
import { keepReceived, processImport, type ProcessDeps } from './process-import';
import * as repository from './repository';
import type { ImportRow } from './repository';
import { createRunningImports, type RunningImport } from './running-imports';

export interface ImportDeps extends ProcessDeps, RecordDeps {
  readonly timeoutMs: (tenantId: TenantId) => number;
}

export type { ImportStep } from './import-records';

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
  const queue = createImportQueue(atATime);
  const running = createRunningImports<KeptPackage>();
  const records = createImportRecords(deps);
  let isClosing = false;

  const refuseBeyondQuota = ({ tenantId, isNewVersion }: UploadWords, bytes: number): void =>
    deps.quotas.refuseBeyond(tenantId, { packages: isNewVersion ? 0 : 1, bytes });

  const refuseWhenClosing = (): void => {
    if (isClosing) throw closing;
  };

  /** Before any byte is read. */
  const refuseUnwelcome = ({ words, sizeBytes }: ImportWish): void => {
    refuseWhenClosing();
    if (words.isNewVersion) packages.read(words.tenantId, words.packageId);
    refuseBeyondQuota(words, sizeBytes);
  };

  const inTurn = (
    row: ImportRow,
    at: RunningImport,
    work: (row: ImportRow, at: RunningImport) => Promise<KeptPackage>,
    isAwaited: boolean,
  ): Promise<KeptPackage> =>
    queue(at, {
      isAwaited,
      timeoutMs: () => deps.timeoutMs(row.tenantId),
      work: async (limited) => work(records.start(row), limited),
    });

  /** Of an import whose bytes lie in a file: what fails stays to be tried again, unless it was called off or we close. */
  const processStored = (row: ImportRow, isAwaited: boolean): Promise<KeptPackage> =>
    running.run(row.importId, async (at) => {
      const process = (started: ImportRow, begun: RunningImport) =>
        processImport(deps, records, started, begun);
      const work = inTurn(row, at, process, isAwaited);
      const kept = await work.catch((error: unknown) => {
        if (error !== cancelled && error !== closing) records.fail(row, error);
        throw error;
      });
      records.completed(row);
      await files.remove(row.importId, ended);
      return kept;
    });

  /** Who sent it waits for the answer and has the bytes still: what fails is forgotten. */
  const keepForm = async ({ zip, fileName }: ReceivedPackage, words: UploadWords): Promise<KeptPackage> => {
    const { sha256, sizeBytes } = zip;
    const importId = ImportId.parse(newUuid());
    refuseWhenClosing();
    refuseBeyondQuota(words, sizeBytes);
    const row = records.open({ importId, words, way: 'form', fileName, sizeBytes, sha256 }, 'waiting');
    try {
      const keep = (started: ImportRow, begun: RunningImport) =>
        keepReceived(deps, records, started, zip, begun);
      const kept = await running.run(importId, (at) => inTurn(row, at, keep, true));
      records.completed(row);
      return kept;
    } catch (error) {
      if (error === cancelled || error === closing) records.forget(row);
      else records.failForGood(row, error);
      throw error;
    }
  };

  const inBackground = (row: ImportRow): void => {
    processStored(row, false).catch((error: unknown) => {
      if (!(error instanceof Refusal)) log.error({ err: error, importId: row.importId }, 'An import failed');
    });
  };

  const rowOrRefuse = (tenantId: TenantId, importId: ImportId): ImportRow => {
    const row = repository.selectImport(db, tenantId, importId);
    if (row === null) throw new Refusal('NOT_FOUND', { upload_id: importId });
    return row;
  };

  /** The row first: from then on nobody brings further bytes. */
  const drop = async (row: ImportRow): Promise<void> => {
    records.forget(row);
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
    addReceived: async (received: ReceivedPackage, words: UploadWords): Promise<KeptPackage> => {
      try {
        return await keepForm(received, words);
      } catch (error) {
        await received.zip.discard();
        throw error;
      }
    },

    /** Begins the import of a file that is on this machine; it goes on in the background. */
    addFile: (wish: ImportWish): ImportRow => {
      refuseUnwelcome(wish);
      const row = records.open(wish, 'waiting');
      inBackground(row);
      return row;
    },

    /**
     * As `addFile`, for a file that nobody waits to hear about: what refuses it stands in the list as a failed import. `alongside`
     * writes in the transaction that makes the row.
     */
    addUnattended: (wish: ImportWish, alongside: (tx: Writes) => void): ImportRow => {
      const refusal = whyRefused(() => refuseUnwelcome(wish));
      const row = records.open(wish, 'waiting', alongside);
      if (refusal === null) inBackground(row);
      else records.fail(row, refusal);
      return row;
    },

    /** Settles when the import has ended, however; null for one that is not at work. */
    ending: running.ending,

    /** Begins an upload that comes in further requests; its bytes go to `files.pathOf`. */
    openUpload: (wish: ImportWish): ImportRow => {
      refuseUnwelcome(wish);
      return records.open(wish, 'uploading');
    },

    row: rowOrRefuse,

    /** Makes a package of an upload whose bytes are there; the same one when it is asked again. */
    process: async (row: ImportRow): Promise<KeptPackage> => {
      if (row.state === 'completed' && row.version !== null)
        return { packageId: row.packageId, version: row.version, duplicateOf: null };
      if (row.state === 'failed') refuseBeyondQuota(wordsOf(row), row.sizeBytes);
      return processStored(row, true);
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
      if (row.state !== 'failed')
        throw new Refusal('INVALID_REQUEST', {
          field: 'import_id',
          message: 'Only a failed import can be tried again',
        });
      refuseBeyondQuota(wordsOf(row), row.sizeBytes);
      const waiting = records.wait(row);
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
        else inBackground(records.wait(row));
      }
      await dropExpired();
      await files.removeOthers(repository.selectIdsWithBytes(db));
      sweepNowAndThen();
    },

    close: async (): Promise<void> => {
      isClosing = true;
      clearInterval(sweeping);
      await files.endWrites(closing);
      await running.abortAll(closing);
    },
  };
}

function whyRefused(act: () => void): Refusal | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
