import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { LaunchPreset } from '../../../src-shared/contract/test-launch';
import type { TenantId } from '../../../src-shared/kernel/ids';
import type { Reads, Writes } from '../../db/open';
import { settings } from '../../db/tables';

/** All of a tenant's are kept together: they are few, and read as a whole. */
const settingName = 'launch_presets';

/** By name. What this version does not understand is left out. */
export function selectPresets(db: Reads, tenantId: TenantId): LaunchPreset[] {
  const ofTenant = and(eq(settings.tenantId, tenantId), eq(settings.name, settingName));
  const row = db.select().from(settings).where(ofTenant).get();
  const stored = z.array(z.unknown()).safeParse(row?.value).data ?? [];
  const presets = stored.flatMap((one) => LaunchPreset.safeParse(one).data ?? []);
  return presets.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** They stand in place of all that were kept before. */
export function keepPresets(tx: Writes, tenantId: TenantId, presets: readonly LaunchPreset[]): void {
  tx.insert(settings)
    .values({ tenantId, name: settingName, value: presets })
    .onConflictDoUpdate({ target: [settings.tenantId, settings.name], set: { value: presets } })
    .run();
}
