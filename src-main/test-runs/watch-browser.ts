import type { BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';
import { observedProblem } from './observed-problem';
import { placeOf } from './place-of';
import { problem, type Problem } from './problem';

/** Something that the browser told. */
export interface Sighting {
  /** When it came to be; milliseconds since 1970. */
  readonly atMs: number;
  /** `activity`: the title of what was shown then. */
  readonly problem: (activity: string | null) => Problem;
}

/**
 * Notes what a browser has to say of content, in whatever frame and window it stands. What the player's own page notes is of the content's
 * first page alone.
 */
export function watchBrowser(context: BrowserContext, note: (seen: Sighting) => void): void {
  const noteNow = (made: Sighting['problem']): void => note({ atMs: Date.now(), problem: made });
  context.on('response', (response) => {
    const [status, place] = [String(response.status()), placeOf(response.url())];
    const { startTime: atMs } = response.request().timing();
    const made = (activity: string | null) => observedProblem('failed-request', status, place, activity);
    if (isMissing(response)) note({ atMs, problem: made });
  });
  context.on('console', (message) => {
    const address = stoppedBy(message);
    const words = 'stopped by the policy of the page';
    if (address === null) return;
    noteNow((activity) => observedProblem('blocked-request', words, address, activity));
  });
  context.on('weberror', (failed) => {
    const { message } = failed.error();
    noteNow((activity) => observedProblem('script-error', message, null, activity));
  });
  context.on('page', (page) => watchPage(page, noteNow));
}

function watchPage(page: Page, noteNow: (made: Sighting['problem']) => void): void {
  page.on('dialog', (dialog) => {
    const words = `The content stops for a dialog (${dialog.type()}): ${dialog.message()}`;
    if (dialog.type() !== 'beforeunload')
      noteNow((activity) => problem('info', 'test.dialog', words, { activity }));
    // Its page may have gone in the meantime, and the dialog with it.
    void dialog.accept().catch(() => undefined);
  });
  page.on('crash', () =>
    noteNow((activity) => problem('error', 'test.crashed', 'The page crashed', { activity })),
  );
}

/** A file of the package that is not there. */
function isMissing(response: Response): boolean {
  return response.status() >= 400 && placeOf(response.url()) !== response.url();
}

/** The address that content wanted something from and was not let to, in the words of Chromium. */
function stoppedBy(message: ConsoleMessage): string | null {
  const text = message.text();
  if (message.type() !== 'error' || !text.includes('Content Security Policy')) return null;
  return /'((?:https?|wss?):\/\/[^']*)'/.exec(text)?.[1] ?? null;
}
