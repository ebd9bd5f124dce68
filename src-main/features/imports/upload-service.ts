import { Refusal } from '../../../src-shared/contract/errors';
import type { NamedPart } from '../../../src-shared/contract/uploads';
import { ImportId, type TenantId } from '../../../src-shared/kernel/ids';
import { tooLarge } from '../../content/too-large';
import { write, type Db, type Reads } from '../../db/open';
import { tenantSecret } from '../../db/tenant-secret';
import type { IncomingBytes } from '../../http/serve-bytes';
import type { Clock } from '../../platform/clock';
import { newSecret, newUuid } from '../../platform/ids';
import type { PackageService, UploadWords } from '../packages/service';
import { closeUpload, notThere, type ProcessWish } from './close-upload';
import { uploadLifeMs } from './import-row';
import { wrongLength } from './part-bytes';
import { deletePart, hasPart, insertPart, selectParts } from './part-rows';
import { checkSignature, signedPath, wholeContentType, type Signature } from './presigned-url';
import { selectUpload, selectUploadOf, updateImport, type ImportRow } from './repository';
import type { ImportService } from './service';
import { partsAnswer, type SignedUrls } from './upload-answer';
import type { UploadFiles } from './upload-files';
import { uploadOfKey, zipName } from './upload-name';
import { numbersTo, partAt, planOfUpload, planParts, quoted } from './upload-parts';

export interface UploadDeps {
  readonly db: Db;
  readonly files: UploadFiles;
  readonly imports: ImportService;
  readonly packages: PackageService;
  readonly clock: Clock;
  /** Origin of the API, without a trailing slash. */
  readonly apiOrigin: () => string;
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
  const { db, files, imports, packages, clock } = deps;

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
    if (sizeBytes > deps.limitBytes) throw tooLarge(sizeBytes, deps.limitBytes, true);
    if (words.isNewVersion) packages.readSummary(words.tenantId, words.packageId);
  };

  const permissionOf = (row: ImportRow, partNumber: number | null) => ({
    uploadId: row.importId,
    partNumber,
    sizeBytes: partNumber === null ? row.sizeBytes : partAt(planOfUpload(row), partNumber).sizeBytes,
  });

  const secretOf = ({ tenantId }: ImportRow): string =>
    tenantSecret(db, { tenantId, name: 'upload-url' }, newSecret, clock.nowMs());

  const sign = (row: ImportRow, partNumbers: readonly (number | null)[], lifeSeconds: number): SignedUrls => {
    const secret = secretOf(row);
    const expiresAtMs = clock.nowMs() + lifeSeconds * 1000;
    const urls = partNumbers.map(
      (partNumber) => deps.apiOrigin() + signedPath(secret, permissionOf(row, partNumber), expiresAtMs),
    );
    return { urls, expiresAtMs, lifeSeconds };
  };

  const admit = (row: ImportRow, partNumber: number | null, signature: Signature): void =>
    checkSignature(secretOf(row), permissionOf(row, partNumber), signature, clock.nowMs());

  const uploadOf = (tenantId: TenantId, importId: ImportId): ImportRow => {
    const row = selectUpload(db, importId);
    if (row === null || row.tenantId !== tenantId) throw notThere(importId);
    return row;
  };

  /** A part that is about to change is not there any more. Each write waits for the disk, so none is made for a part that is new. */
  const beginPart = (importId: ImportId, partNumber: number): void => {
    const row = openOrRefuse(db, importId);
    if (hasPart(db, row, partNumber)) write(db, (tx) => deletePart(tx, row, partNumber));
  };

  const keepPart = (row: ImportRow, partNumber: number, sizeBytes: number, md5: string): void => {
    const { importId, tenantId } = row;
    const nowMs = clock.nowMs();
    write(db, (tx) => {
      insertPart(tx, { importId, tenantId, partNumber, sizeBytes, etag: md5 });
      updateImport(tx, openOrRefuse(tx, importId), {
        updatedAtMs: nowMs,
        expiresAtMs: nowMs + uploadLifeMs,
      });
    });
  };

  const writePart = (row: ImportRow, partNumber: number, bytes: IncomingBytes) => {
    const place = partAt(planOfUpload(row), partNumber);
    refuseLength(bytes, place.sizeBytes);
    openOrRefuse(db, row.importId);
    const part = { importId: row.importId, partNumber, ...place, source: bytes.source };
    return files.writePart(part, {
      begin: () => beginPart(row.importId, partNumber),
      keep: (md5) => {
        keepPart(row, partNumber, place.sizeBytes, md5);
        return partReceived(row, partNumber, place.sizeBytes, md5);
      },
    });
  };

  const chosenUpload = (tenantId: TenantId, { uploadId, key, packageId }: ProcessWish): ImportRow => {
    if (uploadId !== undefined) return uploadOf(tenantId, uploadId);
    if (key !== undefined) return uploadOf(tenantId, uploadOfKey(key));
    if (packageId === undefined)
      throw new Refusal('INVALID_REQUEST', { field: 'upload_id', message: 'upload_id is required' });
    const row = selectUploadOf(db, tenantId, packageId);
    if (row === null) throw new Refusal('NOT_FOUND', { package_id: packageId });
    return row;
  };

  return {
    openWhole: (wish: UploadWish) => {
      refuseUnfit(wish);
      const row = open(wish, 'presigned');
      return { row, signed: sign(row, [null], wholeUrlSeconds) };
    },

    openParts: async (wish: UploadWish, partBytes: number | undefined) => {
      refuseUnfit(wish);
      const plan = planParts(wish.sizeBytes, partBytes);
      const row = open(wish, 'multipart', plan.partBytes);
      await files.create(row.importId).catch(async (error: unknown) => {
        await imports.cancel(row.tenantId, row.importId);
        throw error;
      });
      return { row, plan, signed: sign(row, numbersTo(plan.count), partUrlSeconds) };
    },

    partUrl: (tenantId: TenantId, uploadId: ImportId, partNumber: number) => {
      const row = uploadOf(tenantId, uploadId);
      const { sizeBytes } = partAt(planOfUpload(row), partNumber);
      openOrRefuse(db, uploadId);
      return { sizeBytes, signed: sign(row, [partNumber], partUrlSeconds) };
    },

    /** All bytes at once, by a URL. */
    receiveWhole: async (
      uploadId: ImportId,
      signature: Signature,
      contentType: string | undefined,
      bytes: IncomingBytes,
    ) => {
      const row = selectUpload(db, uploadId);
      if (row?.way !== 'presigned') throw notThere(uploadId);
      admit(row, null, signature);
      refuseContentType(contentType);
      refuseLength(bytes, row.sizeBytes);
      openOrRefuse(db, uploadId);
      const { importId, sizeBytes } = row;
      return files.writeWhole(
        { importId, sizeBytes, source: bytes.source },
        {
          begin: () => beginPart(importId, 1),
          keep: (md5) => {
            keepPart(row, 1, sizeBytes, md5);
            return { upload_id: importId, etag: quoted(md5), size_bytes: sizeBytes };
          },
        },
      );
    },

    /** One part, by its URL. */
    receivePart: async (
      uploadId: ImportId,
      partNumber: number,
      signature: Signature,
      bytes: IncomingBytes,
    ) => {
      const row = multipart(selectUpload(db, uploadId), uploadId);
      admit(row, partNumber, signature);
      return writePart(row, partNumber, bytes);
    },

    /** One part, by a key. */
    receivePartOf: async (tenantId: TenantId, uploadId: ImportId, partNumber: number, bytes: IncomingBytes) =>
      writePart(multipart(uploadOf(tenantId, uploadId), uploadId), partNumber, bytes),

    status: (tenantId: TenantId, uploadId: ImportId) => {
      const row = uploadOf(tenantId, uploadId);
      return partsAnswer(row, selectParts(db, row));
    },

    /** The upload that a client means, closed for further bytes. Refuses with NOT_FOUND, and INVALID_REQUEST while bytes are missing. */
    close: (tenantId: TenantId, wish: ProcessWish, named?: readonly NamedPart[]): ImportRow => {
      const row = chosenUpload(tenantId, wish);
      if (wish.packageId !== undefined && wish.packageId !== row.packageId)
        packages.readSummary(tenantId, wish.packageId);
      return write(db, (tx) => closeUpload(tx, row, { wish, named, nowMs: clock.nowMs() }));
    },

    abort: async (tenantId: TenantId, uploadId: ImportId): Promise<void> => {
      await imports.cancel(tenantId, uploadOf(tenantId, uploadId).importId);
    },
  };
}

