import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { LaunchPresetService } from './service';

export function mountLaunchPresetRoutes(ownerRouter: Router, presets: LaunchPresetService): void {
  serve(ownerRouter, contract.listLaunchPresets, (_, { tenantId }) => ({
    data: [...presets.list(tenantId)],
  }));
  serve(ownerRouter, contract.saveLaunchPreset, ({ name, launch }, { tenantId }) =>
    presets.save(tenantId, name, launch),
  );
  serve(ownerRouter, contract.deleteLaunchPreset, ({ presetId }, { tenantId }) => {
    presets.remove(tenantId, presetId);
    return { success: true as const };
  });
}
