import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { settingsOfTheMachine } from '../../../src-shared/contract/app';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { mayCall } from '../../http/scopes';
import { serve } from '../../http/serve';
import type { SettingsService } from './service';

export interface SettingsRouteDeps {
  readonly settings: SettingsService;
  readonly administration: {
    /** Whose settings are meant; throws where one may not, or there is no such tenant. */
    subjectOf(by: TenantId, named: TenantId | undefined): TenantId;
    /** Throws unless this is the tenant of this machine. */
    refuseOthers(by: TenantId): void;
  };
}

export function mountSettingsRoutes(
  ownerRouter: Router,
  { settings, administration }: SettingsRouteDeps,
): void {
  serve(ownerRouter, contract.readSettings, ({ tenant_id: named }, call) => {
    const tenantId = administration.subjectOf(call.tenantId, named);
    if (tenantId !== call.tenantId) mayCall(call, contract.updateSettings);
    return settings.read(tenantId);
  });
  serve(ownerRouter, contract.updateSettings, ({ tenant_id: named, ...changes }, call) => {
    const tenantId = administration.subjectOf(call.tenantId, named);
    if (settingsOfTheMachine.some((name) => changes[name] !== undefined))
      administration.refuseOthers(call.tenantId);
    return settings.update(tenantId, changes);
  });
}