/** Refuses with NOT_FOUND an upload that is forgotten, and with INVALID_REQUEST one that takes no more bytes. */
function openOrRefuse(db: Reads, importId: ImportId): ImportRow {
  const row = selectUpload(db, importId);
  if (row === null) throw notThere(importId);
  if (row.state === 'uploading') return row;
  throw new Refusal('INVALID_REQUEST', {
    field: 'upload_id',
    reason: 'closed',
    state: row.state,
    message: 'The upload takes no more bytes: it is being processed, or has been',
  });
}

function multipart(row: ImportRow | null, importId: ImportId): ImportRow {
  if (row?.way !== 'multipart') throw notThere(importId);
  return row;
}

function refuseLength({ announcedBytes }: IncomingBytes, expected: number): void {
  if (announcedBytes !== null && announcedBytes !== expected) throw wrongLength(expected, announcedBytes);
}

function refuseContentType(given: string | undefined): void {
  const mediaType = (given ?? '').split(';')[0]?.trim().toLowerCase();
  if (mediaType === wholeContentType) return;
  const details = { reason: 'content_type', required: wholeContentType };
  const text = 'The request lacks a header that belongs to the URL: see required_put_headers';
  throw new Refusal('FORBIDDEN', details, { text });
}

function partReceived(row: ImportRow, partNumber: number, sizeBytes: number, md5: string) {
  return {
    upload_id: row.importId,
    part_number: partNumber,
    etag: quoted(md5),
    size_bytes: sizeBytes,
  };
}
