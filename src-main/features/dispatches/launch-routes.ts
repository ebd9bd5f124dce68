/*
 * Threat model. Anybody who can reach the API origin may call this, from any page, in any frame: the token in the address is the only
 * permission, and with it one may be any learner of this dispatch, as the contract has it. It opens nothing but the player of one session
 * of one package. The answer is a redirect or a page of fixed sentences; neither says whether a dispatch exists to who lacks its token,
 * and nothing of the address is shown or logged. The sentences may be framed by anybody: there is nothing on the page to click.
 */
import type { ErrorRequestHandler, Request, Router } from 'express';
import { z } from 'zod';
import { Refusal } from '../../../src-shared/contract/errors';
import { UserId } from '../../../src-shared/contract/sessions';
import { DispatchId } from '../../../src-shared/kernel/ids';
import { directionOf, spokenLanguage, type Language } from '../../../src-shared/kernel/languages';
import { refusalOf } from '../../http/failure';
import { frameAncestors, framersOf } from '../../http/framers';
import { sentencesOf } from './refusal-words';
import type { DispatchService } from './service';

const nameLimit = 255;

const Visit = z.object({
  token: z.string().max(300).catch(''),
  user_id: UserId,
  // A name is for show alone: a long one is no reason to shut the learner out.
  name: z
    .string()
    .transform((name) => name.slice(0, nameLimit).replace(/\p{Surrogate}/gu, ''))
    .optional()
    .catch(undefined),
});

/** API origin, learner router: `GET /dispatch/:dispatchId/launch`. */
export function mountDispatchLaunch(learnerRouter: Router, dispatches: DispatchService): void {
  learnerRouter.get('/dispatch/:dispatchId/launch', async (req, res) => {
    if (req.method !== 'GET') throw new Refusal('METHOD_NOT_ALLOWED');
    const id = DispatchId.safeParse(req.params.dispatchId);
    const visit = Visit.safeParse(req.query);
    if (!id.success) throw new Refusal('DISPATCH_NOT_FOUND');
    if (!visit.success) throw new Refusal('INVALID_REQUEST', fieldOf(visit.error));
    const { token, user_id: userId, name = null } = visit.data;
    const url = await dispatches.launch(id.data, { token, userId, name, from: pageBefore(req) });
    res.set('Cache-Control', 'no-store').redirect(url);
  });
  learnerRouter.use('/dispatch', sayWhy);
}

function fieldOf({ issues }: z.ZodError) {
  const field = String(issues[0]?.path[0]);
  return { field, message: `${field}: between 1 and 255 whole characters are needed` };
}

function pageBefore(req: Request): string | undefined {
  return req.get('origin') ?? req.get('referer');
}

/** A person gets sentences; a program, and the log, what every refusal is. */
const sayWhy: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const { code, status } = refusalOf(error);
  if (status >= 500 || req.accepts(['json', 'html']) !== 'html') {
    next(error);
    return;
  }
  const language = spokenLanguage(req.acceptsLanguages());
  const { what, todo } = sentencesOf(code, language);
  res.set({
    'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ${frameAncestors([], framersOf([]))}`,
    'Cache-Control': 'no-store',
    'Content-Language': language,
    Vary: 'Accept-Language',
  });
  res
    .status(status)
    .type('html')
    .send(page(language, what, todo));
};

const page = (language: Language, what: string, todo: string): string => `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${what}</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 28rem; padding: 0 1rem }
      h1 { font-size: 1.25rem }
    </style>
  </head>
  <body>
    <h1>${what}</h1>
    <p>${todo}</p>
  </body>
</html>
`;
