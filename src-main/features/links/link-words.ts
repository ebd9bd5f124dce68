import type { UploadWords } from '../packages/service';

/** What holds for a version that is made of a linked folder. */
export function wordsOfLink(
  { tenantId, packageId, uploadedBy }: Pick<UploadWords, 'tenantId' | 'packageId' | 'uploadedBy'>,
  isNewVersion: boolean,
): UploadWords {
  return { tenantId, packageId, uploadedBy, isNewVersion, title: undefined, strict: false };
}
