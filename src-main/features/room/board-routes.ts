import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import { serve } from '../../http/serve';
import type { RoomService } from './service';

export function mountBoardRoutes(ownerRouter: Router, room: RoomService): void {
  serve(ownerRouter, contract.readRoomBoard, (wish, { tenantId }) => room.boardOf(tenantId).read(wish));
  serve(ownerRouter, contract.readRoomLearner, ({ learnerId }, { tenantId }) =>
    room.boardOf(tenantId).readLearner(learnerId),
  );
  serve(ownerRouter, contract.tellRoom, (wish, { tenantId }) => room.boardOf(tenantId).tell(wish));
  serve(ownerRouter, contract.endRoomVisit, ({ visitId }, { tenantId }) => {
    room.boardOf(tenantId).endVisit(visitId);
    return { success: true as const };
  });
}
