import { stat, statfs } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { RowCount } from '../metrics/service';
import type { Db } from '../../db/open';
import { keyTextOf } from '../../http/caller';
import { isPermitted } from '../../http/scopes';
import { serve, type Call } from '../../http/serve';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { takesBytes } from '../../platform/durable-files';

export interface HealthDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly version: string;
  readonly packagesFolder: string;
  readonly instanceId: string;
  /** Throws unless this is the tenant of this machine. */
  readonly administration: { refuseOthers(by: TenantId): void };
  /** What stands for all that a tenant has assigned. */
  readonly assignedHash: (tenantId: TenantId) => string;
  readonly countKept: () => readonly RowCount[];
}

/** How long a check of the disk holds: anybody may ask, and each check waits for the disk. */
const storageCheckMs = 5000;

/** Is the server up, and, when a key came along, is the key good? Clients test their keys here. */
export function mountHealthRoutes(ownerRouter: Router, deps: HealthDeps): void {
  const startedAtMs = deps.clock.nowMs();
  const storageCheck = createStorageCheck(deps);
  const state = async () => {
    const nowMs = deps.clock.nowMs();
    const checks = { database: databaseCheck(deps.db), storage: await storageCheck() };
    return {
      status: checks.database === 'ok' && checks.storage === 'ok' ? ('ok' as const) : ('degraded' as const),
      version: deps.version,
      timestamp: timestampFromMs(nowMs),
      uptime_seconds: (nowMs - startedAtMs) / 1000,
      checks,
    };
  };
  for (const endpoint of [contract.health, contract.healthOfV1, contract.healthAtRoot])
    serve(ownerRouter, endpoint, async ({ assigned }, call) => ({
      ...(await state()),
      ...keyFacts(call, assigned, deps),
    }));
  serve(ownerRouter, contract.adminHealth, async (_, { tenantId }) => {
    deps.administration.refuseOthers(tenantId);
    return { ...(await state()), ...(await facts(deps)) };
  });
}

async function facts({ db, packagesFolder, countKept }: HealthDeps) {
  const disk = await statfs(packagesFolder).catch(() => null);
  return {
    database_bytes: (await stat(db.$client.name)).size,
    disk_free_bytes: disk === null ? null : disk.bavail * disk.bsize,
    memory_bytes: process.memoryUsage.rss(),
    kept: [...countKept()],
  };
}

function databaseCheck(db: Db): 'ok' | 'failed' {
  try {
    db.get(sql`select 1`);
    return 'ok';
  } catch {
    return 'failed';
  }
}

/** Asks the disk at most once in a while; who asks in between shares the answer. */
function createStorageCheck({ clock, packagesFolder }: HealthDeps): () => Promise<'ok' | 'failed'> {
  let known: { readonly atMs: number; readonly takes: Promise<boolean> } | null = null;
  return async () => {
    const nowMs = clock.nowMs();
    if (known === null || Math.abs(nowMs - known.atMs) >= storageCheckMs)
      known = { atMs: nowMs, takes: takesBytes(packagesFolder) };
    return (await known.takes) ? 'ok' : 'failed';
  };
}

function keyFacts(call: Call, asksAssigned: boolean, { instanceId, assignedHash }: HealthDeps) {
  if (keyTextOf(call.req) === null) return {};
  const { tenantId, scopes } = call;
  const known = { authenticated: true, tenant_id: tenantId, scopes: [...scopes], instance_id: instanceId };
  if (!asksAssigned || !isPermitted(scopes, 'read')) return known;
  return { ...known, assigned_hash: assignedHash(tenantId) };
}
