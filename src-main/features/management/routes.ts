import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { signInToManage } from '../../../src-shared/contract/management';
import { keyTextOf } from '../../http/caller';
import { serve } from '../../http/serve';
import type { ManagementService } from './service';

export function mountManagementRoutes(ownerRouter: Router, management: ManagementService): void {
  serve(ownerRouter, contract.readManagement, (_, { tenantId }) => management.read(tenantId));
  serve(ownerRouter, contract.updateManagement, ({ password }, { tenantId }) =>
    management.update(tenantId, password),
  );
  serve(ownerRouter, contract.signOutOfManagement, (_, { req }) => ({
    signed_out: management.signOut(keyTextOf(req) ?? ''),
  }));
}

/** Over TLS alone: plain HTTP must not carry the password. */
export function mountSignIn(router: Router, management: ManagementService): void {
  serve(router, signInToManage, async ({ password }, { req }) => ({
    token: await management.signIn(password, req.socket.remoteAddress ?? ''),
  }));
}
