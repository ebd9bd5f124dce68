import { join } from 'node:path';
import { Router } from 'express';
import { contract } from '../../src-shared/contract';
import { mountRefusalsFromAfar, wantKey } from '../features/management/from-afar';
import { mountSignIn } from '../features/management/routes';
import type { AnswersFrom } from '../features/management/service';
import { tellAnswered } from '../http/answered';
import { guardBy } from '../http/caller';
import { answerFailure } from '../http/failure';
import { guardDoor, type Door } from '../http/guards';
import { giveRequestId } from '../http/request-id';
import { giveSecurityHeaders } from '../http/security-headers';
import { mountAssets, mountPages } from '../http/ui';
import { refuseUnknownRoute } from '../http/unknown-route';
import { bareApp } from './answer-learners';
import type { Services } from './create-services';
import { createGate } from './gate';
import { mountOwnerRoutes } from './owner-routes';
import type { Parts } from './parts';

/** The owner's screens and API as other devices of the room reach them, over TLS. */
export function answersOfManagement(parts: Parts, services: Services): AnswersFrom {
  const { options, log, db } = parts;
  const { clock, live, management, metrics } = services;
  const rendererFolder = join(options.distFolder, 'renderer');
  const gate = {
    ...createGate(services, { db, clock, isLimited: options.rateLimited ?? true }),
    authenticate: management.authenticate,
    // No page of another site may call here, whatever is allowed at the machine.
    mayCallFrom: () => false,
  };
  // The first key is for who sits at the machine.
  const tenants = { ...services.tenants, firstKey: () => null };
  return ({ origin, server }) => {
    const door: Door = { hosts: new Set([new URL(origin).host]), scheme: 'https', framed: false };
    const router = Router({ caseSensitive: true });
    mountPages(router, { rendererFolder, apiOrigin: origin });
    mountAssets(router, rendererFolder);
    router.use('/api', wantKey);
    mountSignIn(router, management);
    mountRefusalsFromAfar(router);
    mountOwnerRoutes(router, { ...parts, api: { ...parts.api, origin } }, { ...services, tenants });
    live.attach(server, door);
    const app = bareApp();
    app.use(giveRequestId, tellAnswered(metrics.answered), giveSecurityHeaders, guardDoor(door));
    app.use(guardBy(gate), router);
    app.use(refuseUnknownRoute(Object.values(contract)), answerFailure(log));
    return app;
  };
}
