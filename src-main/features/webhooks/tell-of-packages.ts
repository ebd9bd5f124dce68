import type { PackageId, TenantId } from '../../../src-shared/kernel/ids';
import type { Writes } from '../../db/open';
import type { WebhookService } from './service';

/** Says that a package was deleted. */
export function tellOfDeleted(webhooks: WebhookService) {
  return (tx: Writes, tenantId: TenantId, packageId: PackageId): void =>
    webhooks.emit(tx, {
      tenantId,
      event: 'package.deleted',
      about: packageId,
      ids: { package_id: packageId },
      data: {},
    });
}
