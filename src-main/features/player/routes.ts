/*
 * Threat model. These are the routes of the API origin that a learner reaches without a key. They give out nothing but the shell's
 * document, which is the same for all, and, for a good launch token of that very session, a ticket for the content origin. Whoever has the
 * token is the learner as far as this server can know; a token of another session, kind or secret is answered like none.
 */
import { join } from 'node:path';
import type { Router } from 'express';
import type { Answer } from '../../../src-shared/contract/endpoint';
import { Refusal } from '../../../src-shared/contract/errors';
import { openPlayer, watchPlayer } from '../../../src-shared/contract/player';
import type { Sandbox } from '../../../src-shared/contract/sandbox';
import { lmsProfileOf } from '../../../src-shared/inspect/profiles';
import { sendDocument } from '../../http/document';
import { serve } from '../../http/serve';
import { bootOf } from './boot';
import type { PlayerDeps } from './deps';
import { frameDocument } from './frame-document';

/** API origin, learner router: `GET /player/:sessionId`, `POST /player/:sessionId/open` and `…/watch`. */
export function mountPlayerRoutes(learnerRouter: Router, deps: PlayerDeps): void {
  const { sessions, apiOrigin, contentOrigin, rendererFolder } = deps;
  const shell = join(rendererFolder, 'player/shell/index.html');

  const readLaunch = async (token: string, sessionId: string) => {
    const reading = await sessions.readLaunchToken(token, sessionId);
    const isOfVisit = reading.ok && reading.visitId !== null;
    const isOver = isOfVisit
      ? !deps.isVisitOpen(reading.tenantId, reading.visitId)
      : reading.ok && deps.isInRoom;
    if (!isOver) return reading;
    const { framers, tellsOpener } = reading;
    return { ok: false as const, reason: 'expired' as const, framers, tellsOpener };
  };

  learnerRouter.get('/player/:sessionId', async (req, res) => {
    const reading = await readLaunch(textOf(req.query['token']), req.params.sessionId);
    const isElsewhere = `http://${req.headers.host ?? ''}` !== apiOrigin;
    if (!reading.ok && req.accepts(['html', 'json']) === 'json') throw unauthorized(reading.reason);
    if (reading.ok && isElsewhere) res.redirect(apiOrigin + req.originalUrl);
    else {
      // Without a good token a person sees the shell all the same: it finds that it may not open the course, and says so.
      res.status(reading.ok ? 200 : 401);
      const policy = {
        frameSrc: contentOrigin,
        framers: reading.framers,
        tellsOpener: reading.tellsOpener,
      };
      const { address } = await frameDocument(deps);
      await sendDocument(res, shell, apiOrigin, policy, { '%FRAME_ADDRESS%': address });
    }
  });

  serve(learnerRouter, openPlayer, async ({ sessionId, token }) => {
    const reading = await readLaunch(token, sessionId);
    if (!reading.ok) throw unauthorized(reading.reason);
    if (reading.visitId !== null) deps.refuseWhileEnding();
    const { ticket, title, learnerName, packageId, isOwners, sandbox } = await sessions.open({
      tenantId: reading.tenantId,
      sessionId: reading.sessionId,
      mode: reading.mode,
      visitId: reading.visitId,
    });
    const boot = await bootForTicket(ticket);
    const { language, colour_scheme } = deps.displaySettings(reading.tenantId);
    return {
      session_id: sessionId,
      package_id: packageId,
      tells_opener: reading.tellsOpener,
      redirect_url: reading.redirectUrl,
      in_room: deps.isInRoom,
      title,
      learner_name: learnerName,
      is_owners: isOwners,
      trial: trialOf(sandbox),
      run_url: `${contentOrigin}/run/${ticket}`,
      boot,
      content_origin: contentOrigin,
      language,
      colour_scheme,
    };
  });

  /** The course is taken over by now: a page that is told nothing asks for itself. */
  async function bootForTicket(ticket: string): Promise<string | null> {
    try {
      const run = await sessions.readTicket(ticket);
      return run === null ? null : await bootOf(deps, run);
    } catch (error) {
      deps.log.error({ err: error }, 'A player could not be told what it begins with');
      return null;
    }
  }

  serve(learnerRouter, watchPlayer, async ({ sessionId, token }) => {
    const reading = await readLaunch(token, sessionId);
    if (!reading.ok) throw unauthorized(reading.reason);
    return sessions.watch({ tenantId: reading.tenantId, sessionId: reading.sessionId });
  });
}

function trialOf(sandbox: Sandbox | null): OpenedTrial {
  if (sandbox === null) return null;
  const { profile = 'standard', faults = [] } = sandbox.launch ?? {};
  return { profile: lmsProfileOf(profile).name, faults: faults.length };
}

type OpenedTrial = Answer<typeof openPlayer>['trial'];

type Reason = 'missing' | 'invalid' | 'expired';

const sentences: Readonly<Record<Reason, string>> = {
  missing: 'This address has no launch token. Open the course with the whole launch URL.',
  invalid: 'The launch token does not open this session. Ask for a new launch URL.',
  expired: 'The launch token has expired. Launch the course again; what was saved is kept.',
};

function unauthorized(reason: Reason): Refusal {
  return new Refusal('UNAUTHORIZED', { reason, message: sentences[reason] });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
