/*
 * Threat model. A presigned URL may be handed to a program that has no key, and may stand in its logs. It therefore permits one
 * thing: to write the bytes of this upload, or of this part of it, in this length and until this time. Nothing can be read with
 * it. A forger would need the tenant's secret, which stays in the database; how long a comparison takes tells nothing of it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../../src-shared/contract/errors';
import type { ImportId } from '../../../src-shared/kernel/ids';

/** What a URL is good for. */
export interface Permission {
  readonly uploadId: ImportId;
  /** Null: all bytes of the upload in one request. */
  readonly partNumber: number | null;
  readonly sizeBytes: number;
}

/** What stands in the query of such a URL. */
export interface Signature {
  readonly signature: string;
  /** Seconds since 1970, in digits. */
  readonly expires: string;
}

/** Whole uploads are sent as what they are; of a part nobody can say that. */
export const wholeContentType = 'application/zip';

export function signedPath(secret: string, permission: Permission, expiresAtMs: number): string {
  const expires = String(Math.floor(expiresAtMs / 1000));
  const query = new URLSearchParams({ signature: signatureOf(secret, permission, expires), expires });
  const { uploadId, partNumber } = permission;
  const part = partNumber === null ? '' : `/parts/${partNumber}`;
  return `/api/v1/uploads/${uploadId}${part}?${query.toString()}`;
}

/** Refuses with FORBIDDEN and a reason. */
export function checkSignature(
  secret: string,
  permission: Permission,
  { signature, expires }: Signature,
  nowMs: number,
): void {
  const wanted = Buffer.from(signatureOf(secret, permission, expires));
  const given = Buffer.from(signature);
  const isRight = given.length === wanted.length && timingSafeEqual(given, wanted);
  if (!isRight)
    throw new Refusal('FORBIDDEN', { reason: 'signature' }, { text: 'The URL is not one of ours' });
  if (Number(expires) * 1000 <= nowMs)
    throw new Refusal(
      'FORBIDDEN',
      { reason: 'expired' },
      { text: 'The URL has expired. What was uploaded is kept; ask for a new URL.' },
    );
}

function signatureOf(
  secret: string,
  { uploadId, partNumber, sizeBytes }: Permission,
  expires: string,
): string {
  const kind = partNumber === null ? wholeContentType : `part ${partNumber}`;
  const text = ['PUT', uploadId, kind, String(sizeBytes), expires].join('\n');
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(text).digest('hex');
}
