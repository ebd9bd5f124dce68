import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Db } from '../../db/open';
import { tenantSecret } from '../../db/tenant-secret';
import type { Clock } from '../../platform/clock';
import { newSecret } from '../../platform/ids';
import { checkSignature, signedPath, type Permission, type Signature } from './presigned-url';
import type { ImportRow } from './repository';
import type { SignedUrls } from './upload-answer';
import { partAt, planOfUpload } from './upload-parts';

export interface UploadUrlDeps {
  readonly db: Db;
  readonly clock: Clock;
  /** Origin of the API, without a trailing slash. */
  readonly apiOrigin: () => string;
}

/** URLs that permit to write the bytes of an upload or of a part of it; the number of the part is null for all bytes at once. */
export interface UploadUrls {
  sign(row: ImportRow, partNumbers: readonly (number | null)[], lifeSeconds: number): SignedUrls;
  /** Refuses with FORBIDDEN. */
  admit(row: ImportRow, partNumber: number | null, signature: Signature): void;
}

export function createUploadUrls({ db, clock, apiOrigin }: UploadUrlDeps): UploadUrls {
  const secretOf = (tenantId: TenantId): string =>
    tenantSecret(db, { tenantId, name: 'upload-url' }, newSecret, clock.nowMs());
  return {
    sign: (row, partNumbers, lifeSeconds) => {
      const secret = secretOf(row.tenantId);
      const expiresAtMs = clock.nowMs() + lifeSeconds * 1000;
      const urls = partNumbers.map(
        (partNumber) => apiOrigin() + signedPath(secret, permissionOf(row, partNumber), expiresAtMs),
      );
      return { urls, expiresAtMs, lifeSeconds };
    },
    admit: (row, partNumber, signature) =>
      checkSignature(secretOf(row.tenantId), permissionOf(row, partNumber), signature, clock.nowMs()),
  };
}

function permissionOf(row: ImportRow, partNumber: number | null): Permission {
  const sizeBytes = partNumber === null ? row.sizeBytes : partAt(planOfUpload(row), partNumber).sizeBytes;
  return { uploadId: row.importId, partNumber, sizeBytes };
}
