import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Output } from '../../../src-shared/contract/endpoint';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serveKept } from '../../http/kept-answers';
import { serve } from '../../http/serve';
import { timestampFromMs, type Clock } from '../../platform/clock';
import type { UsageService } from '../usage/service';
import type { Limits, QuotaService } from './service';

export interface QuotaRouteDeps {
  readonly quotas: QuotaService;
  readonly usage: UsageService;
  readonly clock: Clock;
  /** Who may see and set the limits of which tenant; throws where one may not. */
  readonly administration: {
    refuseUnseen(by: TenantId, tenantId: TenantId): void;
    refuseOthers(by: TenantId): void;
  };
}

export function mountQuotaRoutes(
  ownerRouter: Router,
  { quotas, usage, clock, administration }: QuotaRouteDeps,
): void {
  serveKept(ownerRouter, contract.readQuotas, (_, { tenantId }) => quotasOf(tenantId, quotas));
  serve(ownerRouter, contract.readUsage, (_, { tenantId }) => {
    const { startMs, endMs, launches, apiRequests } = usage.read(tenantId);
    const period = { period_start: timestampFromMs(startMs), period_end: timestampFromMs(endMs) };
    return { ...quotasOf(tenantId, quotas), ...period, launches, api_requests: apiRequests };
  });
  serve(ownerRouter, contract.readLimits, ({ tenantId }, call) => {
    administration.refuseUnseen(call.tenantId, tenantId);
    return limitsAnswer(tenantId, quotas.limits(tenantId));
  });
  serve(ownerRouter, contract.readTenantQuotas, ({ tenantId }, call) => {
    administration.refuseUnseen(call.tenantId, tenantId);
    return quotasOf(tenantId, quotas);
  });
  serve(ownerRouter, contract.updateLimits, ({ tenantId, ...given }, call) => {
    administration.refuseUnseen(call.tenantId, tenantId);
    administration.refuseOthers(call.tenantId);
    const wanted = { maxPackages: given.max_packages, maxStorageBytes: given.max_storage_bytes };
    return limitsAnswer(tenantId, quotas.setLimits(tenantId, wanted, clock.nowMs()));
  });
}

function quotasOf(tenantId: TenantId, quotas: QuotaService): Output<typeof contract.readQuotas> {
  const { packages, bytes } = quotas.read(tenantId);
  const remaining = (quota: typeof packages) => Math.max(0, quota.limit - quota.used);
  return {
    tenant_id: tenantId,
    package_quota: {
      ...packages,
      remaining: remaining(packages),
      usage_percentage: percentOf(packages),
    },
    storage_quota: {
      limit_bytes: bytes.limit,
      used_bytes: bytes.used,
      remaining_bytes: remaining(bytes),
      usage_percentage: percentOf(bytes),
      limit_gb: inGigabytes(bytes.limit),
      used_gb: inGigabytes(bytes.used),
      remaining_gb: inGigabytes(remaining(bytes)),
    },
  };
}

function limitsAnswer(
  tenantId: TenantId,
  { maxPackages, maxStorageBytes, updatedAtMs }: Limits,
): Output<typeof contract.readLimits> {
  return {
    tenant_id: tenantId,
    max_packages: maxPackages,
    max_storage_bytes: maxStorageBytes,
    max_storage_gb: inGigabytes(maxStorageBytes),
    is_standard: updatedAtMs === null,
    updated_at: updatedAtMs === null ? null : timestampFromMs(updatedAtMs),
  };
}

function percentOf({ limit, used }: { readonly limit: number; readonly used: number }): number {
  return limit === 0 ? 100 : twoPlaces((used / limit) * 100);
}

function inGigabytes(bytes: number): number {
  return twoPlaces(bytes / 1024 ** 3);
}

function twoPlaces(value: number): number {
  return Math.round(value * 100) / 100;
}
