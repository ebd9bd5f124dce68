import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Session } from '../../../src-shared/contract/sessions';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { serveKept } from '../../http/kept-answers';
import { serve, type Call } from '../../http/serve';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { updateEach } from './batch';
import type { createExternalSecrets } from './external-secret';
import { expectedBy, isKnown, tagOf } from './if-match';
import { launchFor } from './launch-externally';
import type { SessionService } from './service';

export interface SessionRouteDeps {
  readonly sessions: SessionService;
  readonly externalSecrets: ReturnType<typeof createExternalSecrets>;
  /** Throws where one tenant may not see the other. */
  readonly administration: { refuseUnseen(by: TenantId, tenantId: TenantId): void };
  readonly clock: Clock;
  readonly log: Log;
}

export function mountSessionRoutes(router: Router, deps: SessionRouteDeps): void {
  const { sessions } = deps;
  serve(router, contract.launchPackage, async (input, call) =>
    answered(await sessions.launch(call.tenantId, input), call),
  );
  serve(router, contract.forkSession, (input, call) => sessions.fork(call.tenantId, input));
  serve(router, contract.testLaunch, (input, call) => sessions.testLaunch(call.tenantId, input));
  serve(router, contract.deleteTestLaunches, (input, call) =>
    sessions.deleteTestLaunches(call.tenantId, input),
  );
  serve(router, contract.createSession, async (input, call) => {
    const sessionId = await sessions.create(call.tenantId, input);
    return tagged(sessions.read(call.tenantId, sessionId), call);
  });
  serveKept(router, contract.listSessions, (input, { tenantId }) => sessions.list(tenantId, input));
  serve(router, contract.readSession, (input, call) =>
    unlessKnown(tagged(sessions.read(call.tenantId, input.sessionId), call), call),
  );
  for (const endpoint of [contract.updateSession, contract.patchSession] as const)
    serve(router, endpoint, async (input, call) => {
      const expects = expectedBy(call.req, input.sessionId, input.version);
      return tagged(await sessions.update(call.tenantId, input, expects), call);
    });
  serve(router, contract.updateSessions, ({ sessions: items }, { tenantId }) => {
    const update: Parameters<typeof updateEach>[1]['update'] = (input, expects) =>
      sessions.update(tenantId, input, expects);
    return updateEach(items, { tenantId, update, log: deps.log });
  });
  serve(router, contract.deleteSession, async ({ sessionId }, { tenantId }) => {
    await sessions.remove(tenantId, sessionId);
    return { success: true as const, deleted: true as const, session_id: sessionId };
  });
  serve(router, contract.moveSessions, ({ packageId, version }, { tenantId }) =>
    sessions.moveAll({ tenantId, packageId, version }),
  );
  serveKept(router, contract.readJournal, (input, { tenantId }) => sessions.readJournal(tenantId, input));
  serve(router, contract.appendJournal, (input, call) => sessions.appendJournal(call.tenantId, input));
  serve(router, contract.listObservations, ({ sessionId }, { tenantId }) =>
    sessions.observations(tenantId, sessionId),
  );
  serve(router, contract.listSetAside, (input, call) => sessions.listSetAside(call.tenantId, input));
  serve(router, contract.readHistory, (input, call) => sessions.readHistory(call.tenantId, input));
  mountExternalRoutes(router, deps);
}

function mountExternalRoutes(router: Router, deps: SessionRouteDeps): void {
  const { sessions, externalSecrets, administration, clock } = deps;
  serve(router, contract.launchExternally, async (input, call) => {
    const secret = externalSecrets.current(call.tenantId);
    return answered(await launchFor({ sessions, nowMs: clock.nowMs }, call.tenantId, input, secret), call);
  });
  serve(router, contract.readExternalSecret, ({ tenantId }, call) => {
    administration.refuseUnseen(call.tenantId, tenantId);
    call.res.set('Cache-Control', 'no-store');
    return externalSecrets.read(tenantId);
  });
  serve(router, contract.rotateExternalSecret, ({ tenantId }, call) => {
    administration.refuseUnseen(call.tenantId, tenantId);
    call.res.set('Cache-Control', 'no-store');
    return externalSecrets.rotate(tenantId);
  });
}

function answered<T extends { readonly resumed: boolean }>(launched: T, call: Call): T {
  if (!launched.resumed) call.respondCreated();
  return launched;
}

function tagged(session: Session, call: Call): Session {
  call.res.set('ETag', tagOf(session));
  return session;
}

/** 304 to who has the version already, also where the client adds `Cache-Control: no-cache` to a condition, as fetch does. */
function unlessKnown(session: Session, call: Call): Session {
  if (isKnown(call.req, session)) call.res.status(304);
  return session;
}
