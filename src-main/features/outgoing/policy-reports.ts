/*
 * Threat model. The policy of package content stops what content would load from elsewhere before any request is made; browsers then report here what
 * they stopped. The reports come from package script or anything else that reaches the content listener: small, of one
 * shape, and they only add to a bounded list of what was stopped. A false report can claim an attempt that was none, and hide none.
 */
import express, { type Router } from 'express';
import { z } from 'zod';
import { policyReportsPath } from '../../http/policy-reports';
import type { OutgoingLog } from '../../platform/outgoing';

const Report = z.object({ 'csp-report': z.object({ 'blocked-uri': z.string().max(8192) }) });
const reportLimitBytes = 32 * 1024;

export function mountPolicyReports(contentRouter: Router, outgoing: OutgoingLog): void {
  const readBody = express.json({ type: 'application/csp-report', limit: reportLimitBytes });
  contentRouter.post(policyReportsPath, readBody, (req, res) => {
    const report = Report.safeParse(req.body).data;
    const url = report?.['csp-report']['blocked-uri'] ?? '';
    if (isOfNetwork(url)) outgoing.stop({ purpose: 'content', url, method: 'GET' });
    res.status(204).end();
  });
}

/** Policies stop inline things too, which are reported as words. */
function isOfNetwork(url: string): boolean {
  return URL.canParse(url) && /^(https?|wss?|ftp):/i.test(url);
}
