import type { Output } from '../../../src-shared/contract/endpoint';
import type {
  createUploadUrl,
  readMultipartUpload,
  startMultipartUpload,
} from '../../../src-shared/contract/uploads';
import type { ImportId } from '../../../src-shared/kernel/ids';
import { timestampFromMs } from '../../platform/clock';
import type { PartRow } from './part-rows';
import { wholeContentType } from './presigned-url';
import type { ImportRow } from './repository';
import { storageKey } from './upload-name';
import { missingParts, planOfUpload, quoted, type PartPlan } from './upload-parts';

/** URLs of an upload, and until when they are good. */
export interface SignedUrls {
  /** In order of the parts; one where all goes in one request. */
  readonly urls: readonly string[];
  readonly expiresAtMs: number;
  readonly lifeSeconds: number;
}

export function keysOf(uploadId: ImportId) {
  const key = storageKey(uploadId);
  return { storage_path: key, storage_key: key, key };
}

export function expiryOf({ expiresAtMs, lifeSeconds }: SignedUrls) {
  return {
    expires_in: lifeSeconds,
    expires_in_seconds: lifeSeconds,
    expires_at: timestampFromMs(expiresAtMs),
  };
}

export function uploadUrlAnswer(
  { importId, packageId }: ImportRow,
  signed: SignedUrls,
  limitBytes: number,
): Output<typeof createUploadUrl> {
  const url = signed.urls[0] ?? '';
  return {
    upload_id: importId,
    package_id: packageId,
    presigned_url: url,
    upload_url: url,
    method: 'PUT',
    required_put_headers: { 'Content-Type': wholeContentType },
    ...keysOf(importId),
    bucket: 'local',
    storage_backend: 'local',
    ...expiryOf(signed),
    max_file_size: limitBytes,
  };
}

export function multipartAnswer(
  { importId, packageId }: ImportRow,
  plan: PartPlan,
  signed: SignedUrls,
  limitBytes: number,
): Output<typeof startMultipartUpload> {
  return {
    upload_id: importId,
    package_id: packageId,
    ...keysOf(importId),
    bucket: 'local',
    storage_backend: 'local',
    part_size: plan.partBytes,
    total_parts: plan.count,
    presigned_urls: signed.urls.map((url, at) => ({ part_number: at + 1, url })),
    ...expiryOf(signed),
    max_file_size: limitBytes,
  };
}

export function partsAnswer(row: ImportRow, parts: readonly PartRow[]): Output<typeof readMultipartUpload> {
  const plan = planOfUpload(row);
  return {
    upload_id: row.importId,
    package_id: row.packageId,
    ...keysOf(row.importId),
    state: row.state,
    filename: row.fileName,
    file_size: row.sizeBytes,
    part_size: plan.partBytes,
    total_parts: plan.count,
    uploaded_bytes: parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    parts: parts.map(({ partNumber, sizeBytes, etag }) => ({
      part_number: partNumber,
      size_bytes: sizeBytes,
      etag: quoted(etag),
    })),
    missing_parts: missingParts(plan, parts),
    expires_at: timestampFromMs(row.expiresAtMs),
  };
}
