import type { Browser, Page } from 'playwright-core';
import { firstLineOf } from './first-line';
import { lookAtSco, type ScoLook } from './look-at-sco';
import { problem, type Problem } from './problem';
import { watchBrowser, type Sighting } from './watch-browser';
import { isOver } from './visit-course';

export type TestBrowser = Pick<Browser, 'newContext'>;

/** A course that is played. */
export interface Played {
  readonly page: Page;
  /** What looks at its SCOs found; grows. */
  readonly problems: readonly Problem[];
  /** What the browser told; grows. */
  readonly sightings: readonly Sighting[];
  look(sco: ScoLook): Promise<void>;
  close(): Promise<void>;
}

const size = { width: 1280, height: 800 };

/** Opens a player as a learner's browser does. */
export async function openPlayer(browser: TestBrowser, url: string): Promise<Played> {
  const context = await browser.newContext({ viewport: size, locale: 'en' });
  const problems: Problem[] = [];
  const sightings: Sighting[] = [];
  watchBrowser(context, (seen) => sightings.push(seen));
  const page = await context.newPage();
  await page.goto(url);
  return {
    ...{ page, problems, sightings },
    look: async (sco) => {
      problems.push(...(await lookAtSco(page, sco)));
    },
    close: () => context.close(),
  };
}

const savesWithinMs = 30_000;
const waysOut = ['nav-exit-all', 'nav-exit', 'nav-suspend'].map((name) => `[data-testid=${name}]`).join(', ');

/** Leaves the course and waits until all is saved. */
export async function leave(player: Page): Promise<readonly Problem[]> {
  try {
    if (!(await isOver(player))) await player.locator(waysOut).first().click({ timeout: savesWithinMs });
    await player.locator('[data-testid=ended-saved][data-state=saved]').waitFor({ timeout: savesWithinMs });
    return [];
  } catch (error) {
    const shown = player.locator('[data-testid=player-problem]');
    const kind = (await shown.count()) > 0 ? await shown.getAttribute('data-problem') : null;
    const words =
      kind === null ? `The course could not be left: ${firstLineOf(error)}` : `The player stopped: ${kind}`;
    return [problem('error', 'test.not-left', words)];
  }
}
