import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { RoomService } from './service';

export function mountRoomRoutes(ownerRouter: Router, room: RoomService): void {
  serve(ownerRouter, contract.readRoom, (_, { tenantId }) => room.read(tenantId));
  serve(ownerRouter, contract.updateRoom, (wish, { tenantId }) => room.update(tenantId, wish));
  serve(ownerRouter, contract.checkRoom, (_, { tenantId }) => room.check(tenantId));
  serve(ownerRouter, contract.renewRoomCode, (_, { tenantId }) => room.renewCode(tenantId));
}
