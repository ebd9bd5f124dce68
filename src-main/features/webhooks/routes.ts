import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { WebhookService } from './service';

export function mountWebhookRoutes(ownerRouter: Router, webhooks: WebhookService): void {
  serve(ownerRouter, contract.createWebhook, (wanted, { tenantId }) => webhooks.create(tenantId, wanted));
  serve(ownerRouter, contract.listWebhooks, (asked, { tenantId }) => webhooks.list(tenantId, asked));
  serve(ownerRouter, contract.readWebhook, ({ webhookId }, { tenantId }) =>
    webhooks.read(tenantId, webhookId),
  );
  for (const endpoint of [contract.updateWebhook, contract.patchWebhook])
    serve(ownerRouter, endpoint, (wanted, { tenantId }) => webhooks.update(tenantId, wanted));
  serve(ownerRouter, contract.deleteWebhook, ({ webhookId }, { tenantId }) => {
    webhooks.remove(tenantId, webhookId);
    return { success: true as const, deleted: true as const, webhook_id: webhookId };
  });
  serve(ownerRouter, contract.testWebhook, ({ webhookId }, { tenantId }) =>
    webhooks.test(tenantId, webhookId),
  );
  serve(ownerRouter, contract.listWebhookDeliveries, ({ webhookId, ...asked }, { tenantId }) =>
    webhooks.deliveries(tenantId, webhookId, asked),
  );
  serve(ownerRouter, contract.redeliverWebhook, ({ webhookId, deliveryId }, { tenantId }) =>
    webhooks.redeliver(tenantId, webhookId, deliveryId),
  );
}
