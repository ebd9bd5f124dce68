import { z } from 'zod';
import { DeliveryId, TenantId, WebhookId } from '../kernel/ids';
import { listOf, pageFields, tenantField, Timestamp } from './common';
import { endpoint } from './endpoint';
import { subscribable } from './event-names';
import { WebAddress } from './web-address';

const EventType = z
  .enum(subscribable)
  .describe('An event; "*" for all of them. "session.progress.updated" is another name of "session.updated"');

const Url = WebAddress.describe('Where events are posted to');

const Secret = z.string().min(8).max(255).describe('Key of the HMAC; made for you when absent');

const subscription = {
  event_type: EventType.optional().describe(
    'One of event_type, event_types and events says what to be told of',
  ),
  event_types: z.array(EventType).min(1).max(50).optional(),
  events: z.array(EventType).min(1).max(50).optional().describe('The same as event_types'),
};

export const Webhook = z
  .object({
    id: WebhookId,
    webhook_id: WebhookId,
    tenant_id: TenantId,
    url: z.string(),
    event_type: z.string().describe('The first of event_types'),
    event_types: z.array(z.string()),
    active: z.boolean(),
    is_active: z.boolean(),
    failure_count: z.int().describe('Deliveries in a row that were given up'),
    last_delivery_at: Timestamp.nullable(),
    created_at: Timestamp,
    updated_at: Timestamp,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

export const WebhookDelivery = z
  .object({
    id: DeliveryId,
    delivery_id: DeliveryId,
    webhook_id: WebhookId,
    event_id: z.string(),
    event_type: z.string(),
    status: z.enum(['pending', 'delivered', 'failed']),
    attempts: z.int(),
    url: z.string(),
    request_headers: z.record(z.string(), z.string()),
    request_body: z.string().describe('Byte for byte what was signed'),
    response_status: z.int().nullable(),
    response_body: z.string().nullable().describe('The first 4 KB'),
    error: z.string().nullable(),
    duration_ms: z.int().nullable(),
    next_attempt_at: Timestamp.nullable(),
    created_at: Timestamp,
    ended_at: Timestamp.nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

const one = { ...tenantField, webhookId: WebhookId };

export const createWebhook = endpoint({
  id: 'createWebhook',
  summary: 'Have events posted to an address; the secret is shown here only',
  method: 'POST',
  path: '/api/v1/webhooks',
  access: 'write',
  success: 201,
  input: z
    .object({
      ...tenantField,
      ...subscription,
      url: Url,
      secret: Secret.optional(),
      active: z.boolean().optional(),
    })
    .refine((given) => given.event_type ?? given.event_types ?? given.events, {
      path: ['event_type'],
      message: 'event_type is required',
    }),
  output: Webhook.extend({ secret: z.string() }),
  refusals: [],
});

export const listWebhooks = endpoint({
  id: 'listWebhooks',
  summary: 'List webhooks, newest first',
  method: 'GET',
  path: '/api/v1/webhooks',
  access: 'read',
  input: z.object({ ...tenantField, ...pageFields }),
  output: listOf('webhooks', Webhook),
  refusals: [],
});

export const readWebhook = endpoint({
  id: 'readWebhook',
  summary: 'Read a webhook',
  method: 'GET',
  path: '/api/v1/webhooks/:webhookId',
  access: 'read',
  input: z.object(one),
  output: Webhook,
  refusals: ['WEBHOOK_NOT_FOUND'],
});

export const updateWebhook = endpoint({
  id: 'updateWebhook',
  summary: 'Change a webhook; what is left out stays',
  method: 'PUT',
  path: '/api/v1/webhooks/:webhookId',
  access: 'write',
  input: z.object({
    ...one,
    ...subscription,
    url: Url.optional(),
    secret: Secret.optional(),
    active: z.boolean().optional(),
    is_active: z.boolean().optional().describe('The same as active'),
  }),
  output: Webhook,
  refusals: ['WEBHOOK_NOT_FOUND'],
});

export const patchWebhook = endpoint({ ...updateWebhook, id: 'patchWebhook', method: 'PATCH' });

export const deleteWebhook = endpoint({
  id: 'deleteWebhook',
  summary: 'Delete a webhook with its deliveries; nothing more is sent',
  method: 'DELETE',
  path: '/api/v1/webhooks/:webhookId',
  access: 'delete',
  input: z.object(one),
  output: z.object({ success: z.literal(true), deleted: z.literal(true), webhook_id: WebhookId }),
  refusals: ['WEBHOOK_NOT_FOUND'],
});

export const testWebhook = endpoint({
  id: 'testWebhook',
  summary: 'Send a test event now and wait for the answer',
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/test',
  access: 'write',
  input: z.object(one),
  output: WebhookDelivery,
  refusals: ['WEBHOOK_NOT_FOUND', 'WEBHOOK_DELIVERY_FAILED'],
});

export const listDeliveries = endpoint({
  id: 'listWebhookDeliveries',
  summary: 'What was sent to a webhook and what came back, newest first',
  method: 'GET',
  path: '/api/v1/webhooks/:webhookId/deliveries',
  access: 'read',
  input: z.object({ ...one, ...pageFields }),
  output: listOf('deliveries', WebhookDelivery),
  refusals: ['WEBHOOK_NOT_FOUND'],
});

export const redeliver = endpoint({
  id: 'redeliverWebhook',
  summary: 'Send a delivery again now and wait for the answer',
  method: 'POST',
  path: '/api/v1/webhooks/:webhookId/deliveries/:deliveryId/redeliver',
  access: 'write',
  input: z.object({ ...one, deliveryId: DeliveryId }),
  output: WebhookDelivery,
  refusals: ['WEBHOOK_NOT_FOUND', 'NOT_FOUND', 'WEBHOOK_DELIVERY_FAILED'],
});
