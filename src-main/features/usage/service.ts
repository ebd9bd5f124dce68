import type { TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Writes } from '../../db/open';
import type { Answered } from '../../http/answered';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { addUsage, sumUsage, type UsageCounts } from './repository';

export interface UsageDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
}

export type UsageService = ReturnType<typeof createUsageService>;

/** A month, UTC: from its first moment to the first of the next, Unix milliseconds. */
export interface Period {
  readonly startMs: number;
  readonly endMs: number;
}

const flushEveryMs = 10_000;

/**
 * Counts launches and requests of API keys. Launches are counted with what they tell of, in its transaction; requests in memory,
 * written now and then: a power cut may lose those of the last seconds.
 */
export function createUsageService({ db, clock, log }: UsageDeps) {
  const waiting = new Map<TenantId, number>();
  let timer: NodeJS.Timeout | null = null;

  const flush = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    const counted = [...waiting];
    waiting.clear();
    try {
      const day = dayOf(clock.nowMs());
      write(db, (tx) => {
        for (const [tenantId, apiRequests] of counted)
          addUsage(tx, tenantId, day, { launches: 0, apiRequests });
      });
    } catch (error) {
      log.warn({ err: error }, 'Requests could not be counted');
    }
  };

  return {
    answered: ({ tenantId, isWindow }: Answered): void => {
      if (tenantId === null || isWindow) return;
      waiting.set(tenantId, (waiting.get(tenantId) ?? 0) + 1);
      timer ??= setTimeout(flush, flushEveryMs).unref();
    },

    launched: (tx: Writes, tenantId: TenantId): void =>
      addUsage(tx, tenantId, dayOf(clock.nowMs()), { launches: 1, apiRequests: 0 }),

    /** Of the month that it is now. */
    read: (tenantId: TenantId): UsageCounts & Period => {
      flush();
      const period = monthOf(clock.nowMs());
      return { ...period, ...sumUsage(db, tenantId, dayOf(period.startMs), dayOf(period.endMs)) };
    },

    close: flush,
  };
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function monthOf(ms: number): Period {
  const now = new Date(ms);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return { startMs: Date.UTC(year, month), endMs: Date.UTC(year, month + 1) };
}
