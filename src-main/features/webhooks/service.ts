import { Refusal } from '../../../src-shared/contract/errors';
import type { Input } from '../../../src-shared/contract/endpoint';
import { nameFor } from '../../../src-shared/contract/event-names';
import type { createWebhook, updateWebhook, Webhook } from '../../../src-shared/contract/webhooks';
import { DeliveryId, WebhookId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Reads, type Writes } from '../../db/open';
import { offsetOf, pageOf, type PageAsked } from '../../http/page';
import { newSecret, newUuid } from '../../platform/ids';
import { createDeliverer, type DelivererDeps } from './deliverer';
import { eventBody, type Happened, type TenantEvent } from './event-body';
import * as repository from './repository';
import type { DeliveryRow, NewDelivery, WebhookRow } from './repository';
import { deliveryAnswer, webhookAnswer } from './webhook-answer';

export type { TenantEvent };
export type WebhookService = ReturnType<typeof createWebhookService>;

const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Tells other programs what happens here. What is emitted stands in the table with what it tells of; sending comes after. */
export function createWebhookService(deps: DelivererDeps) {
  const { db, clock, version } = deps;
  const deliverer = createDeliverer(deps);

  const webhookOrRefuse = (tenantId: TenantId, webhookId: WebhookId): WebhookRow => {
    const row = repository.selectWebhook(db, tenantId, webhookId);
    if (row === null) throw new Refusal('WEBHOOK_NOT_FOUND', { webhook_id: webhookId });
    return row;
  };

  const answerOf = (webhook: WebhookRow, delivery: DeliveryRow) =>
    deliveryAnswer(webhook, delivery, clock.nowMs(), version);

  /** Sends and says how it went; a delivery that was not taken is a failure of the call. */
  const sendNow = async (webhook: WebhookRow, delivery: DeliveryRow) => {
    const sent = answerOf(webhook, await deliverer.sendNow(webhook, delivery));
    if (sent.status !== 'delivered') throw new Refusal('WEBHOOK_DELIVERY_FAILED', { delivery: sent });
    return sent;
  };

  return {
    /** Writes a delivery for each webhook that wants to hear of it; costs next to nothing where there is none. */
    emit: (tx: Writes, event: TenantEvent): void => {
      const happened = { ...event, eventId: newUuid(), atMs: clock.nowMs() };
      for (const webhook of repository.selectActive(tx, event.tenantId)) {
        const name = nameFor(webhook.eventTypes, event.event);
        if (name === null) continue;
        repository.insertDelivery(tx, newDelivery(webhook, happened, name));
        setImmediate(deliverer.wake);
      }
    },

    hasAny: (db: Reads, tenantId: TenantId): boolean => repository.selectActive(db, tenantId).length > 0,

    create: (tenantId: TenantId, wanted: Input<typeof createWebhook>) => {
      const nowMs = clock.nowMs();
      const row: WebhookRow = {
        webhookId: WebhookId.parse(newUuid()),
        tenantId,
        url: wanted.url,
        secret: wanted.secret ?? newSecret(),
        eventTypes: subscribed(wanted) ?? [],
        isActive: wanted.active ?? true,
        failureCount: 0,
        lastDeliveryAtMs: null,
        createdAtMs: nowMs,
        updatedAtMs: nowMs,
      };
      write(db, (tx) => repository.insertWebhook(tx, row));
      return { ...webhookAnswer(row), secret: row.secret };
    },

    list: (tenantId: TenantId, asked: PageAsked) => {
      const rows = repository.selectWebhooks(db, tenantId, asked.limit, offsetOf(asked));
      return pageOf('webhooks', rows.map(webhookAnswer), repository.countWebhooks(db, tenantId), asked);
    },

    read: (tenantId: TenantId, webhookId: WebhookId): Webhook =>
      webhookAnswer(webhookOrRefuse(tenantId, webhookId)),

    update: (tenantId: TenantId, wanted: Input<typeof updateWebhook>): Webhook => {
      const row = webhookOrRefuse(tenantId, wanted.webhookId);
      const changes = {
        url: wanted.url ?? row.url,
        secret: wanted.secret ?? row.secret,
        eventTypes: subscribed(wanted) ?? row.eventTypes,
        isActive: wanted.active ?? wanted.is_active ?? row.isActive,
        updatedAtMs: clock.nowMs(),
      };
      write(db, (tx) => repository.updateWebhook(tx, tenantId, row.webhookId, changes));
      return webhookAnswer({ ...row, ...changes });
    },

    remove: (tenantId: TenantId, webhookId: WebhookId): void => {
      webhookOrRefuse(tenantId, webhookId);
      write(db, (tx) => repository.deleteWebhook(tx, tenantId, webhookId));
    },

    deliveries: (tenantId: TenantId, webhookId: WebhookId, asked: PageAsked) => {
      const webhook = webhookOrRefuse(tenantId, webhookId);
      const rows = repository.selectDeliveries(db, webhook, asked.limit, offsetOf(asked));
      const shown = rows.map((row) => answerOf(webhook, row));
      return pageOf('deliveries', shown, repository.countDeliveries(db, webhook), asked);
    },

    test: async (tenantId: TenantId, webhookId: WebhookId) => {
      const webhook = webhookOrRefuse(tenantId, webhookId);
      const happened = {
        eventId: newUuid(),
        atMs: clock.nowMs(),
        tenantId,
        about: webhookId,
        ids: { webhook_id: webhookId },
        data: {},
      };
      const row = newDelivery(webhook, happened, testEvent);
      // Ended before it begins: a test is sent once, whatever becomes of it.
      const ended = { ...row, state: 'failed', error: 'not sent', endedAtMs: happened.atMs } as const;
      const kept = write(db, (tx) => repository.insertDelivery(tx, ended));
      return sendNow(webhook, kept);
    },

    redeliver: async (tenantId: TenantId, webhookId: WebhookId, deliveryId: DeliveryId) => {
      const webhook = webhookOrRefuse(tenantId, webhookId);
      const delivery = repository.selectDelivery(db, tenantId, webhookId, deliveryId);
      if (delivery === null) throw new Refusal('NOT_FOUND', { delivery_id: deliveryId });
      return sendNow(webhook, delivery);
    },

    /** Sends what an earlier run left, and forgets what ended long ago. */
    resume: (): void => {
      write(db, (tx) => repository.deleteEndedBefore(tx, clock.nowMs() - keptMs));
      deliverer.wake();
    },

    close: deliverer.close,
  };
}

function subscribed(wanted: {
  readonly event_type?: string | undefined;
  readonly event_types?: readonly string[] | undefined;
  readonly events?: readonly string[] | undefined;
}): readonly string[] | null {
  const named =
    wanted.event_types ?? wanted.events ?? (wanted.event_type === undefined ? null : [wanted.event_type]);
  return named === null ? null : [...new Set(named)];
}

const testEvent = 'webhook.test';

function newDelivery(webhook: WebhookRow, event: Happened, name: string): NewDelivery {
  return {
    deliveryId: DeliveryId.parse(newUuid()),
    tenantId: webhook.tenantId,
    webhookId: webhook.webhookId,
    eventId: event.eventId,
    eventType: name,
    orderKey: event.about,
    payload: eventBody(event, name),
    state: 'pending',
    attempts: 0,
    nextAttemptAtMs: event.atMs,
    createdAtMs: event.atMs,
  };
}
