/*
 * Threat model. Everything here is asked for by package script, or by anything on this machine that has seen a ticket. A ticket opens the
 * files of one package version, the boot data and the journal of one session; any other path, ticket or package is 404, always alike.
 * Other origins are refused (the door has looked at Host and Origin; the journal demands an Origin, which a browser cannot leave out),
 * a service worker of one package would outlive it and see the next: refused. Bodies are bounded before they are read.
 */
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { Refusal } from '../../../src-shared/contract/errors';
import { shortened } from '../../../src-shared/contract/observed';
import { sendPackageFile } from '../../content/send-file';
import type { Run } from '../sessions/service';
import { bootOf } from './boot';
import { dataPolicy } from './content-policy';
import { messageLimitOf, type PlayerDeps } from './deps';
import { createFileRequests } from './package-file';

/** Content origin: everything under `/run/:ticket/`, and what earlier pages had sealed. */
export function mountRunRoutes(contentRouter: Router, deps: PlayerDeps): void {
  const { sessions, store, clock, contentOrigin } = deps;

  contentRouter.use('/run/:ticket', refuseServiceWorkers, async (req, res, next) => {
    const run = await sessions.readTicket(String(req.params['ticket']));
    if (run === null) throw new Refusal('NOT_FOUND');
    res.locals['run'] = run;
    next();
  });

  contentRouter.get('/run/:ticket/boot', async (_req, res) => {
    const boot = await bootOf(deps, currentRun(res));
    if (boot === null) throw new Refusal('NOT_FOUND');
    res.set(unkept).type('json').send(boot);
  });

  const requestOf = createFileRequests(deps);
  contentRouter.use('/run/:ticket/files', async (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new Refusal('METHOD_NOT_ALLOWED');
    const run = currentRun(res);
    const asked = requestOf(run, pathOf(req));
    const onOtherName = (there: string) => {
      const told = { kind: 'other-case', activityId: null, text: shortened(there), atMs: clock.nowMs() };
      sessions.observe(run.writer, { observed: [{ ...told, place: shortened(asked.urlPath) }] });
    };
    await sendPackageFile(store, { ...asked, ...(run.asksExactNames ? { onOtherName } : {}) }, req, res);
  });

  const readBody = express.json({ limit: messageLimitOf(deps) });
  contentRouter.post('/run/:ticket/journal', onlyFrom(contentOrigin), readBody, async (req, res) => {
    res.set(unkept).json(await sessions.append(runOf(res).writer, req.body));
  });

  contentRouter.post('/run/:ticket/leftovers', onlyFrom(contentOrigin), readBody, async (req, res) => {
    const recovered = await sessions.recover(currentRun(res).writer, req.body);
    res.set(unkept).json({ recovered });
  });

  // Without a ticket: see its threat model.
  contentRouter.post('/outbox', onlyFrom(contentOrigin), readBody, async (req, res) => {
    res.set(unkept).json({ kept: await sessions.appendSealed(req.body) });
  });

  contentRouter.post('/run/:ticket/observed', onlyFrom(contentOrigin), readBody, (req, res) => {
    sessions.observe(currentRun(res).writer, req.body);
    res.set(unkept).status(204).end();
  });
}

const unkept = { 'Content-Security-Policy': dataPolicy, 'Cache-Control': 'no-store' };

function runOf(res: Response): Run {
  return res.locals['run'] as Run;
}

/** A page that has lost the session may hand in what it still had, and see nothing more. */
function currentRun(res: Response): Run {
  const run = runOf(res);
  if (!run.isCurrent) throw new Refusal('NOT_FOUND');
  return run;
}

/** Still percent-encoded, without the query. */
function pathOf(req: Request): string {
  return req.url.split('?', 1)[0] ?? '';
}

const refuseServiceWorkers: RequestHandler = (req, _res, next) => {
  if (req.get('service-worker') !== undefined) throw new Refusal('FORBIDDEN', { reason: 'service_worker' });
  next();
};

/** An absent or foreign Origin is no page of ours. */
function onlyFrom(origin: string): RequestHandler {
  return (req, _res, next) => {
    if (req.headers.origin !== origin) throw new Refusal('FORBIDDEN', { reason: 'origin' });
    next();
  };
}
