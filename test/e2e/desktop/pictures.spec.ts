import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { inspect } from '../flows/core-flow';
import { closeWindow, contentOf, goToLibrary, importByButton, play, untilSaved } from '../flows/place';
import { repositoryRoot } from '../support/repository-root';
import { expect, test } from '../support/test';

/** The README's pictures: `npm run pictures` writes them to docs/images, a usual run among the test results. */
const folder = path.join(repositoryRoot, process.env['LECTERN_PICTURES'] ?? 'test-results/pictures');

async function takePicture(page: Page, name: string): Promise<void> {
  const file = path.join(folder, `${name}.png`);
  await page.setViewportSize({ width: 1200, height: 760 });
  await page.screenshot({ path: file, animations: 'disabled' });
  expect(existsSync(file)).toBe(true);
}

test('library, player and inspector show what the README says they do', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  for (const fixture of ['media', 'one-folder-down', 'scorm12-single', 'scorm12-multi', 'scorm2004-single'])
    await importByButton(place, fixture);
  await importByButton(place, 'scorm2004-multi');
  await expect(desktop.page.getByTestId('package-card')).toHaveCount(6);

  const player = await play(place, 'scorm2004-multi');
  const sco = contentOf(player);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#complete').click();
  await player.getByTestId('nav-continue').click();
  await expect(player.getByTestId('player-activity')).toHaveText('Fire');
  await sco.locator('#score-80').click();
  await untilSaved(player);
  await takePicture(player, 'player');
  await closeWindow(player);

  const inspector = await inspect(place, 'scorm2004-multi');
  await expect(inspector.getByTestId('call-row').first()).toBeVisible();
  await takePicture(inspector, 'inspector');

  await desktop.page.reload();
  await goToLibrary(place);
  await expect(desktop.page.getByTestId('package-card')).toHaveCount(6);
  await takePicture(desktop.page, 'library');
});
