import { Refusal } from '../../../src-shared/contract/errors';
import type { ImportId, TenantId } from '../../../src-shared/kernel/ids';
import type { Reads } from '../../db/open';
import { notThere, type ProcessWish } from './close-upload';
import { selectUpload, selectUploadOf, type ImportRow } from './repository';
import { uploadOfKey } from './upload-name';

/** Refuses with NOT_FOUND one of another tenant, too. */
export function uploadOrRefuse(db: Reads, tenantId: TenantId, importId: ImportId): ImportRow {
  const row = selectUpload(db, importId);
  if (row === null || row.tenantId !== tenantId) throw notThere(importId);
  return row;
}

/** The upload that is meant. Refuses with NOT_FOUND, and with INVALID_REQUEST where none is named. */
export function chosenUpload(
  db: Reads,
  tenantId: TenantId,
  { uploadId, key, packageId }: ProcessWish,
): ImportRow {
  if (uploadId !== undefined) return uploadOrRefuse(db, tenantId, uploadId);
  if (key !== undefined) return uploadOrRefuse(db, tenantId, uploadOfKey(key));
  if (packageId === undefined)
    throw new Refusal('INVALID_REQUEST', { field: 'upload_id', message: 'upload_id is required' });
  const row = selectUploadOf(db, tenantId, packageId);
  if (row === null) throw new Refusal('NOT_FOUND', { package_id: packageId });
  return row;
}

/** Refuses with NOT_FOUND an upload that is forgotten, and with INVALID_REQUEST one that takes no more bytes. */
export function openOrRefuse(db: Reads, importId: ImportId): ImportRow {
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

/** Refuses with NOT_FOUND an upload that does not come in parts. */
export function inPartsOrRefuse(row: ImportRow | null, importId: ImportId): ImportRow {
  if (row?.way !== 'multipart') throw notThere(importId);
  return row;
}
