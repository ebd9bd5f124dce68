import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import express, { Router, type Express } from 'express';
import { mountPolicyReports } from '../features/outgoing/policy-reports';
import type { PlayerDeps } from '../features/player/deps';
import { mountFrameRoutes } from '../features/player/frame-routes';
import { createJournalSocket } from '../features/player/journal-socket';
import { createReadyRoute } from '../features/player/ready-route';
import { mountPlayerRoutes } from '../features/player/routes';
import { mountRunRoutes } from '../features/player/run-routes';
import { answerFailure } from '../http/failure';
import { guardDoor, type Door } from '../http/guards';
import { giveRequestId } from '../http/request-id';
import { giveContentHeaders } from '../http/security-headers';
import { mountAssets } from '../http/ui';
import { refuseUnknownRoute } from '../http/unknown-route';
import type { UpgradeAnswers } from '../http/web-socket';
import type { Services } from './create-services';
import type { Parts } from './parts';

/** The player as it is reached at this pair of origins. */
export function playerAt(
  { options, log }: Pick<Parts, 'options' | 'log'>,
  services: Pick<Services, 'sessions' | 'store' | 'clock' | 'settings' | 'room'>,
  place: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin' | 'isInRoom'>,
): PlayerDeps {
  const { sessions, store, clock, settings, room } = services;
  return {
    ...{ sessions, store, clock, log },
    ...{ apiOrigin: place.apiOrigin, contentOrigin: place.contentOrigin, isInRoom: place.isInRoom },
    rendererFolder: join(options.distFolder, 'renderer'),
    frameFolder: join(options.distFolder, 'frame'),
    displaySettings: settings.read,
    isVisitOpen: room.isVisitOpen,
    refuseWhileEnding: room.refuseWhileEnding,
  };
}

/** What a learner's browser needs of the API origin. */
export function learnerRouterAt(player: PlayerDeps): Router {
  const router = Router({ caseSensitive: true });
  mountAssets(router, player.rendererFolder);
  mountPlayerRoutes(router, player);
  return router;
}

export interface ContentAnswers {
  readonly answer: RequestListener;
  readonly sockets: UpgradeAnswers;
}

/** Package files and the frame that plays them. No key is understood here. */
export function contentAt(
  player: PlayerDeps,
  door: Door,
  { outgoing }: Pick<Services, 'outgoing'>,
): ContentAnswers {
  const contentRouter = Router({ caseSensitive: true });
  mountFrameRoutes(contentRouter, player);
  mountRunRoutes(contentRouter, player);
  mountPolicyReports(contentRouter, { outgoing, ...player });
  const answerAtOnce = createReadyRoute(player, door);
  const app = bareApp();
  app.use(giveRequestId, giveContentHeaders, guardDoor(door), contentRouter);
  app.use(refuseUnknownRoute([]), answerFailure(player.log));
  return {
    answer: (req, res) => {
      if (!answerAtOnce(req, res)) app(req, res);
    },
    sockets: createJournalSocket(player, door),
  };
}

/** An application without the headers and the leniency that nobody asked for. */
export function bareApp(): Express {
  return express().disable('x-powered-by').set('case sensitive routing', true);
}
