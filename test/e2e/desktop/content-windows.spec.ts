import type { Locator } from '@playwright/test';
import { apiOf } from '../flows/api';
import { contentWindow } from '../flows/own-window';
import { contentOf, importByButton, play, untilSaved, type Titled } from '../flows/place';
import { windowedDesktop } from '../flows/windowed';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

async function playImported(desktop: Desktop, fixture: Titled) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, fixture);
  const player = await play(place, fixture);
  return { player, sco: contentOf(player) };
}

test('a course in a frameset finds the API two windows up, in whichever of its pages', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player } = await playImported(desktop, 'frameset');
  const sco = (await contentWindow(windowedDesktop(desktop), player)).frameLocator('iframe');
  const page = sco.frameLocator('frame[name="page"]');
  await expect(page.locator('#api-state')).toHaveText('connected');
  await sco.frameLocator('frame[name="menu"]').locator('#again').click();
  await expect(page.locator('#api-state')).toHaveText('found again');
  await page.locator('#complete').click();
  await expect(page.locator('#status')).toHaveText('completed');
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  const { sessions } = await (await apiOf(desktop.page)).call('listSessions', {});
  expect(sessions.map(({ state }) => state)).toEqual(['completed']);
});

test('a course that did not find the API is told of with the walk it could take, ready to be copied', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'top-hungry');
  await expect(sco.locator('#at-parent')).toHaveText('none');
  await expect(sco.locator('#at-top')).toHaveText('SecurityError');
  const notice = player.locator('[data-testid="player-notice"][data-notice="api-not-found"]');
  await expect(notice).toBeVisible();
  await notice.getByTestId('support-toggle').click();
  const details = notice.getByTestId('support-details');
  await expect(details).toContainText('content: index.html');
  await expect(details).toContainText('run-time frame, offers API: never read');
  await expect(details).toContainText('(window.top)');
  await expect(details).toContainText('package: ');
  await copyDetails(notice);
  expect(await desktop.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'content: index.html',
  );
});

test('support details are copied also where the page is not given the clipboard', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const { player } = await playImported(desktop, 'top-hungry');
  const notice = player.locator('[data-testid="player-notice"][data-notice="api-not-found"]');
  await notice.getByTestId('support-toggle').click();
  await player.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await desktop.app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await copyDetails(notice);
  expect(await desktop.app.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'content: index.html',
  );
});

/**
 * The button stands where the content was until the details were opened. A click that comes before the browser has drawn that goes to
 * the content: nobody is that quick, but a test is.
 */
async function copyDetails(notice: Locator): Promise<void> {
  const button = notice.getByTestId('support-copy');
  await expect(async () => {
    await button.click();
    await expect(button).toHaveText('Copied', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

test('the player fills the screen with its controls, and gives it back', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'scorm12-single');
  await expect(sco.locator('#api-state')).toHaveText('connected');
  const button = player.getByTestId('nav-full-screen');
  await button.click();
  await expect.poll(() => player.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(player.getByTestId('nav-exit')).toBeVisible();
  await button.click();
  await expect.poll(() => player.evaluate(() => document.fullscreenElement !== null)).toBe(false);
});
