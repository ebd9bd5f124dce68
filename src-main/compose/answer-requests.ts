import { join } from 'node:path';
import { Router, type Express } from 'express';
import { contract } from '../../src-shared/contract';
import { mountDispatchLaunch } from '../features/dispatches/launch-routes';
import { tellAnswered, type Answered } from '../http/answered';
import { guardBy, type Gate } from '../http/caller';
import { shareWithOrigins } from '../http/cors';
import { answerFailure } from '../http/failure';
import { doorAt, guardDoor, onlyThisMachine, type Door } from '../http/guards';
import { giveRequestId } from '../http/request-id';
import { giveSecurityHeaders } from '../http/security-headers';
import { mountPages } from '../http/ui';
import { refuseUnknownRoute } from '../http/unknown-route';
import { type Log } from '../platform/log';
import { bareApp, contentAt, learnerRouterAt, playerAt } from './answer-learners';
import type { Services } from './create-services';
import { createGate } from './gate';
import { mountOwnerRoutes } from './owner-routes';
import type { Parts } from './parts';

/** A dispatch's launch leads to the player of its session; other players are framed by nobody, as their policy says. */
const framedOfLearners = /^\/(dispatch\/[^/?]+\/launch|player\/[^/?]+)(\?|$)/;

/** Lets both listeners answer. */
export function answerRequests(parts: Parts, services: Services): void {
  const { options, log, api, content, closing } = parts;
  const { clock, live, settings, dispatches } = services;
  const apiDoor = doorAt(api.port, { framed: false, framedAt: framedOfLearners });
  const callersDoor: Door = { ...apiDoor, knowsOrigin: settings.isOriginKnown };
  const gate = createGate(services, { db: parts.db, clock, isLimited: options.rateLimited ?? true });
  const player = playerAt(parts, services, {
    ...{ apiOrigin: api.origin, contentOrigin: content.origin, isInRoom: false },
  });
  const learnerRouter = learnerRouterAt(player);
  mountDispatchLaunch(learnerRouter, dispatches);
  const ownerRouter = Router({ caseSensitive: true });
  mountPages(ownerRouter, { rendererFolder: join(options.distFolder, 'renderer'), apiOrigin: api.origin });
  mountOwnerRoutes(ownerRouter, parts, services);

  live.attach(api.server, apiDoor);
  closing.add(() => live.close());
  const tell = (answered: Answered): void => {
    services.metrics.answered(answered);
    services.usage.answered(answered);
    // Windows and pages ask all the time; what clients do is what somebody looks for in the log.
    const isClient = answered.tenantId !== null && !answered.isWindow;
    log[isClient ? 'info' : 'debug'](answered, 'A request was answered');
  };
  api.answerWith(apiApp({ door: callersDoor, gate, tell, learnerRouter, ownerRouter, log }));
  const { answer, sockets } = contentAt(player, doorAt(content.port, { framed: true }), services);
  content.server.on('upgrade', sockets.upgrade);
  closing.add(() => sockets.close());
  content.answerWith(answer);
}

interface ApiParts {
  readonly door: Door;
  readonly gate: Gate;
  readonly tell: (answered: Answered) => void;
  /** The same as a room reaches. */
  readonly learnerRouter: Router;
  /** No room reaches it. */
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
