/*
 * Threat model. The frame's document and its script are the same for everybody and need no permission. The document does nothing until a
 * page of the API origin that embeds it names it a run, and who may embed that page is said there; so it may lie in a page of any site.
 */
import path from 'node:path';
import express, { type Router } from 'express';
import { framePath } from '../../http/frame-path';
import { dataPolicy } from './content-policy';
import type { PlayerDeps } from './deps';
import { frameDocument } from './frame-document';
import { embeddable } from './package-file';

type FrameDeps = Pick<PlayerDeps, 'apiOrigin' | 'contentOrigin' | 'frameFolder'>;

/** Content origin: everything under `/frame/`. */
export function mountFrameRoutes(contentRouter: Router, deps: FrameDeps): void {
  const { frameFolder } = deps;
  contentRouter.get(framePath, async (req, res) => {
    const { page, policy, name } = await frameDocument(deps);
    res.set({ ...embeddable, 'Content-Security-Policy': policy });
    if (req.query['of'] === name) res.set('Cache-Control', 'public, max-age=31536000, immutable');
    res.type('html').send(page);
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
