import type { NamedPart } from '../../../src-shared/contract/uploads';
import { ImportId, type TenantId } from '../../../src-shared/kernel/ids';
import { tooLarge } from '../../content/too-large';
import { write } from '../../db/open';
import { newUuid } from '../../platform/ids';
import type { PackageService, UploadWords } from '../packages/service';
import { closeUpload, type ProcessWish } from './close-upload';
import { uploadLifeMs } from './import-row';
import { selectParts } from './part-rows';
import { createUploadReceiver, type ReceiveUploadDeps } from './receive-upload';
import type { ImportRow } from './repository';
import type { ImportService } from './service';
import { partsAnswer } from './upload-answer';
import { chosenUpload, openOrRefuse, uploadOrRefuse } from './upload-choice';
import { zipName } from './upload-name';
import { numbersTo, partAt, planOfUpload, planParts } from './upload-parts';
import { createUploadUrls, type UploadUrlDeps, type UploadUrls } from './upload-urls';

export interface UploadDeps extends ReceiveUploadDeps, UploadUrlDeps {
  readonly imports: ImportService;
  readonly packages: PackageService;
  readonly limitBytes: number;
}

export type UploadService = ReturnType<typeof createUploadService>;

/** What a client announces before it sends bytes. */
export interface UploadWish {
  readonly words: UploadWords;
  readonly filename: string;
  readonly sizeBytes: number;
}

const wholeUrlSeconds = 3600;
/** As long as the upload itself: its parts may take a day to come. */
const partUrlSeconds = uploadLifeMs / 1000;

/**
 * Uploads whose bytes come in requests of their own. What was acknowledged is on disk and outlives every restart; what breaks
 * off is not there. A part that is sent again is not there from its first byte until its last.
 */
export function createUploadService(deps: UploadDeps) {
  const { db, imports, packages, clock } = deps;
  const urls = createUploadUrls(deps);
  return {
    ...createUploadReceiver(deps, urls),
    ...createUploadBeginning(deps, urls),

    partUrl: (tenantId: TenantId, uploadId: ImportId, partNumber: number) => {
      const row = uploadOrRefuse(db, tenantId, uploadId);
      const { sizeBytes } = partAt(planOfUpload(row), partNumber);
      openOrRefuse(db, uploadId);
      return { sizeBytes, signed: urls.sign(row, [partNumber], partUrlSeconds) };
    },

    status: (tenantId: TenantId, uploadId: ImportId) => {
      const row = uploadOrRefuse(db, tenantId, uploadId);
      return partsAnswer(row, selectParts(db, row));
    },

    /** The upload that a client means, closed for further bytes. Refuses with NOT_FOUND, and INVALID_REQUEST while bytes are missing. */
    close: (tenantId: TenantId, wish: ProcessWish, named?: readonly NamedPart[]): ImportRow => {
      const row = chosenUpload(db, tenantId, wish);
      if (wish.packageId !== undefined && wish.packageId !== row.packageId)
        packages.readSummary(tenantId, wish.packageId);
      return write(db, (tx) => closeUpload(tx, row, { wish, named, nowMs: clock.nowMs() }));
    },

    abort: async (tenantId: TenantId, uploadId: ImportId): Promise<void> => {
      await imports.cancel(tenantId, uploadOrRefuse(db, tenantId, uploadId).importId);
    },
  };
}

function createUploadBeginning({ imports, packages, files, limitBytes }: UploadDeps, urls: UploadUrls) {
  const open = (wish: UploadWish, way: 'presigned' | 'multipart', partSizeBytes?: number): ImportRow => {
    const { words, sizeBytes } = wish;
    return imports.openUpload({
      importId: ImportId.parse(newUuid()),
      ...{ words, way, sizeBytes },
      fileName: zipName(wish.filename),
      ...(partSizeBytes === undefined ? {} : { partSizeBytes }),
    });
  };

  const refuseUnfit = ({ words, filename, sizeBytes }: UploadWish): void => {
    zipName(filename);
    if (sizeBytes > limitBytes) throw tooLarge(sizeBytes, limitBytes, true);
    if (words.isNewVersion) packages.readSummary(words.tenantId, words.packageId);
  };

  return {
    openWhole: (wish: UploadWish) => {
      refuseUnfit(wish);
      const row = open(wish, 'presigned');
      return { row, signed: urls.sign(row, [null], wholeUrlSeconds) };
    },

    openParts: async (wish: UploadWish, partBytes: number | undefined) => {
      refuseUnfit(wish);
      const plan = planParts(wish.sizeBytes, partBytes);
      const row = open(wish, 'multipart', plan.partBytes);
      await files.create(row.importId).catch(async (error: unknown) => {
        await imports.cancel(row.tenantId, row.importId);
        throw error;
      });
      return { row, plan, signed: urls.sign(row, numbersTo(plan.count), partUrlSeconds) };
    },
  };
}
