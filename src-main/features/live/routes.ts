import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import { livePath, type LiveHub } from './hub';

export function mountLiveRoutes(ownerRouter: Router, live: LiveHub): void {
  serve(ownerRouter, contract.createLiveTicket, (_, { tenantId }) => {
    const ticket = live.createTicket(tenantId);
    return { ticket, path: `${livePath}?ticket=${ticket}` };
  });
}
