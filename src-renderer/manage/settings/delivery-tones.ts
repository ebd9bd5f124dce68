import type { WebhookDelivery } from '../../../src-shared/contract/webhooks';
import type { Tone } from '../../ui/status-mark';

export const deliveryTones: Readonly<Record<WebhookDelivery['status'], Tone>> = {
  delivered: 'good',
  pending: 'underway',
  failed: 'bad',
};
