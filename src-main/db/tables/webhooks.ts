import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DeliveryId, WebhookId } from '../../../src-shared/kernel/ids';
import { tenantId } from './tenants';

/** Addresses that are told of events. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    webhookId: text('webhook_id').$type<WebhookId>().primaryKey(),
    tenantId: tenantId(),
    url: text('url').notNull(),
    /** Signs what is sent; it must be kept as it is. */
    secret: text('secret').notNull(),
    eventTypes: text('event_types', { mode: 'json' }).$type<readonly string[]>().notNull(),
    isActive: integer('is_active', { mode: 'boolean' }).notNull(),
    /** Deliveries in a row that failed for good. */
    failureCount: integer('failure_count').notNull(),
    lastDeliveryAtMs: integer('last_delivery_at_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    updatedAtMs: integer('updated_at_ms').notNull(),
  },
  (t) => [index('webhooks_tenant').on(t.tenantId, t.createdAtMs)],
);

/** One event for one webhook: written with what it tells of, sent afterwards. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    /** Grows: the order in which events happened. */
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    deliveryId: text('delivery_id').$type<DeliveryId>().notNull().unique(),
    tenantId: tenantId(),
    webhookId: text('webhook_id')
      .$type<WebhookId>()
      .notNull()
      .references(() => webhooks.webhookId),
    eventId: text('event_id').notNull(),
    eventType: text('event_type').notNull(),
    /** What the event is about: deliveries of one webhook with the same key go one after the other. */
    orderKey: text('order_key').notNull(),
    /** The body as it is signed and sent. */
    payload: text('payload').notNull(),
    state: text('state', { enum: ['pending', 'delivered', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull(),
    nextAttemptAtMs: integer('next_attempt_at_ms').notNull(),
    responseStatus: integer('response_status'),
    responseBody: text('response_body'),
    error: text('error'),
    durationMs: integer('duration_ms'),
    createdAtMs: integer('created_at_ms').notNull(),
    endedAtMs: integer('ended_at_ms'),
  },
  (t) => [
    index('webhook_deliveries_webhook').on(t.webhookId, t.sequence),
    index('webhook_deliveries_due').on(t.state, t.nextAttemptAtMs),
    index('webhook_deliveries_order').on(t.webhookId, t.orderKey, t.state, t.sequence),
  ],
);
