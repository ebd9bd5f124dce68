import { PackageId } from '../../../src-shared/kernel/ids';
import type { Call } from '../../http/serve';
import { newUuid } from '../../platform/ids';
import type { UploadWords } from '../packages/service';

interface UploadFields {
  readonly uploaded_by?: string | undefined;
  readonly package_id?: PackageId | undefined;
  readonly strict?: boolean | undefined;
  readonly move_sessions?: boolean | undefined;
}

/** What was said with an upload, filled in with what holds where nothing was said. */
export function givenWords(given: UploadFields, { tenantId, keyName }: Call): UploadWords {
  return {
    tenantId,
    uploadedBy: given.uploaded_by ?? keyName,
    packageId: given.package_id ?? PackageId.parse(newUuid()),
    isNewVersion: given.package_id !== undefined,
    title: undefined,
    strict: given.strict ?? false,
    moveSessions: given.move_sessions ?? false,
  };
}
