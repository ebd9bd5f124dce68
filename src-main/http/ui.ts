import { join } from 'node:path';
import express, { type Router } from 'express';
import { documentHeaders } from './security-headers';

/** The pages of the owner: one HTML file each, built by vite. */
const pages = { '/': 'manage/index.html' } as const;

/** Our own documents, for windows and browser tabs of the owner. Their scripts come from `/assets`. */
export function mountPages(ownerRouter: Router, { rendererFolder, apiOrigin }: UiPlace): void {
  for (const [path, file] of Object.entries(pages))
    ownerRouter.get(path, (req, res) => {
      const elsewhere = `http://${req.headers.host ?? ''}` !== apiOrigin;
      if (elsewhere) res.redirect(apiOrigin + req.url);
      else res.set(documentHeaders(apiOrigin)).sendFile(file, { root: rendererFolder, cacheControl: false });
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
