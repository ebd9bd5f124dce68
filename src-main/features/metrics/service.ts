import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Db } from '../../db/open';
import type { Answered } from '../../http/answered';
import { countRows } from './repository';

export type { RowCount } from './repository';
export type Metrics = ReturnType<typeof createMetrics>;

/** Figures about this Lectern in the text form of Prometheus. No label carries an id, a name or an address. */
export function createMetrics(db: Db) {
  const register = new Registry();
  let isProcessWatched = false;
  const durations = new Histogram({
    name: 'lectern_http_request_duration_seconds',
    help: 'Time from a request of the API to the end of its answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [register],
  });
  const brokenOff = new Counter({
    name: 'lectern_http_requests_broken_off_total',
    help: 'Requests whose caller went away before the answer was whole',
    registers: [register],
  });
  const kept = new Gauge({
    name: 'lectern_kept',
    help: 'What is in the database: packages, sessions, journal_entries, and imports and webhook_deliveries by state',
    labelNames: ['what', 'state'] as const,
    registers: [register],
    collect: () => {
      kept.reset();
      for (const { what, state, total } of countRows(db)) kept.set({ what, state }, total);
    },
  });

  return {
    counts: () => countRows(db),
    contentType: register.contentType,
    /** Process and event loop are watched from the first time that somebody asks. */
    text: (): Promise<string> => {
      if (!isProcessWatched) collectDefaultMetrics({ register });
      isProcessWatched = true;
      return register.metrics();
    },
    answered: ({ method, route, status, durationMs, isBrokenOff }: Answered): void => {
      durations.observe({ method, route: route ?? 'none', status: String(status) }, durationMs / 1000);
      if (isBrokenOff) brokenOff.inc();
    },
  };
}
