import type { Page } from '@playwright/test';
import { barriersOf } from '../flows/accessibility';
import { chooseName, comeIn, openCourse, openRoom, type OpenRoom } from '../flows/room';
import { contentOf, goToAddress, untilSaved, type Place } from '../flows/place';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

const rowOf = (home: Page, name: string) =>
  home.getByTestId('board-learner').and(home.locator(`[data-name="${name}"]`));

test('a teacher opens the room, and sees how to get in and that devices have come', async ({
  openServe,
  browser,
  context,
}) => {
  test.slow();
  const serve = await openServe();
  const { home } = await visit(context, serve.visitUrl);
  await goToAddress(home, '/classroom/room');
  await home.getByTestId('room-open').click();
  await expect(home.getByTestId('room-code')).toHaveText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
  await expect(home.locator('[data-check="answers"]').first()).toHaveAttribute('data-outcome', 'ok');
  expect(await barriersOf(home, 'room')).toEqual([]);
  const room = await openRoom(serve);
  await expect(home.getByTestId('room-address')).toHaveText(new URL(room.url).host);
  const device = await comeIn(browser, room);
  await expect(home.getByTestId('room-devices')).toContainText('Come through');
  await device.context.close();
  await home.getByRole('button', { name: 'Show on the projector' }).click();
  await expect(home.getByTestId('projector')).toContainText(new URL(room.url).host);
  expect(await barriersOf(home, 'projector')).toEqual([]);
});

test('a lesson on the board: who works, a message, a device out of reach, and its end once all is saved', async ({
  openServe,
  browser,
  context,
}) => {
  test.slow();
  const serve = await openServe();
  const room: OpenRoom = await openRoom(serve);
  for (const name of ['Ana', 'Ben']) await room.expectSomebody(name);
  const cem = await room.expectSomebody('Cem');
  await room.give('scorm12-single');
  const { home }: Place = await visit(context, serve.visitUrl);
  await goToAddress(home, '/classroom/board');
  await expect(home.getByTestId('board-learner')).toHaveCount(3);

  const ana = await comeIn(browser, room);
  await chooseName(ana.page, 'Ana');
  await openCourse(ana.page);
  const ben = await comeIn(browser, room);
  await chooseName(ben.page, 'Ben');
  await openCourse(ben.page);
  await contentOf(ben.page).locator('#next').click();
  await untilSaved(ben.page);
  await expect(rowOf(home, 'Ana')).toHaveAttribute('data-saved', 'so-far');
  await expect(home.getByTestId('board-counts')).toContainText('2 of 3 here, 2 in a course');
  expect(await barriersOf(home, 'board')).toEqual([]);

  const other = await room.give('scorm2004-single', { everyone: false, learner_ids: [cem.learnerId] });
  await home.getByTestId('board-course').click();
  await home.getByRole('option', { name: 'How a course is kept (SCORM 2004)' }).click();
  await expect(home.getByTestId('board-learner')).toHaveCount(1);
  await expect(rowOf(home, 'Cem')).toBeVisible();
  await home.getByTestId('board-course').click();
  await home.getByRole('option', { selected: true }).click();
  await expect(home.getByTestId('board-learner')).toHaveCount(3);
  await room.call('deletePackage', { packageId: other });

  await home.getByTestId('board-project').click();
  await expect(home.getByTestId('board-projector')).toContainText('2 of 3 here');
  await expect(home.getByTestId('projected-learner')).toHaveCount(3);
  expect(await barriersOf(home, 'board on the projector')).toEqual([]);
  await home.getByRole('button', { name: 'Back to the classroom' }).click();

  await rowOf(home, 'Ana').getByRole('checkbox').check();
  await home.getByTestId('lesson-tell').click();
  await home.getByTestId('tell-text').fill('Well done');
  await home.getByTestId('tell-send').click();
  await expect(ana.page.getByText('Well done')).toBeVisible();
  await expect(ben.page.getByText('Well done')).toHaveCount(0);

  await rowOf(home, 'Ben').getByRole('button').click();
  await expect(home.getByTestId('board-drawer')).toContainText('How a course is kept');
  expect(await barriersOf(home, 'learner')).toEqual([]);
  await home.keyboard.press('Escape');

  // As a device that is gone without a word: a page that is closed has a last one.
  const gone = ben.page.waitForEvent('crash');
  await Promise.race([gone, ben.page.goto('chrome://crash')]).catch(() => gone);
  await expect(rowOf(home, 'Ben')).toHaveAttribute('data-saved', 'unknown');
  await home.getByTestId('lesson-end').click();
  await expect(home.getByTestId('lesson-kept')).toHaveText('1 of 2 saved');
  await expect(home.getByTestId('lesson-unsaved')).toHaveText(/Ben.*out of reach: .*last seen/);
  expect(await barriersOf(home, 'lesson ending')).toEqual([]);
  await home.getByTestId('lesson-close').click();
  await expect(home.getByRole('dialog')).toContainText('Ben');
  await home.getByRole('button', { name: 'Close anyway' }).click();
  await expect(home.getByTestId('lesson-ending')).toHaveCount(0);
  await expect(home.getByTestId('lesson-end')).toHaveCount(0);
  await ana.context.close();
  await ben.context.close();
});
