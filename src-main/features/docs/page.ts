/*
 * Threat model. The page runs a library that we did not write, on the origin of the API. It gets no token: windows keep theirs for
 * themselves, in a tab's own storage. Its policy lets it speak to this Lectern only, so that a key typed in goes nowhere else.
 */
import { join } from 'node:path';
import type { Response, Router } from 'express';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The library writes style elements and attributes by itself.
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The reference of the API for a browser, without the internet. What it shows is the OpenAPI document. */
export function mountDocsPage(ownerRouter: Router, rendererFolder: string): void {
  const folder = join(rendererFolder, 'api-docs');
  const send = (res: Response, file: string): void => {
    res.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
    res.sendFile(join(folder, file));
  };
  ownerRouter.get('/api/docs', (_req, res) => send(res, 'index.html'));
  for (const file of ['reference.js', 'start.js'])
    ownerRouter.get(`/api/docs/${file}`, (_req, res) => send(res, file));
}
