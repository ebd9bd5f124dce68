/*
 * Threat model. The frame's document and its script are the same for everybody and need no permission. The document does nothing until a
 * page of the API origin that embeds it names it a run, and who may embed that page is said there; so it may lie in a page of any site.
 */
import path from 'node:path';
import express, { type Router } from 'express';
import { sendFilled } from '../../http/document';
import { framePath } from '../../http/frame-path';
import { dataPolicy, framePolicy } from './content-policy';
import type { PlayerDeps } from './deps';
import { embeddable } from './package-file';

/** Content origin: everything under `/frame/`. */
export function mountFrameRoutes(
  contentRouter: Router,
  { apiOrigin, contentOrigin, frameFolder }: Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin' | 'frameFolder'>,
): void {
  contentRouter.get(framePath, async (_req, res) => {
    res.set({ ...embeddable, 'Content-Security-Policy': framePolicy(contentOrigin()) });
    await sendFilled(res, path.join(frameFolder, 'index.html'), { '%SHELL_ORIGIN%': apiOrigin() });
  });

  // The names of these files change with what is in them.
  const kept = { index: false, redirect: false, immutable: true, maxAge: '1y' } as const;
  contentRouter.use(
    '/frame/assets',
    (_req, res, next) => {
      res.set({
        'Content-Security-Policy': dataPolicy,
        'Cross-Origin-Resource-Policy': embeddable['Cross-Origin-Resource-Policy'],
      });
      next();
    },
    express.static(path.join(frameFolder, 'assets'), kept),
  );
}
