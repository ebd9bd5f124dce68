import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase } from '../../src-main/db/open';
import { createRosterService } from '../../src-main/features/roster/service';
import { insertTenant } from '../../src-main/features/tenants/repository';
import { TenantId } from '../../src-shared/kernel/ids';

export const [here, elsewhere] = [1, 2].map((nth) =>
  TenantId.parse(`00000000-0000-4000-8000-00000000000${String(nth)}`),
) as [TenantId, TenantId];

/** The roster of two tenants on a database of its own. */
export function openRoster() {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-roster-'));
  const { db, close } = openDatabase({
    file: join(folder, 'lectern.db'),
    migrationsFolder: resolve('src-main/db/migrations'),
  });
  db.transaction((tx) => {
    for (const tenantId of [here, elsewhere]) insertTenant(tx, { tenantId, name: tenantId, createdAtMs: 0 });
  });
  const changed: TenantId[] = [];
  const roster = createRosterService({
    ...{ db, clock: { nowMs: () => Date.UTC(2030, 0, 1) } },
    onChange: (tenantId) => void changed.push(tenantId),
    onNewSecret: () => undefined,
    onRemoved: () => undefined,
  });
  return {
    roster,
    db,
    /** Whose roster was said to have changed. */
    changed,
    add: (name: string, tenantId = here) => roster.create(tenantId, { name, group_ids: [] }),
    [Symbol.dispose]: (): void => {
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
