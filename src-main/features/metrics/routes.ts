import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import type { Metrics } from './service';

export interface MetricsRouteDeps {
  readonly metrics: Metrics;
  /** Throws unless this is the tenant of this machine. */
  readonly administration: { refuseOthers(by: TenantId): void };
}

export function mountMetricsRoutes(ownerRouter: Router, { metrics, administration }: MetricsRouteDeps): void {
  serve(ownerRouter, contract.readMetrics, async (_, { res, tenantId }) => {
    administration.refuseOthers(tenantId);
    const text = await metrics.text();
    res.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(text);
    return undefined;
  });
}
