import { join } from 'node:path';
import express, { Router, type Express } from 'express';
import { contract } from '../../src-shared/contract';
import { mountPolicyReports } from '../features/outgoing/policy-reports';
import { createReadyRoute } from '../features/player/ready-route';
import { attachJournalSocket } from '../features/player/journal-socket';
import { mountPlayerRoutes } from '../features/player/routes';
import { mountFrameRoutes } from '../features/player/frame-routes';
import { mountRunRoutes } from '../features/player/run-routes';
import { mountDispatchLaunch } from '../features/dispatches/launch-routes';
import { tellAnswered, type Answered } from '../http/answered';
import { guardBy, type Gate } from '../http/caller';
import { shareWithOrigins } from '../http/cors';
import { answerFailure } from '../http/failure';
import { doorAt, guardDoor, onlyThisMachine, type Door } from '../http/guards';
import { giveRequestId } from '../http/request-id';
import { giveContentHeaders, giveSecurityHeaders } from '../http/security-headers';
import { mountAssets, mountPages } from '../http/ui';
import { refuseUnknownRoute } from '../http/unknown-route';
import { type Log } from '../platform/log';
import type { Services } from './create-services';
import { createGate } from './gate';
import { mountOwnerRoutes } from './owner-routes';
import type { Parts } from './parts';

/** A dispatch's launch leads to the player of its session; other players are framed by nobody, as their policy says. */
const framedOfLearners = /^\/(dispatch\/[^/?]+\/launch|player\/[^/?]+)(\?|$)/;

/** Lets both listeners answer. */
export function answerRequests(parts: Parts, services: Services): void {
  const { options, log, api, content, closing } = parts;
  const { clock, store, live, settings, sessions, dispatches } = services;
  const rendererFolder = join(options.distFolder, 'renderer');
  const apiDoor = doorAt(api.port, { framed: false, framedAt: framedOfLearners });
  const callersDoor: Door = { ...apiDoor, knowsOrigin: settings.isOriginKnown };
  const gate = createGate(services, { db: parts.db, clock, isLimited: options.rateLimited ?? true });
  const contentDoor = doorAt(content.port, { framed: true });
  const player = {
    ...{ sessions, store, clock, log, rendererFolder },
    apiOrigin: () => api.origin,
    contentOrigin: () => content.origin,
    frameFolder: join(options.distFolder, 'frame'),
    displaySettings: settings.read,
  };
  const learnerRouter = Router({ caseSensitive: true });
  mountAssets(learnerRouter, rendererFolder);
  mountPlayerRoutes(learnerRouter, player);
  mountDispatchLaunch(learnerRouter, dispatches);
  const ownerRouter = Router({ caseSensitive: true });
  mountPages(ownerRouter, { rendererFolder, apiOrigin: api.origin });
  mountOwnerRoutes(ownerRouter, parts, services);
  const contentRouter = Router({ caseSensitive: true });
  mountFrameRoutes(contentRouter, player);
  mountRunRoutes(contentRouter, player);
  mountPolicyReports(contentRouter, { outgoing: services.outgoing, ...player });

  live.attach(api.server, apiDoor);
  closing.add(() => live.close());
  const journalSocket = attachJournalSocket(content.server, player);
  closing.add(() => journalSocket.close());
  const tell = (answered: Answered): void => {
    services.metrics.answered(answered);
    services.usage.answered(answered);
    // Windows and pages ask all the time; what clients do is what somebody looks for in the log.
    const isClient = answered.tenantId !== null && !answered.isWindow;
    log[isClient ? 'info' : 'debug'](answered, 'A request was answered');
  };
  api.answerWith(apiApp({ door: callersDoor, gate, tell, learnerRouter, ownerRouter, log }));
  const answerAtOnce = createReadyRoute(player, contentDoor);
  const answerContent = contentApp(contentDoor, contentRouter, log);
  content.answerWith((req, res) => {
    if (!answerAtOnce(req, res)) answerContent(req, res);
  });
}

interface ApiParts {
  readonly door: Door;
  readonly gate: Gate;
  readonly tell: (answered: Answered) => void;
  /** May be reached from a network one day. */
  readonly learnerRouter: Router;
  /** Never. */
  readonly ownerRouter: Router;
  readonly log: Log;
}

function apiApp({ door, gate, tell, learnerRouter, ownerRouter, log }: ApiParts): Express {
  const app = bareApp();
  app.use(giveRequestId, tellAnswered(tell), giveSecurityHeaders, guardDoor(door));
  if (door.knowsOrigin !== undefined) app.use('/api', ...shareWithOrigins(door.knowsOrigin));
  app.use('/api', gate.rateLimiter.announceToAnybody);
  app.use(guardBy(gate));
  app.use(learnerRouter);
  app.use(onlyThisMachine, ownerRouter);
  app.use(refuseUnknownRoute(Object.values(contract)));
  app.use(answerFailure(log));
  return app;
}

/** Package files and the frame that plays them. No key is understood here. */
function contentApp(door: Door, contentRouter: Router, log: Log): Express {
  const app = bareApp();
  app.use(giveRequestId, giveContentHeaders, guardDoor(door), contentRouter);
  app.use(refuseUnknownRoute([]), answerFailure(log));
  return app;
}

function bareApp(): Express {
  return express().disable('x-powered-by').set('case sensitive routing', true);
}
