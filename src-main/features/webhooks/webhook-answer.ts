import type { Webhook, WebhookDelivery } from '../../../src-shared/contract/webhooks';
import { timestampFromMs } from '../../platform/clock';
import type { DeliveryRow, WebhookRow } from './repository';
import { headersOf } from './signed-request';

export function webhookAnswer(row: WebhookRow): Webhook {
  return {
    id: row.webhookId,
    webhook_id: row.webhookId,
    tenant_id: row.tenantId,
    url: row.url,
    event_type: row.eventTypes[0] ?? '*',
    event_types: [...row.eventTypes],
    active: row.isActive,
    is_active: row.isActive,
    failure_count: row.failureCount,
    last_delivery_at: row.lastDeliveryAtMs === null ? null : timestampFromMs(row.lastDeliveryAtMs),
    created_at: timestampFromMs(row.createdAtMs),
    updated_at: timestampFromMs(row.updatedAtMs),
  };
}

/** With the headers as they are, or will be, sent at the last attempt; the signature stays the same at each. */
export function deliveryAnswer(
  webhook: WebhookRow,
  row: DeliveryRow,
  nowMs: number,
  version: string,
): WebhookDelivery {
  return {
    id: row.deliveryId,
    delivery_id: row.deliveryId,
    webhook_id: row.webhookId,
    event_id: row.eventId,
    event_type: row.eventType,
    status: row.state,
    attempts: row.attempts,
    url: webhook.url,
    request_headers: headersOf(webhook, row, row.endedAtMs ?? nowMs, version),
    request_body: row.payload,
    response_status: row.responseStatus,
    response_body: row.responseBody,
    error: row.error,
    duration_ms: row.durationMs,
    next_attempt_at: row.state === 'pending' ? timestampFromMs(row.nextAttemptAtMs) : null,
    created_at: timestampFromMs(row.createdAtMs),
    ended_at: row.endedAtMs === null ? null : timestampFromMs(row.endedAtMs),
  };
}
