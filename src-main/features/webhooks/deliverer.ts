import PQueue from 'p-queue';
import type { TenantId, WebhookId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import { createAlarm } from '../../platform/alarm';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { OutgoingLog } from '../../platform/outgoing';
import { askOutside } from '../../remote/ask-outside';
import { OutsideFailure } from '../../remote/outside-failure';
import { beginningOf } from '../../remote/outside-text';
import { wayOfOne } from '../../remote/outside-way';
import * as repository from './repository';
import type { DeliveryRow, WebhookRow } from './repository';
import { headersOf } from './signed-request';

export interface DelivererDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly outgoing: OutgoingLog;
  /** May webhooks of the tenant reach this machine and its network? */
  readonly mayReachInner: (tenantId: TenantId) => boolean;
}

export interface Deliverer {
  /** Looks for what is due, soon. */
  wake(): void;
  /** Sends one now, whatever its turn; the outcome stands in the row that it resolves with. */
  sendNow(webhook: WebhookRow, delivery: DeliveryRow): Promise<DeliveryRow>;
  close(): Promise<void>;
}

const minuteMs = 60_000;
/** Pauses before a delivery is tried again; after the last one it is given up. */
const pausesMs = [1, 5, 30, 120, 720].map((minutes) => minutes * minuteMs);
const timeoutMs = 10_000;
const limits = { connectMs: timeoutMs, idleMs: timeoutMs, wholeMs: timeoutMs };
const keptBodyBytes = 4096;
const atATime = 64;
const perWebhook = 4;
/** Of one that did not take the last event. */
const perFailingWebhook = 1;
/** How long closing waits for answers that are on their way; what has none then is sent again after the start. */
const closingMs = 3000;

/** Sends what stands in the table: after a restart it goes on where it was. A slow or dead receiver holds up nobody but itself. */
export function createDeliverer({
  db,
  clock,
  log,
  version,
  outgoing,
  mayReachInner,
}: DelivererDeps): Deliverer {
  const queue = new PQueue({ concurrency: atATime });
  const underWay = new Map<string, string>();
  const failing = new Set<string>();
  const closing = new AbortController();
  const alarm = createAlarm(look, (error) => {
    log.error({ err: error }, 'Webhook deliveries could not be read');
  });
  let isClosed = false;

  function look(): void {
    for (const webhookId of repository.selectDueWebhooks(db, clock.nowMs())) beginOf(webhookId);
    const dueAtMs = repository.selectNextDueAt(db);
    // What is due and under way, or behind something that is, is looked for when that has ended.
    if (dueAtMs !== null && dueAtMs > clock.nowMs()) alarm.set(dueAtMs - clock.nowMs());
  }

  function beginOf(webhookId: WebhookId): void {
    const busy = [...underWay.values()].filter((other) => other === webhookId).length;
    const most = failing.has(webhookId) ? perFailingWebhook : perWebhook;
    if (isClosed || busy >= most) return;
    const due = repository.selectDue(db, webhookId, clock.nowMs(), most);
    for (const delivery of due.filter(({ deliveryId }) => !underWay.has(deliveryId)).slice(0, most - busy))
      begin(delivery);
  }

  function begin(delivery: DeliveryRow): void {
    underWay.set(delivery.deliveryId, delivery.webhookId);
    void queue
      .add(() => attempt(delivery))
      .catch((error: unknown) => log.error({ err: error }, 'A webhook delivery broke down'))
      .finally(() => {
        underWay.delete(delivery.deliveryId);
        alarm.set(0);
      });
  }

  async function attempt(delivery: DeliveryRow): Promise<void> {
    if (isClosed) return;
    const webhook = repository.selectWebhook(db, delivery.tenantId, delivery.webhookId);
    if (webhook !== null) await send(webhook, delivery);
  }

  async function send(webhook: WebhookRow, delivery: DeliveryRow): Promise<DeliveryRow> {
    const startedAtMs = clock.nowMs();
    const outcome = await post(webhook, delivery, startedAtMs);
    if (closing.signal.aborted) return delivery;
    const nowMs = clock.nowMs();
    const attempts = delivery.attempts + 1;
    const pauseMs = pausesMs[attempts - 1];
    const isDone = outcome.error === null;
    if (isDone) failing.delete(webhook.webhookId);
    else failing.add(webhook.webhookId);
    const mayTryAgain = delivery.state === 'pending' && pauseMs !== undefined;
    const state = isDone ? 'delivered' : mayTryAgain ? 'pending' : 'failed';
    const changes = {
      ...outcome,
      attempts,
      state,
      durationMs: nowMs - startedAtMs,
      nextAttemptAtMs: nowMs + (pauseMs ?? 0),
      endedAtMs: state === 'pending' ? null : nowMs,
    } as const;
    write(db, (tx) => {
      repository.updateDelivery(tx, delivery, changes);
      const gaveUp = state === 'failed' && delivery.state === 'pending';
      const before = repository.selectWebhook(tx, webhook.tenantId, webhook.webhookId)?.failureCount ?? 0;
      const failureCount = isDone ? 0 : before + (gaveUp ? 1 : 0);
      repository.updateWebhook(tx, webhook.tenantId, webhook.webhookId, {
        lastDeliveryAtMs: nowMs,
        failureCount,
      });
    });
    if (!isDone)
      log.warn(
        { webhookId: webhook.webhookId, state, attempts, status: outcome.responseStatus },
        'A webhook did not take an event',
      );
    return { ...delivery, ...changes };
  }

  async function post(webhook: WebhookRow, delivery: DeliveryRow, nowMs: number) {
    try {
      const { status, body } = await askOutside(
        {
          ...{ purpose: 'webhook', url: webhook.url, method: 'POST' },
          headers: headersOf(webhook, delivery, nowMs, version),
          body: delivery.payload,
          limits,
          way: wayOfOne(mayReachInner(webhook.tenantId)),
          signal: closing.signal,
        },
        outgoing,
        async (answer) => ({ status: answer.status, body: await beginningOf(answer, keptBodyBytes) }),
      );
      const isTaken = status >= 200 && status < 300;
      return { responseStatus: status, responseBody: body, error: isTaken ? null : `HTTP ${String(status)}` };
    } catch (error) {
      if (!(error instanceof OutsideFailure)) throw error;
      return { responseStatus: null, responseBody: null, error: `${error.reason}: ${error.message}` };
    }
  }

  return {
    wake: () => alarm.set(0),
    sendNow: send,
    close: async () => {
      isClosed = true;
      alarm.close();
      const late = setTimeout(() => closing.abort(), closingMs);
      await queue.onIdle();
      clearTimeout(late);
      closing.abort();
    },
  };
}
