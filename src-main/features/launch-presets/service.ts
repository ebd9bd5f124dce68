import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { Refusal } from '../../../src-shared/contract/errors';
import type { LaunchAs } from '../../../src-shared/contract/launch-as';
import { LaunchPreset } from '../../../src-shared/contract/test-launch';
import { PresetId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db, type Reads, type Writes } from '../../db/open';
import { settings } from '../../db/tables';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';

/** All of a tenant's are kept together: they are few, and read as a whole. */
const settingName = 'launch_presets';
const mostPresets = 100;

export type LaunchPresetService = ReturnType<typeof createLaunchPresetService>;

/** Test launches that are known by a name. */
export function createLaunchPresetService(db: Db, clock: Clock) {
  return {
    list: (tenantId: TenantId): readonly LaunchPreset[] => presetsOf(db, tenantId),

    /** Refuses with INVALID_REQUEST when there are too many. */
    save: (tenantId: TenantId, name: string, launch: LaunchAs): LaunchPreset =>
      write(db, (tx) => {
        const all = presetsOf(tx, tenantId);
        const others = all.filter((one) => one.name !== name);
        if (others.length >= mostPresets)
          throw new Refusal('INVALID_REQUEST', {
            field: 'name',
            message: `At most ${String(mostPresets)} presets are kept`,
          });
        const known = all.find((one) => one.name === name)?.preset_id;
        const presetId = known ?? PresetId.parse(newUuid());
        const saved = { preset_id: presetId, name, launch, updated_at: timestampFromMs(clock.nowMs()) };
        keep(tx, tenantId, [...others, saved]);
        return saved;
      }),

    /** Refuses with NOT_FOUND. */
    remove: (tenantId: TenantId, presetId: PresetId): void =>
      write(db, (tx) => {
        const all = presetsOf(tx, tenantId);
        const others = all.filter((one) => one.preset_id !== presetId);
        if (others.length === all.length) throw new Refusal('NOT_FOUND', { preset_id: presetId });
        keep(tx, tenantId, others);
      }),
  };
}

/** By name. What this version does not understand is left out. */
function presetsOf(db: Reads, tenantId: TenantId): LaunchPreset[] {
  const row = db.select().from(settings).where(ofTenant(tenantId)).get();
  const stored = z.array(z.unknown()).safeParse(row?.value).data ?? [];
  const presets = stored.flatMap((one) => LaunchPreset.safeParse(one).data ?? []);
  return presets.toSorted((one, other) => one.name.localeCompare(other.name));
}

function keep(tx: Writes, tenantId: TenantId, presets: readonly LaunchPreset[]): void {
  tx.insert(settings)
    .values({ tenantId, name: settingName, value: presets })
    .onConflictDoUpdate({ target: [settings.tenantId, settings.name], set: { value: presets } })
    .run();
}

function ofTenant(tenantId: TenantId) {
  return and(eq(settings.tenantId, tenantId), eq(settings.name, settingName));
}
