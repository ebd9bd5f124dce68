import { Refusal } from '../../../src-shared/contract/errors';
import type { ImportId, TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import type { IncomingBytes } from '../../http/serve-bytes';
import type { Clock } from '../../platform/clock';
import { notThere } from './close-upload';
import { uploadLifeMs } from './import-row';
import { wrongLength } from './part-bytes';
import { deletePart, hasPart, insertPart } from './part-rows';
import { wholeContentType, type Signature } from './presigned-url';
import { selectUpload, updateImport, type ImportRow } from './repository';
import { inPartsOrRefuse, openOrRefuse, uploadOrRefuse } from './upload-choice';
import type { UploadFiles } from './upload-files';
import { partAt, planOfUpload, quoted } from './upload-parts';
import type { UploadUrls } from './upload-urls';

export interface ReceiveUploadDeps {
  readonly db: Db;
  readonly files: UploadFiles;
  readonly clock: Clock;
}

/** Bytes of uploads: what is acknowledged is on disk, with the row that says so. */
export function createUploadReceiver({ db, files, clock }: ReceiveUploadDeps, urls: UploadUrls) {
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

  return {
    /** All bytes at once, by a URL. */
    receiveWhole: async (
      uploadId: ImportId,
      signature: Signature,
      contentType: string | undefined,
      bytes: IncomingBytes,
    ) => {
      const row = selectUpload(db, uploadId);
      if (row?.way !== 'presigned') throw notThere(uploadId);
      urls.admit(row, null, signature);
      refuseContentType(contentType);
      refuseLength(bytes, row.sizeBytes);
      openOrRefuse(db, uploadId);
      const { importId, sizeBytes } = row;
      const whole = { importId, sizeBytes, source: bytes.source };
      return files.writeWhole(whole, {
        begin: () => beginPart(importId, 1),
        keep: (md5) => {
          keepPart(row, 1, sizeBytes, md5);
          return { upload_id: importId, etag: quoted(md5), size_bytes: sizeBytes };
        },
      });
    },

    /** One part, by its URL. */
    receivePart: async (
      uploadId: ImportId,
      partNumber: number,
      signature: Signature,
      bytes: IncomingBytes,
    ) => {
      const row = inPartsOrRefuse(selectUpload(db, uploadId), uploadId);
      urls.admit(row, partNumber, signature);
      return writePart(row, partNumber, bytes);
    },

    /** One part, by a key. */
    receivePartOf: async (tenantId: TenantId, uploadId: ImportId, partNumber: number, bytes: IncomingBytes) =>
      writePart(inPartsOrRefuse(uploadOrRefuse(db, tenantId, uploadId), uploadId), partNumber, bytes),
  };
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
