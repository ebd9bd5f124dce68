import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { comeIntoRoom } from '../../support/room-learner';
import { keyOf } from '../flows/api';
import { inspect } from '../flows/core-flow';
import { closeWindow, contentOf, goToLibrary, importByButton, play, untilSaved } from '../flows/place';
import { openRoom } from '../flows/room';
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

test('the board of a classroom shows what the README says it does', async ({ openDesktop }) => {
  const { page } = await openDesktop();
  const key = await keyOf(page);
  const room = await openRoom({ key: () => key });
  const packageId = await room.give('scorm12-single');
  const names = ['Ana Ruiz', 'Ben Okafor', 'Chidi Obi', 'Dora Levi', 'Émile Roy', 'Fatima Hadi', 'Gita Rao'];
  const roster = [];
  for (const name of names) roster.push(await room.expectSomebody(name));
  const learners = [];
  for (const { learnerId } of roster.slice(0, 5))
    learners.push(await comeIntoRoom({ origin: room.origin, code: room.code, learnerId, packageId }));
  for (const [at, learner] of learners.entries()) {
    learner.call('LMSInitialize', '');
    if (at > 2) continue;
    learner.call('LMSSetValue', 'cmi.core.score.raw', String(95 - 13 * at));
    learner.call('LMSSetValue', 'cmi.core.lesson_status', at === 2 ? 'incomplete' : 'passed');
    learner.call('LMSCommit', '');
    await learner.drained();
  }
  learners.at(-1)?.end();
  await page.getByRole('link', { name: 'Classroom' }).click();
  await page.getByTestId('classroom-board').click();
  await expect(page.getByTestId('board-learner')).toHaveCount(names.length);
  await expect(page.locator('[data-saved="so-far"]')).toHaveCount(4);
  await expect(page.locator('[data-saved="unknown"]')).toHaveCount(1);
  await takePicture(page, 'board');
  for (const learner of learners) learner.end();
});
