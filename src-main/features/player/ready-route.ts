/*
 * Threat model. As that of the routes of a run: what is answered here is answered there in the same way, only slower. So everything that is
 * checked on the way there is checked here, each time: the door, the ticket and whether its session is still its page's. Whatever is not
 * plainly in order is left to the routes, which know how to refuse it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { commonHeaders, sendReadyFile } from '../../content/send-file';
import type { Headers } from '../../content/send-answer';
import { reasonToRefuse, type Door } from '../../http/guards';
import { requestIdFor } from '../../http/request-id';
import { contentHeaders } from '../../http/security-headers';
import type { Run } from '../sessions/service';
import type { PlayerDeps } from './deps';
import { createFileRequests } from './package-file';

/** Answers requests for files that are at hand, ahead of every router; false, and nothing sent, for all others. */
export function createReadyRoute(deps: PlayerDeps, door: Door) {
  const requestOf = createFileRequests(deps);
  let known = { ofRun: {}, given: {} };
  const givenWith = (ofRun: Headers): Headers => {
    if (known.ofRun !== ofRun) known = { ofRun, given: { ...contentHeaders, ...commonHeaders, ...ofRun } };
    return known.given;
  };
  return (req: IncomingMessage, res: ServerResponse): boolean => {
    const [, ticket, urlPath] = /^\/run\/([^/?]+)\/files(\/[^?]*)/.exec(req.url ?? '') ?? [];
    if (ticket === undefined || urlPath === undefined || reasonToRefuse(req, door) !== null) return false;
    const run = knownRun(deps, ticket);
    if (!run?.isCurrent || run.asksExactNames) return false;
    const asked = requestOf(run, urlPath);
    const given = givenWith(asked.headers);
    return sendReadyFile(deps.store, asked, { given, own: ['X-Request-Id', requestIdFor(req)] }, req, res);
  };
}

/** When the database fails here, it does so in the routes too, which answer and log it. */
function knownRun({ sessions }: PlayerDeps, ticket: string): Run | null {
  try {
    return sessions.readKnownTicket(ticket);
  } catch {
    return null;
  }
}
