import type { Writes } from '../../db/open';
import type { DispatchNews } from '../dispatches/service';
import type { WebhookService } from './service';

/** Says what became of a dispatch. Its token and what holds it are left out: whoever hears of it need not be able to launch. */
export function tellOfDispatches(webhooks: WebhookService) {
  return (tx: Writes, { what, dispatch, learner }: DispatchNews): void => {
    const { id, tenant_id: tenantId, package_id: packageId, label, destination, status } = dispatch;
    const { registration_count, license_count, expires_at } = dispatch;
    webhooks.emit(tx, {
      tenantId,
      event: `dispatch.${what}`,
      about: id,
      ids: {
        ...{ dispatch_id: id, package_id: packageId },
        ...(learner === null ? {} : { user_id: learner.userId, session_id: learner.sessionId }),
      },
      data: { label, destination, status, registration_count, license_count, expires_at },
    });
  };
}
