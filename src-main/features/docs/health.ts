import { access, constants } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Db } from '../../db/open';
import { keyTextOf } from '../../http/caller';
import { serve, type Call } from '../../http/serve';
import { timestampFromMs, type Clock } from '../../platform/clock';

export interface HealthDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly version: string;
  readonly packagesFolder: string;
}

/** Is the server up, and, when a key came along, is the key good? Clients test their keys here. */
export function mountHealthRoutes(ownerRouter: Router, deps: HealthDeps): void {
  const startedAtMs = deps.clock.nowMs();
  for (const endpoint of [contract.health, contract.healthOfV1, contract.healthAtRoot])
    serve(ownerRouter, endpoint, async (_, call) => {
      const nowMs = deps.clock.nowMs();
      const checks = { database: databaseCheck(deps.db), storage: await storageCheck(deps.packagesFolder) };
      return {
        status: checks.database === 'ok' && checks.storage === 'ok' ? ('ok' as const) : ('degraded' as const),
        version: deps.version,
        timestamp: timestampFromMs(nowMs),
        uptime_seconds: (nowMs - startedAtMs) / 1000,
        checks,
        ...keyFacts(call),
      };
    });
}

function databaseCheck(db: Db): 'ok' | 'failed' {
  try {
    db.get(sql`select 1`);
    return 'ok';
  } catch {
    return 'failed';
  }
}

async function storageCheck(folder: string): Promise<'ok' | 'failed'> {
  try {
    await access(folder, constants.R_OK | constants.W_OK);
    return 'ok';
  } catch {
    return 'failed';
  }
}

function keyFacts(call: Call) {
  if (keyTextOf(call.req) === null) return {};
  return { authenticated: true, tenant_id: call.tenantId, scopes: [...call.scopes] };
}
