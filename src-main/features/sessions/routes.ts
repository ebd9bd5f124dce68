import type { Router } from 'express';
import { contract } from '../../../src-shared/contract';
import type { Session } from '../../../src-shared/contract/sessions';
import { serve, type Call } from '../../http/serve';
import type { SessionService } from './service';

export function mountSessionRoutes(router: Router, sessions: SessionService): void {
  serve(router, contract.launchPackage, async (input, call) => {
    const launched = await sessions.launch(call.tenantId, input);
    if (!launched.resumed) call.respondCreated();
    return launched;
  });
  serve(router, contract.listSessions, (input, call) => sessions.list(call.tenantId, input));
  serve(router, contract.readSession, (input, call) =>
    unlessKnown(tagged(sessions.read(call.tenantId, input.sessionId), call), call),
  );
  for (const endpoint of [contract.updateSession, contract.patchSession] as const)
    serve(router, endpoint, async (input, call) => tagged(await sessions.update(call.tenantId, input), call));
  serve(router, contract.moveSessions, ({ packageId, version }, { tenantId }) =>
    sessions.moveAll({ tenantId, packageId, version }),
  );
  serve(router, contract.readJournal, (input, call) => sessions.readJournal(call.tenantId, input));
}

/** The entity tag follows the version. */
function tagged(session: Session, call: Call): Session {
  call.res.set('ETag', `W/"${session.id}-${session.version}"`);
  return session;
}

/** 304 to who has the version already, also where the client adds `Cache-Control: no-cache` to a condition, as fetch does. */
function unlessKnown(session: Session, call: Call): Session {
  const known = (call.req.get('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(call.res.get('ETag') ?? '') || known.includes('*')) call.res.status(304);
  return session;
}
