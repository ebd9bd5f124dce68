import type { BrowserContext, WebSocketRoute } from '@playwright/test';
import type { RoomNews } from '../../../src-shared/contract/room-visit';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { barriersOf } from '../flows/accessibility';
import { contentOf, untilSaved } from '../flows/place';
import { chooseName, comeIn, openCourse, openRoom, type OpenRoom } from '../flows/room';
import { expect, test } from '../support/test';

/** What the room says to pages of a device, besides what it says by itself, or (`isApart`) in its place, whether it is there or not. */
async function tellingTo(context: BrowserContext, isApart = false): Promise<(news: RoomNews) => void> {
  const lines: WebSocketRoute[] = [];
  await context.routeWebSocket(/\/room\/line$/, (line) => {
    if (!isApart) line.connectToServer();
    lines.push(line);
  });
  return (news) => lines.at(-1)?.send(JSON.stringify(news));
}

async function ready(room: OpenRoom): Promise<LearnerId> {
  const { learnerId } = await room.expectSomebody('Ana');
  await room.give('scorm12-single');
  return learnerId;
}

test('a paused lesson covers the course, keeps the keyboard from it, and goes away by itself', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await ready(room);
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await openCourse(page);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await room.call('updateRoom', { lesson: 'paused' });
  const pause = page.getByTestId('room-paused');
  await expect(pause).toBeVisible();
  await expect(pause.getByRole('heading')).toBeFocused();
  expect(await barriersOf(page, 'pause')).toEqual([]);
  for (const key of ['Escape', 'Escape', 'Tab', 'Tab', 'ArrowDown']) await page.keyboard.press(key);
  await expect(pause).toBeVisible();
  await expect(sco.locator('#q1-b')).toBeChecked();
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await untilSaved(page);
  await room.call('updateRoom', { lesson: 'open' });
  await expect(pause).toHaveCount(0);
  await sco.locator('#q2-a').check();
  await context.close();
});

test('a pause lies above a course that fills the screen', async ({ openServe, browser }) => {
  const room = await openRoom(await openServe());
  await ready(room);
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await openCourse(page);
  await expect(contentOf(page).locator('#api-state')).toHaveText('connected');
  await page.getByTestId('player-frame').evaluate((frame) => frame.requestFullscreen());
  await room.call('updateRoom', { lesson: 'paused' });
  await expect(page.getByTestId('room-paused')).toBeVisible();
  const topmost = await page.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('dialog')?.dataset['testid'],
  );
  expect(topmost).toBe('room-paused');
  await context.close();
});

test('a pause covers a course that has a window of its own', async ({ openServe, browser }) => {
  const room = await openRoom(await openServe());
  await room.expectSomebody('Ana');
  const packageId = await room.give('top-hungry');
  const metadata = { launch_rules: { opens_in: 'window' } };
  await room.call('updatePackage', { packageId, metadata });
  const { page, context } = await comeIn(browser, room, {});
  await chooseName(page, 'Ana');
  const opening = context.waitForEvent('page');
  await openCourse(page);
  const opened = await opening;
  const sco = opened.frameLocator('iframe');
  await expect(sco.locator('#begin')).toBeVisible();
  await room.call('updateRoom', { lesson: 'paused' });
  const cover = opened.getByTestId('content-cover');
  await expect(cover).toContainText('Pause');
  for (const key of ['Escape', 'Escape', 'Tab', 'Enter']) await opened.keyboard.press(key);
  await expect(cover).toBeVisible();
  expect(await opened.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await room.call('updateRoom', { lesson: 'open' });
  await expect(cover).toHaveCount(0);
  await sco.locator('#begin').click();
  await untilSaved(page);
  await context.close();
});

test('messages of the teacher wait to be read, one after the other, above a pause too', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await ready(room);
  const { page, context } = await comeIn(browser, room);
  const tell = await tellingTo(context);
  await chooseName(page, 'Ana');
  await expect(page.getByTestId('work')).toBeVisible();
  tell({ type: 'message', id: '1', text: 'Look at the board, please.' });
  const message = page.getByTestId('teachers-message');
  await expect(message).toContainText('Look at the board');
  expect(await barriersOf(page, 'message')).toEqual([]);
  await page.getByTestId('message-read').click();
  await expect(message).toHaveCount(0);

  await openCourse(page);
  await expect(contentOf(page).locator('#api-state')).toHaveText('connected');
  await room.call('updateRoom', { lesson: 'paused' });
  await expect(page.getByTestId('room-paused')).toBeVisible();
  for (const id of ['2', '3', '2']) tell({ type: 'message', id, text: `Message ${id}` });
  await expect(message).toContainText('Message 2');
  await page.getByTestId('message-read').click();
  await expect(message).toContainText('Message 3');
  await page.getByTestId('message-read').click();
  await expect(page.getByTestId('room-paused')).toBeVisible();
  await context.close();
});

test('the end of a lesson leaves the course where it was, says that all is saved, and lets nobody begin', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await ready(room);
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await openCourse(page);
  await contentOf(page).locator('#next').click();
  await room.call('updateRoom', { lesson: 'ending' });
  const leaving = page.getByTestId('room-leaving');
  await expect(leaving).toHaveAttribute('data-leaving', 'saved');
  await expect(leaving).toContainText('Everything is saved');
  expect(await barriersOf(page, 'end of the lesson')).toEqual([]);
  const { data } = await room.call('listSessions', {});
  expect(data).toHaveLength(1);
  await page.getByTestId('room-courses').click();
  await expect(page.getByTestId('lesson-ending')).toBeVisible();
  await expect(page.getByTestId('work-deed')).toBeDisabled();
  await room.call('updateRoom', { lesson: 'open' });
  await openCourse(page);
  await expect(contentOf(page).locator('#page-number')).toHaveText('2');
  await context.close();
});

test('the end of a lesson without the host says how much waits, and sends it once the host is back', async ({
  openServe,
  browser,
}) => {
  const serve = await openServe();
  const room = await openRoom(serve);
  await ready(room);
  const { page, context } = await comeIn(browser, room);
  const tell = await tellingTo(context, true);
  await chooseName(page, 'Ana');
  await openCourse(page);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await untilSaved(page);
  await serve.kill();
  await sco.locator('#next').click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'offline');
  const leaving = page.getByTestId('room-leaving');
  // The page may open another line just then, which hears what it is told again.
  await expect(async () => {
    tell({ type: 'lesson', lesson: 'ending' });
    await expect(leaving).toHaveAttribute('data-leaving', 'waiting', { timeout: 2_000 });
  }).toPass();
  await expect(leaving).toContainText('Keep this page open');
  await openServe();
  await expect(leaving).toHaveAttribute('data-leaving', 'saved', { timeout: 45_000 });
  await context.close();
});

test('a visit that was ended saves the course and leads to the names', async ({ openServe, browser }) => {
  const room = await openRoom(await openServe());
  const learnerId = await ready(room);
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await openCourse(page);
  await contentOf(page).locator('#next').click();
  const { learner } = await room.call('readRoomLearner', { learnerId });
  for (const { visit_id: visitId } of learner.devices) await room.call('endRoomVisit', { visitId });
  await expect(page.getByTestId('names-page')).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('lectern-room-visit'))).toBeNull();
  const { data } = await room.call('listSessions', {});
  expect(data).toMatchObject([{ completion_status: 'incomplete' }]);
  await context.close();
});
