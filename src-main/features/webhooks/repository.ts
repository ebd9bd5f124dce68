import { and, asc, count, desc, eq, exists, lt, lte, min, not, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { DeliveryId, TenantId, WebhookId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { givenLimit, isGiven, prepared } from '../../db/prepared';
import { webhookDeliveries, webhooks } from '../../db/tables';

export type WebhookRow = typeof webhooks.$inferSelect;
export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
export type NewDelivery = typeof webhookDeliveries.$inferInsert;

export function insertWebhook(tx: Writes, row: WebhookRow): void {
  tx.insert(webhooks).values(row).run();
}

const isOfTenant = isGiven(webhooks.tenantId, 'tenantId');

const webhookById = prepared((db) =>
  db
    .select()
    .from(webhooks)
    .where(and(isOfTenant, isGiven(webhooks.webhookId, 'webhookId')))
    .prepare(),
);

/** Null when it does not exist or belongs to another tenant. */
export function selectWebhook(db: Reads, tenantId: TenantId, webhookId: WebhookId): WebhookRow | null {
  return webhookById(db).get({ tenantId, webhookId }) ?? null;
}

const webhooksAt = prepared((db) =>
  db
    .select()
    .from(webhooks)
    .where(isOfTenant)
    .orderBy(desc(webhooks.createdAtMs), desc(webhooks.webhookId))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Newest first. */
export function selectWebhooks(db: Reads, tenantId: TenantId, limit: number, offset: number): WebhookRow[] {
  return webhooksAt(db).all({ tenantId, limit, offset });
}

const webhookCount = prepared((db) =>
  db.select({ total: count() }).from(webhooks).where(isOfTenant).prepare(),
);

export function countWebhooks(db: Reads, tenantId: TenantId): number {
  return webhookCount(db).get({ tenantId })?.total ?? 0;
}

const activeOf = prepared((db) =>
  db
    .select()
    .from(webhooks)
    .where(and(isOfTenant, sql`${webhooks.isActive}`))
    .prepare(),
);

export function selectActive(db: Reads, tenantId: TenantId): WebhookRow[] {
  return activeOf(db).all({ tenantId });
}

export function updateWebhook(
  tx: Writes,
  tenantId: TenantId,
  webhookId: WebhookId,
  changes: Partial<Omit<WebhookRow, 'webhookId' | 'tenantId'>>,
): void {
  tx.update(webhooks).set(changes).where(one(tenantId, webhookId)).run();
}

export function deleteWebhook(tx: Writes, tenantId: TenantId, webhookId: WebhookId): void {
  const ofIt = and(eq(webhookDeliveries.tenantId, tenantId), eq(webhookDeliveries.webhookId, webhookId));
  tx.delete(webhookDeliveries).where(ofIt).run();
  tx.delete(webhooks).where(one(tenantId, webhookId)).run();
}

export function insertDelivery(tx: Writes, row: NewDelivery): DeliveryRow {
  return tx.insert(webhookDeliveries).values(row).returning().get();
}

export function selectDelivery(
  db: Reads,
  tenantId: TenantId,
  webhookId: WebhookId,
  deliveryId: DeliveryId,
): DeliveryRow | null {
  const it = and(
    eq(webhookDeliveries.tenantId, tenantId),
    eq(webhookDeliveries.webhookId, webhookId),
    eq(webhookDeliveries.deliveryId, deliveryId),
  );
  return db.select().from(webhookDeliveries).where(it).get() ?? null;
}

const isOfWebhook = and(
  isGiven(webhookDeliveries.tenantId, 'tenantId'),
  isGiven(webhookDeliveries.webhookId, 'webhookId'),
);

const deliveriesAt = prepared((db) =>
  db
    .select()
    .from(webhookDeliveries)
    .where(isOfWebhook)
    .orderBy(desc(webhookDeliveries.sequence))
    .limit(givenLimit('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
);

/** Newest first. */
export function selectDeliveries(
  db: Reads,
  { tenantId, webhookId }: WebhookRow,
  limit: number,
  offset: number,
): DeliveryRow[] {
  return deliveriesAt(db).all({ tenantId, webhookId, limit, offset });
}

const deliveryCount = prepared((db) =>
  db.select({ total: count() }).from(webhookDeliveries).where(isOfWebhook).prepare(),
);

export function countDeliveries(db: Reads, { tenantId, webhookId }: WebhookRow): number {
  return deliveryCount(db).get({ tenantId, webhookId })?.total ?? 0;
}

/** Whoever's they are: webhooks that have a delivery whose time has come. */
export function selectDueWebhooks(db: Reads, nowMs: number): WebhookId[] {
  return db
    .selectDistinct({ webhookId: webhookDeliveries.webhookId })
    .from(webhookDeliveries)
    .where(isDue(nowMs))
    .all()
    .map(({ webhookId }) => webhookId);
}

/** Deliveries of a webhook whose time has come and that wait for no earlier one about the same thing, in order. */
export function selectDue(db: Reads, webhookId: WebhookId, nowMs: number, limit: number): DeliveryRow[] {
  return db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.webhookId, webhookId), isDue(nowMs), not(exists(earlierOf(db)))))
    .orderBy(asc(webhookDeliveries.sequence))
    .limit(limit)
    .all();
}

/** When the next delivery is due; null when none waits. */
export function selectNextDueAt(db: Reads): number | null {
  const due = db.select({ atMs: min(webhookDeliveries.nextAttemptAtMs) }).from(webhookDeliveries);
  return due.where(isPending).get()?.atMs ?? null;
}

export function updateDelivery(
  tx: Writes,
  { tenantId, deliveryId }: DeliveryRow,
  changes: Partial<DeliveryRow>,
): void {
  tx.update(webhookDeliveries)
    .set(changes)
    .where(and(eq(webhookDeliveries.tenantId, tenantId), eq(webhookDeliveries.deliveryId, deliveryId)))
    .run();
}

/** Whoever's they are: deliveries that ended long ago. */
export function deleteEndedBefore(tx: Writes, atMs: number): void {
  tx.delete(webhookDeliveries).where(lt(webhookDeliveries.endedAtMs, atMs)).run();
}

const isPending = eq(webhookDeliveries.state, 'pending');

function isDue(nowMs: number) {
  return and(isPending, lte(webhookDeliveries.nextAttemptAtMs, nowMs));
}

function earlierOf(db: Reads) {
  const earlier = alias(webhookDeliveries, 'earlier');
  return db
    .select({ one: sql`1` })
    .from(earlier)
    .where(
      and(
        eq(earlier.webhookId, webhookDeliveries.webhookId),
        eq(earlier.orderKey, webhookDeliveries.orderKey),
        eq(earlier.state, 'pending'),
        lt(earlier.sequence, webhookDeliveries.sequence),
      ),
    );
}

function one(tenantId: TenantId, webhookId: WebhookId) {
  return and(eq(webhooks.tenantId, tenantId), eq(webhooks.webhookId, webhookId));
}
