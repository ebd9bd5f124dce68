import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serve } from '../../http/serve';
import { isPermitted } from '../../http/scopes';

export interface AppPlace {
  readonly version: string;
  readonly apiOrigin: string;
  readonly contentOrigin: string;
  readonly dataFolder: string;
  readonly firstKey: () => string | null;
  /** The tenant of this machine, whose key the first one is. */
  readonly ownerId: TenantId;
}

/** Where this Lectern answers. The first key may all, so only who may all with its tenant is told it. */
export function mountAppRoutes(ownerRouter: Router, place: AppPlace): void {
  serve(ownerRouter, contract.readApp, (_, { tenantId, scopes }) => {
    const isOwner = tenantId === place.ownerId && isPermitted(scopes, 'admin');
    return {
      version: place.version,
      tenant_id: tenantId,
      api_origin: place.apiOrigin,
      content_origin: place.contentOrigin,
      data_folder: isOwner ? place.dataFolder : null,
      first_key: isOwner ? place.firstKey() : null,
    };
  });
}
