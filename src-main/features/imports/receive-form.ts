import type { Readable } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { ZipStore } from '../../content/zip-store';
import type { ReceivedPackage } from '../packages/service';
import type { QuotaService } from '../quotas/service';

/** What is known of the file of a form before its bytes have come. */
export interface IncomingForm {
  readonly tenantId: TenantId;
  /** Empty where the form says none. */
  readonly fileName: string;
  /** At least as many bytes will come; 0 where nothing was said. */
  readonly announcedBytes: number;
  readonly limitBytes: number;
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
  { tenantId, fileName, announcedBytes, limitBytes }: IncomingForm,
): Promise<ReceivedPackage> {
  const isTooLarge = announcedBytes > limitBytes;
  const roomBytes = isTooLarge ? limitBytes : quotas.roomFor(tenantId);
  if (!isTooLarge) quotas.refuseBeyond(tenantId, { packages: 0, bytes: announcedBytes });
  const mostBytes = Math.min(limitBytes, roomBytes);
  try {
    const zip = await store.receive(bytes, { limitBytes: mostBytes, announcedBytes });
    return { zip, fileName: fileName === '' ? 'package.zip' : fileName };
  } catch (error) {
    const isBeyondRoom =
      error instanceof Refusal && error.code === 'FILE_TOO_LARGE' && mostBytes < limitBytes;
    if (isBeyondRoom) quotas.refuseBeyond(tenantId, { packages: 0, bytes: mostBytes + 1 });
    throw error;
  }
}
