import { join } from 'node:path';
import express, { type Router } from 'express';
import { sendDocument } from './document';

/** The pages of the owner: one HTML file each, built by vite. */
const pages = { '/': 'manage/index.html' } as const;

/** Our own documents, for windows and browser tabs of the owner. Their scripts come from `/assets`. */
export function mountPages(ownerRouter: Router, { rendererFolder, apiOrigin }: UiPlace): void {
  for (const [path, file] of Object.entries(pages))
    ownerRouter.get(path, async (req, res) => {
      const elsewhere = `${new URL(apiOrigin).protocol}//${req.headers.host ?? ''}` !== apiOrigin;
      if (elsewhere) res.redirect(apiOrigin + req.url);
      else await sendDocument(res, join(rendererFolder, file), apiOrigin);
    });
}

export interface UiPlace {
  readonly rendererFolder: string;
  readonly apiOrigin: string;
}

/** Built scripts, styles and fonts, whose names carry the hash of what is in them. Learners' pages use them too. */
export function mountAssets(learnerRouter: Router, rendererFolder: string): void {
  const files = express.static(join(rendererFolder, 'assets'), {
    index: false,
    redirect: false,
    immutable: true,
    maxAge: '365d',
  });
  learnerRouter.use('/assets', files);
}
