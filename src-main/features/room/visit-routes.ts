/*
 * Threat model. These are the routes that a whole network reaches without a key. Before somebody has shown the room's code they learn its title
 * and in which language it speaks; with it, who is expected; with what their learner knows besides, that learner's own work. Wrong codes,
 * PINs and cards are counted, and no address may ask faster than a class behind it would. A visit's token opens the work of its own learner, whatever id a request names.
 */
import { join } from 'node:path';
import type { Request, Router } from 'express';
import type { Settings } from '../../../src-shared/contract/app';
import * as contract from '../../../src-shared/contract/room-visit';
import { bearerOf } from '../../http/caller';
import { sendDocument } from '../../http/document';
import { serve } from '../../http/serve';
import { deviceName } from './device-name';
import type { Entrance, RoomService } from './service';

export interface VisitRouteDeps {
  readonly room: RoomService;
  readonly entrance: Entrance;
  readonly rendererFolder: string;
  readonly displaySettings: () => Pick<Settings, 'language' | 'colour_scheme'>;
}

/** Routes of one entrance of the room: the learners' page, and what it asks. */
export function mountVisitRoutes(learnerRouter: Router, { room, entrance, ...deps }: VisitRouteDeps): void {
  const { visiting } = room;
  const { apiOrigin, contentOrigin } = entrance;
  learnerRouter.get('/', async (req, res) => {
    room.arrivals.page(askerOf(req));
    // The page looks whether content reaches it, which lies at another port, and what waits in page storage there.
    const policy = { connectsTo: contentOrigin, frameSrc: contentOrigin };
    await sendDocument(res, join(deps.rendererFolder, 'classroom/index.html'), apiOrigin, policy);
  });

  serve(learnerRouter, contract.readEntrance, () => {
    const { language, colour_scheme } = deps.displaySettings();
    return { ...room.facade(), language, colour_scheme, content_origin: contentOrigin };
  });
  serve(learnerRouter, contract.reportReach, ({ content }, { req }) => {
    room.pace.admit(askerOf(req).address);
    room.arrivals.told(askerOf(req), content);
    return { success: true as const };
  });
  serve(learnerRouter, contract.listRoomPeople, ({ code }, { req }) => {
    room.pace.admit(askerOf(req).address);
    return { data: visiting.people(code, askerOf(req)) };
  });
  serve(learnerRouter, contract.readCard, ({ card }, { req }) => ({
    name: visiting.nameOnCard(card, askerOf(req)),
  }));
  serve(learnerRouter, contract.beginVisit, (wish, { req }) => {
    room.pace.admit(askerOf(req).address);
    return visiting.begin(wish, askerOf(req));
  });
  serve(learnerRouter, contract.endVisit, (_, { req }) => {
    visiting.end(visiting.visitOf(bearerOf(req)));
    return { success: true as const };
  });
  serve(learnerRouter, contract.listRoomWork, (_, { req }) => visiting.work(visiting.visitOf(bearerOf(req))));
  serve(learnerRouter, contract.openRoomWork, async (wish, { req }) => ({
    path: await visiting.open(visiting.visitOf(bearerOf(req)), wish, `${apiOrigin}/`),
  }));
}

function askerOf(req: Request) {
  return { address: req.socket.remoteAddress ?? '', device: deviceName(req.get('user-agent') ?? '') };
}
