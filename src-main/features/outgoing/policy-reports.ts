/*
 * Threat model. The policy of package content stops what content would load from elsewhere before any request is made; browsers then report here what
 * they stopped. The reports come from package script or anything else that reaches the content listener: small, of one
 * shape, and they only add to a bounded list of what was stopped. A false report can claim an attempt that was none; it names no other
 * session as its own without knowing that session's ticket, and so pushes out nothing that is known to be another session's. Where no ticket is
 * named, reports of the frame's own document, which is one for all sessions, are kept apart from those of unknown documents; whoever claims
 * to be one of them pushes out only what was said of that one.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import { framePath } from '../../http/frame-path';
import { policyReportsPath } from '../../http/policy-reports';
import type { OutgoingLog } from '../../platform/outgoing';
import type { StoppedSource } from '../../platform/stopped-requests';
import type { SessionService } from '../sessions/service';

const Address = z.string().max(8192);
const Report = z.object({
  'csp-report': z.object({ 'blocked-uri': Address, 'document-uri': Address.catch('') }),
});
const reportLimitBytes = 32 * 1024;

export interface PolicyReportDeps {
  readonly outgoing: OutgoingLog;
  readonly sessions: Pick<SessionService, 'readTicket'>;
  readonly contentOrigin: string;
}

export function mountPolicyReports(contentRouter: Router, deps: PolicyReportDeps): void {
  const readBody = express.json({ type: 'application/csp-report', limit: reportLimitBytes });
  contentRouter.post(policyReportsPath, readBody, async (req, res) => {
    const report = Report.safeParse(req.body).data?.['csp-report'];
    const url = report?.['blocked-uri'] ?? '';
    if (isOfNetwork(url)) {
      const source = await sourceOf(report?.['document-uri'] ?? '', deps);
      deps.outgoing.stop({ purpose: 'content', url, method: 'GET' }, source);
    }
    res.status(204).end();
  });
}

/** Policies stop inline things too, which are reported as words. */
function isOfNetwork(url: string): boolean {
  return URL.canParse(url) && /^(https?|wss?|ftp):/i.test(url);
}

/** `documentUrl`: of the page on which it happened; documents without an address of their own have none. */
async function sourceOf(
  documentUrl: string,
  { sessions, contentOrigin }: Pick<PolicyReportDeps, 'sessions' | 'contentOrigin'>,
): Promise<StoppedSource> {
  const page = URL.parse(documentUrl);
  if (page?.origin === contentOrigin && page.pathname === framePath) return 'frame';
  const ticket = /^\/run\/([^/]+)\//.exec(page?.pathname ?? '')?.[1];
  const run = ticket === undefined ? null : await sessions.readTicket(ticket);
  return run === null ? 'unknown document' : { sessionId: run.writer.sessionId };
}
