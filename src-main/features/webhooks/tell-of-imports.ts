import type { Writes } from '../../db/open';
import type { ImportStep } from '../imports/service';
import type { WebhookService } from './service';

/** Says that the processing of a package began or ended, and that a package has a new version. */
export function tellOfImports(webhooks: WebhookService) {
  return (tx: Writes, { row, step }: ImportStep): void => {
    const ids = { package_id: row.packageId, import_id: row.importId };
    const about = { tenantId: row.tenantId, about: row.packageId, ids };
    const data = {
      status: statusOf[step],
      processing_status: step === 'started' ? 'processing' : step,
      version: row.version,
      file_name: row.fileName,
      file_size: row.sizeBytes,
      error: row.failure,
    };
    webhooks.emit(tx, { ...about, event: `package.processing.${step}`, data });
    if (step === 'completed' && row.isNewVersion)
      webhooks.emit(tx, { ...about, event: 'package.updated', data });
  };
}

const statusOf = { started: 'processing', completed: 'ready', failed: 'failed' } as const;
