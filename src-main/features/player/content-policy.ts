/*
 * Threat model. Package files are script of strangers. They run with inline script and eval, because real courses need both, but they may
 * load from and send to this origin only: what a learner does must not leave the machine, and no other host's page may frame them but those
 * that the launch allows, nor read them. One thing they may frame: the launch of a dispatch here, whose token is the permission. The frame is ours, and every script of the package shares its origin: its policy keeps honest mistakes out, not content.
 */
import { frameAncestors, type Framers } from '../../http/framers';
import { policyReportsPath } from '../../http/policy-reports';

/** Where pages lie, and who may frame them. */
export interface ContentPlace {
  readonly apiOrigin: string;
  readonly contentOrigin: string;
  readonly framers: Framers;
}

/** Documents and files of a package. */
export function packagePolicy({ apiOrigin, contentOrigin, framers }: ContentPlace): string {
  const own = "'self' data: blob:";
  return [
    `default-src ${own}`,
    `script-src ${own} 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval'`,
    `style-src ${own} 'unsafe-inline'`,
    `connect-src ${own} ${webSocketOf(contentOrigin)}`,
    `frame-src ${own} ${apiOrigin}/dispatch/`,
    "form-action 'self'",
    "base-uri 'self'",
    frameAncestors([apiOrigin, contentOrigin], framers),
    `report-uri ${policyReportsPath}`,
  ].join('; ');
}

/** The frame that holds the API object and the course. Any page may embed it: see frame-routes.ts. */
export function framePolicy(contentOrigin: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${webSocketOf(contentOrigin)}`,
    "frame-src 'self' data: blob:",
    "form-action 'none'",
    "base-uri 'none'",
    `report-uri ${policyReportsPath}`,
  ].join('; ');
}

/** Answers that are no documents. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

function webSocketOf(origin: string): string {
  return origin.replace(/^http/, 'ws');
}
