import { expect, type Page } from '@playwright/test';
import { cardOf, contentWindow, type Windowed } from './own-window';
import { contentOf, importByButton, play } from './place';

/** A film seeks, sound plays and content fills the screen, all from the frame in the player, which is given back. */
export async function useStage(place: Windowed): Promise<Page> {
  await importByButton(place, 'stage-arts');
  const player = await play(place, 'stage-arts');
  const sco = contentOf(player);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  const sought = player.waitForResponse((response) => response.url().endsWith('/film.webm?again'));
  await sco.locator('#film').evaluate((film: HTMLVideoElement) => (film.src += '?again'));
  expect((await sought).status()).toBe(206);
  await sco.locator('#seek').click();
  await expect(sco.locator('#film-state')).toHaveText(/^at 25, ready [234]$/);
  await sco.locator('#fill').click();
  await expect(sco.locator('#screen-state')).toHaveText('filled');
  await sco.locator('body').evaluate(() => document.exitFullscreen());
  await expect(sco.locator('#sound-state')).toHaveText('heard');
  return player;
}

/** Content is laid out for paper. In a browser: the system's dialog, which nobody here can close, holds the desktop program's page up. */
export async function print(player: Page): Promise<void> {
  const sco = contentOf(player);
  await sco.locator('#print').click();
  await expect(sco.locator('#paper-state')).toHaveText('laid out');
}

/** A PDF as an activity, in a page and behind a link: each is shown, in a window free of the player's sandbox. */
export async function showDocuments(place: Windowed): Promise<void> {
  await importByButton(place, 'documents');
  const player = await play(place, 'documents');
  const opened = await contentWindow(place, player);
  await expect.poll(() => pdfsOf(opened)).toEqual(['sheet.pdf']);
  await player.getByTestId('nav-continue').click();
  await expect(opened.frameLocator('iframe').locator('#api-state')).toHaveText('connected');
  await expect.poll(() => pdfsOf(opened)).toEqual(['sheet.pdf']);
  await player.getByTestId('nav-continue').click();
  await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
  await expect(cardOf(player)).toHaveCount(0);
  await expect.poll(() => opened.isClosed()).toBe(true);
  const sheet = await place.nextWindow(() => contentOf(player).locator('#sheet').click());
  await expect.poll(() => sheet.url()).toContain('sheet.pdf');
  await player.close();
}

/** The PDFs that the window shows, by their names; a page in place of one that was stopped is none. */
function pdfsOf(opened: Page): readonly (string | undefined)[] {
  const shown = opened.frames().filter((frame) => /\.pdf(\?|#|$)/.test(frame.url()));
  return [...new Set(shown.map((frame) => new URL(frame.url()).pathname.split('/').at(-1)))];
}
