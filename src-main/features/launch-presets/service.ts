import { Refusal } from '../../../src-shared/contract/errors';
import type { LaunchAs } from '../../../src-shared/contract/launch-as';
import type { LaunchPreset } from '../../../src-shared/contract/test-launch';
import { PresetId, type TenantId } from '../../../src-shared/kernel/ids';
import { write, type Db } from '../../db/open';
import { timestampFromMs, type Clock } from '../../platform/clock';
import { newUuid } from '../../platform/ids';
import { keepPresets, selectPresets } from './repository';

const mostPresets = 100;

export type LaunchPresetService = ReturnType<typeof createLaunchPresetService>;

/** Test launches that are known by a name. */
export function createLaunchPresetService(db: Db, clock: Clock) {
  return {
    list: (tenantId: TenantId): readonly LaunchPreset[] => selectPresets(db, tenantId),

    /** Refuses with INVALID_REQUEST when there are too many. */
    save: (tenantId: TenantId, name: string, launch: LaunchAs): LaunchPreset =>
      write(db, (tx) => {
        const all = selectPresets(tx, tenantId);
        const others = all.filter((one) => one.name !== name);
        if (others.length >= mostPresets)
          throw new Refusal('INVALID_REQUEST', {
            field: 'name',
            message: `At most ${String(mostPresets)} presets are kept`,
          });
        const known = all.find((one) => one.name === name)?.preset_id;
        const presetId = known ?? PresetId.parse(newUuid());
        const saved = { preset_id: presetId, name, launch, updated_at: timestampFromMs(clock.nowMs()) };
        keepPresets(tx, tenantId, [...others, saved]);
        return saved;
      }),

    /** Refuses with NOT_FOUND. */
    remove: (tenantId: TenantId, presetId: PresetId): void =>
      write(db, (tx) => {
        const all = selectPresets(tx, tenantId);
        const others = all.filter((one) => one.preset_id !== presetId);
        if (others.length === all.length) throw new Refusal('NOT_FOUND', { preset_id: presetId });
        keepPresets(tx, tenantId, others);
      }),
  };
}
