import type { Readable } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import { ImportId, type PackageId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Writes } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { newUuid } from '../../platform/ids';
import type { ReceivedPackage, UploadWords } from '../packages/service';
import { importAnswer, isUnderWay, restingAnswer, statusAnswer } from './import-answer';
import { createImportRecords, type RecordDeps } from './import-records';
import { wordsOf, type ImportWish } from './import-row';
import { createImportUpkeep, type UpkeepDeps } from './import-upkeep';
import { closing, createImportWork, type ImportedPackage, type WorkDeps } from './import-work';
import { receiveForm, type IncomingForm } from './receive-form';
import * as repository from './repository';
import type { ImportRow } from './repository';

export type ImportDeps = WorkDeps & RecordDeps & UpkeepDeps;

export type { ImportStep } from './import-records';
export type { UploadFiles } from './upload-files';

export type ImportService = ReturnType<typeof createImportService>;

/** Every way in of a package, from its bytes to its row. An import that was begun ends whole or leaves nothing, at the latest after the next start. */
export function createImportService(deps: ImportDeps) {
  const records = createImportRecords(deps);
  const work = createImportWork(deps, records);
  const upkeep = createImportUpkeep(deps, records, work);
  const welcome = createWelcome(deps);
  return {
    ...createIntake(deps, { records, work, welcome }),
    ...createTries(deps, { records, work, welcome }),
    ...createReading(deps, work),

    /** Settles when the import has ended, however; null for one that is not at work. */
    ending: work.ending,

    /** Calls an import off and forgets it, with all its bytes. What is completed stays a package. */
    cancel: async (tenantId: TenantId, importId: ImportId): Promise<void> => {
      const row = rowOrRefuse(deps, tenantId, importId);
      await work.callOff(importId);
      await upkeep.drop(row);
    },

    /** False for one that has not failed, or is forgotten already. */
    forgetFailed: async (tenantId: TenantId, importId: ImportId): Promise<boolean> => {
      const row = repository.selectImport(deps.db, tenantId, importId);
      if (row?.state !== 'failed') return false;
      await upkeep.drop(row);
      return true;
    },

    resume: upkeep.resume,

    close: async (): Promise<void> => {
      welcome.close();
      upkeep.close();
      await work.close();
    },
  };
}

interface Parts {
  readonly records: ReturnType<typeof createImportRecords>;
  readonly work: ReturnType<typeof createImportWork>;
  readonly welcome: Welcome;
}

type Welcome = ReturnType<typeof createWelcome>;

/** Whether there is room for what comes, and time. */
function createWelcome({ quotas, packages }: ImportDeps) {
  let isClosing = false;
  const refuseBeyondQuota = ({ tenantId, isNewVersion }: UploadWords, bytes: number): void =>
    quotas.refuseBeyond(tenantId, { packages: isNewVersion ? 0 : 1, bytes });
  const refuseUncalled = ({ words, sizeBytes }: Pick<ImportWish, 'words' | 'sizeBytes'>): void => {
    if (isClosing) throw closing;
    refuseBeyondQuota(words, sizeBytes);
  };
  return {
    refuseUncalled,
    /** Before any byte is read. */
    refuseUnwelcome: (wish: ImportWish): void => {
      if (wish.words.isNewVersion) packages.readSummary(wish.words.tenantId, wish.words.packageId);
      refuseUncalled(wish);
    },
    /** A failed import takes no place among the packages until it is tried again. */
    refuseAgain: (row: ImportRow): void => {
      if (row.state === 'failed') refuseBeyondQuota(wordsOf(row), row.sizeBytes);
    },
    close: (): void => {
      isClosing = true;
    },
  };
}

export type ImportKey = Pick<ImportRow, 'tenantId' | 'importId'>;

export interface Unattended {
  readonly wish: ImportWish;
  /** Writes in the transaction that makes the row. */
  readonly alongside: (tx: Writes) => void;
}

