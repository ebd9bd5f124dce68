import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { SettingsService } from './service';

export function mountSettingsRoutes(ownerRouter: Router, settings: SettingsService): void {
  serve(ownerRouter, contract.readSettings, (_, { tenantId }) => settings.read(tenantId));
  serve(ownerRouter, contract.updateSettings, (changes, { tenantId }) => settings.update(tenantId, changes));
}
