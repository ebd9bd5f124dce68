import { createHmac } from 'node:crypto';
import { timestampFromMs } from '../../platform/clock';
import type { DeliveryRow, WebhookRow } from './repository';

/** Headers of a delivery. The signature is the HMAC-SHA256 of the raw body, in lower-case hex without a prefix. */
export function headersOf(
  { secret }: WebhookRow,
  { deliveryId, eventType, payload }: DeliveryRow,
  nowMs: number,
  version: string,
): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': `Lectern/${version}`,
    'X-Allure-Signature': createHmac('sha256', secret).update(payload).digest('hex'),
    'X-Allure-Signature-Algorithm': 'sha256',
    'X-Allure-Event': eventType,
    'X-Allure-Delivery': deliveryId,
    'X-Allure-Timestamp': timestampFromMs(nowMs),
  };
}
