import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Writes } from '../../db/open';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { ImportStep } from '../imports/service';
import type { Quota, QuotaRefusal } from '../quotas/service';
import type { WebhookService } from './service';

export interface RefusalTellerDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly webhooks: WebhookService;
}

const quietMs = 3_600_000;

/** Says that something did not fit: once an hour for each tenant and quota, however often a client tries. */
export function tellOfRefusals({ db, clock, log, webhooks }: RefusalTellerDeps) {
  const toldAtMs = new Map<string, number>();
  const tell = (tenantId: TenantId, data: QuotaRefusal): void => {
    const about = `quota ${data.quota_type}`;
    try {
      write(db, (tx) =>
        webhooks.emit(tx, { tenantId, event: 'quota.exceeded', about, ids: {}, data: { ...data } }),
      );
    } catch (error) {
      log.warn({ err: error }, 'An exceeded quota could not be told of');
    }
  };
  return (tenantId: TenantId, refusal: QuotaRefusal): void => {
    const key = `${tenantId} ${refusal.quota_type}`;
    const nowMs = clock.nowMs();
    if (nowMs - (toldAtMs.get(key) ?? -Infinity) < quietMs) return;
    toldAtMs.set(key, nowMs);
    // Whoever refuses may be in the middle of a transaction that it takes back.
    setImmediate(() => tell(tenantId, refusal));
  };
}

const thresholds = [80, 100] as const;

/** Says that a package has taken a tenant over 80 % or 100 % of what it may keep. */
export function tellOfThresholds(webhooks: WebhookService, quotaOf: (tenantId: TenantId) => Quota) {
  return (tx: Writes, { row, step }: ImportStep): void => {
    if (step !== 'completed') return;
    const { packages, bytes } = quotaOf(row.tenantId);
    const grown = [
      { quota_type: 'packages', ...packages, more: row.isNewVersion ? 0 : 1 },
      { quota_type: 'storage', ...bytes, more: row.sizeBytes },
    ];
    for (const { more, ...quota } of grown)
      for (const threshold of thresholds) {
        const mark = (quota.limit * threshold) / 100;
        if (quota.used < mark || quota.used - more >= mark) continue;
        const about = `quota ${quota.quota_type}`;
        const data = { ...quota, threshold_percentage: threshold };
        webhooks.emit(tx, { tenantId: row.tenantId, event: 'usage.threshold', about, ids: {}, data });
      }
  };
}