/** Imports that begin. */
function createIntake(deps: ImportDeps, { records, work, welcome }: Parts) {
  return {
    /** Takes the bytes of a form as they come. Refuses with FILE_TOO_LARGE and QUOTA_EXCEEDED as soon as they are too many. */
    receive: (bytes: Readable, form: IncomingForm): Promise<ReceivedPackage> =>
      receiveForm(deps, bytes, form),

    /** Makes a package of the file of a form. What is refused leaves nothing behind. */
    addReceived: async (received: ReceivedPackage, words: UploadWords): Promise<ImportedPackage> => {
      const { sha256, sizeBytes } = received.zip;
      const importId = ImportId.parse(newUuid());
      const wish = { importId, words, way: 'form', fileName: received.fileName, sizeBytes, sha256 } as const;
      try {
        welcome.refuseUncalled(wish);
        return await work.ofForm(records.open(wish, 'waiting'), received);
      } catch (error) {
        await received.zip.discard();
        throw error;
      }
    },

    /** Begins the import of a file that is on this machine; it goes on in the background. */
    addFile: (wish: ImportWish): ImportRow => {
      welcome.refuseUnwelcome(wish);
      const row = records.open(wish, 'waiting');
      work.inBackground(row);
      return row;
    },

    /**
     * As `addFile`, for files that nobody waits to hear about, in one transaction: what refuses one stands in the list as a failed
     * import.
     */
    addUnattended: (arrived: readonly Unattended[]): void => {
      const begun = write(deps.db, () =>
        arrived.flatMap(({ wish, alongside }) => {
          const refusal = whyRefused(() => welcome.refuseUnwelcome(wish));
          const row = records.open(wish, 'waiting', alongside);
          if (refusal === null) return [row];
          records.fail(row, refusal);
          return [];
        }),
      );
      for (const row of begun) work.inBackground(row);
    },

    /** All bytes of an upload lie at `files.pathOf`: it goes its way in the background. Nothing happens to one that is gone. */
    arrived: (key: ImportKey, bytes: { readonly sha256: string; readonly sizeBytes: number }): void => {
      const row = repository.selectImport(deps.db, key.tenantId, key.importId);
      if (row?.state === 'uploading') work.inBackground(records.wait(records.noteBytes(row, bytes)));
    },

    /** Somebody still brings the bytes of this upload. Nothing happens to one that is gone, or has arrived. */
    prolong: ({ tenantId, importId }: ImportKey): void => {
      const row = repository.selectImport(deps.db, tenantId, importId);
      if (row?.state === 'uploading') records.prolong(row);
    },

    /** Begins an upload that comes in further requests; its bytes go to `files.pathOf`. `alongside` writes in the same transaction. */
    openUpload: (wish: ImportWish, alongside?: (tx: Writes) => void): ImportRow => {
      welcome.refuseUnwelcome(wish);
      return records.open(wish, 'uploading', alongside);
    },
  };
}

/** Imports whose bytes are there. */
function createTries(deps: ImportDeps, { records, work, welcome }: Parts) {
  return {
    /** Makes a package of an upload; the same one when it is asked again. */
    process: async (row: ImportRow): Promise<ImportedPackage> => {
      if (row.state === 'completed' && row.version !== null) {
        const { packageId, version } = row;
        return { packageId, version, duplicateOf: null, movedSessions: null };
      }
      welcome.refuseAgain(row);
      return work.ofFile(row, true);
    },

    processInBackground: (row: ImportRow): void => {
      welcome.refuseAgain(row);
      if (row.state !== 'completed') work.inBackground(row);
    },

    /** Tries a failed import again, with the bytes that are still there. */
    retry: (tenantId: TenantId, importId: ImportId) => {
      const row = rowOrRefuse(deps, tenantId, importId);
      if (row.state !== 'failed')
        throw new Refusal('INVALID_REQUEST', {
          field: 'import_id',
          message: 'Only a failed import can be tried again',
        });
      welcome.refuseAgain(row);
      const waiting = records.wait(row);
      work.inBackground(waiting);
      return importAnswer(waiting, work.progressOf(importId));
    },
  };
}

function createReading(deps: ImportDeps, { progressOf }: Parts['work']) {
  const { db, packages } = deps;
  const answerOf = (row: ImportRow) => importAnswer(row, progressOf(row.importId));
  return {
    list: (tenantId: TenantId, asked: PageAsked) => {
      const rows = repository.selectImports(db, tenantId, asked.limit, offsetOf(asked));
      return pageOf('imports', rows.map(answerOf), repository.countImports(db, tenantId), asked);
    },

    /** Null when there is none, or none any more. */
    find: (tenantId: TenantId, importId: ImportId) => {
      const row = repository.selectImport(db, tenantId, importId);
      return row === null ? null : answerOf(row);
    },

    read: (tenantId: TenantId, importId: ImportId) => answerOf(rowOrRefuse(deps, tenantId, importId)),

    /** How far a package is. Refuses with PACKAGE_NOT_FOUND. */
    status: (tenantId: TenantId, packageId: PackageId) => {
      const row = repository.selectNewestOf(db, tenantId, packageId);
      const isThere = row === null || row.state === 'completed' || row.isNewVersion;
      if (!isThere) return statusAnswer(row, null, progressOf(row.importId));
      const current = packages.readSummary(tenantId, packageId);
      if (row !== null && isUnderWay(row)) return statusAnswer(row, current, progressOf(row.importId));
      return restingAnswer(current, row, packages.folderTrouble(packageId));
    },
  };
}

function rowOrRefuse({ db }: Pick<ImportDeps, 'db'>, tenantId: TenantId, importId: ImportId): ImportRow {
  const row = repository.selectImport(db, tenantId, importId);
  if (row === null) throw new Refusal('NOT_FOUND', { upload_id: importId });
  return row;
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
