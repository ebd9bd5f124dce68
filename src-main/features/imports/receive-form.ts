import type { Readable } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { ZipStore } from '../../content/zip-store';
import { tooLarge } from '../../content/too-large';
import type { AnnouncedSize } from '../../http/serve-upload';
import type { ReceivedPackage } from '../packages/service';
import type { QuotaService } from '../quotas/service';

/** What is known of the file of a form before its bytes have come. */
export interface IncomingForm {
  readonly tenantId: TenantId;
  /** Empty where the form says none. */
  readonly fileName: string;
  readonly announced: AnnouncedSize;
  readonly limitBytes: number;
  /** Bytes that a package may have by the other ways in. */
  readonly largestBytes: number;
}

interface Receivers {
  readonly store: ZipStore;
  readonly quotas: QuotaService;
}

/**
 * Takes the file of a form as it comes, and no more of it than there is room for. Whether it becomes a new package is known
 * only once the fields behind it have come.
 */
export async function receiveForm(
  { store, quotas }: Receivers,
  bytes: Readable,
  form: IncomingForm,
): Promise<ReceivedPackage> {
  const { tenantId, fileName, limitBytes } = form;
  const announcedBytes = form.announced.leastBytes;
  const isTooLarge = announcedBytes > limitBytes;
  const roomBytes = isTooLarge ? limitBytes : quotas.roomFor(tenantId);
  if (!isTooLarge) quotas.refuseBeyond(tenantId, { packages: 0, bytes: announcedBytes });
  const mostBytes = Math.min(limitBytes, roomBytes);
  try {
    const zip = await store.receive(bytes, { limitBytes: mostBytes, announcedBytes });
    return { zip, fileName: fileName === '' ? 'package.zip' : fileName };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'FILE_TOO_LARGE') throw error;
    if (mostBytes < limitBytes) quotas.refuseBeyond(tenantId, { packages: 0, bytes: mostBytes + 1 });
    throw largeForm(form);
  }
}

const otherWays =
  'Send it to a presigned URL (POST /api/v1/packages/upload-url) or in parts (POST /api/v1/packages/multipart/init)';

/** The length of the form is that of the file but for some names and fields: near enough to be told. */
function largeForm({ announced: { mostBytes }, limitBytes, largestBytes }: IncomingForm): Refusal {
  const isTold = mostBytes !== null && mostBytes > limitBytes;
  const sizeBytes = isTold ? mostBytes : limitBytes + 1;
  const hint = sizeBytes <= largestBytes ? otherWays : undefined;
  return tooLarge(sizeBytes, limitBytes, isTold, hint);
}
