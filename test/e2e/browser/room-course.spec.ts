import { contentOf, untilSaved } from '../flows/place';
import { chooseName, comeIn, openCourse, openRoom, typePin } from '../flows/room';
import { expect, test } from '../support/test';

test('a learner chooses a PIN, plays a course, loads it again half-way, and is back at the courses with the result', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe(), { sign_in: 'pin' });
  await room.give('scorm12-single', { due_at: new Date(Date.now() + 3_600_000).toISOString() });
  await room.expectSomebody('Ana');
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await typePin(page, '4711');
  await typePin(page, '4711');
  const work = page.getByTestId('work');
  await expect(work).toHaveAttribute('data-status', 'not_started');
  await expect(page.getByTestId('work-due')).toHaveAttribute('data-due', 'soon');

  await openCourse(page);
  expect(new URL(page.url()).origin).toBe(room.origin);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await untilSaved(page);
  await page.reload();
  await expect(sco.locator('#resumed-location')).toHaveText('2');
  await page.goBack();
  await expect(work).toHaveAttribute('data-status', 'in_progress');
  await expect(page.getByTestId('work-deed')).toHaveAttribute('data-deed', 'goOn');

  await openCourse(page);
  await expect(sco.locator('#page-number')).toHaveText('2');
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(sco.locator('#score')).toHaveText('100');
  await sco.locator('#finish').click();
  await untilSaved(page);
  await page.getByTestId('nav-exit').click();
  await expect(page.getByTestId('work-page')).toBeVisible();
  await expect(work).toHaveAttribute('data-status', 'done');
  await expect(work).toContainText('100');
  await expect(page.getByTestId('all-done')).toBeVisible();
  await context.close();
});

test('what is done while the host is down reaches it once it is back', async ({ openServe, browser }) => {
  const serve = await openServe();
  const room = await openRoom(serve);
  const { userId } = await room.expectSomebody('Ben');
  await room.give('scorm12-single');
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ben');
  await openCourse(page);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await untilSaved(page);
  await serve.kill();
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'offline');

  const again = await openServe();
  await untilSaved(page);
  const { data } = await room.callAt(again.apiOrigin)('listSessions', { user_id: userId });
  expect(data).toMatchObject([{ score_raw: 100 }]);
  await context.close();
});

test('what waits on a device outlives its page while the host is down', async ({ openServe, browser }) => {
  const serve = await openServe();
  const room = await openRoom(serve);
  const { userId } = await room.expectSomebody('Emil');
  await room.give('scorm12-single');
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Emil');
  await openCourse(page);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await untilSaved(page);
  await serve.kill();
  await sco.locator('#next').click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'offline');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  const again = await openServe();
  await page.goto(room.url);
  await openCourse(page);
  await expect(sco.locator('#page-number')).toHaveText('3');
  await untilSaved(page);
  const { data } = await room.callAt(again.apiOrigin)('listSessions', { user_id: userId });
  expect(data).toHaveLength(1);
  await context.close();
});

test('what waits of one learner reaches the host while the next one has the device', async ({
  openServe,
  browser,
}) => {
  const serve = await openServe();
  const room = await openRoom(serve);
  const { userId } = await room.expectSomebody('Emil');
  await room.expectSomebody('Zoe');
  await room.give('scorm12-single');
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Emil');
  await openCourse(page);
  const sco = contentOf(page);
  await sco.locator('#next').click();
  await untilSaved(page);
  await serve.kill();
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'offline');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto('about:blank');
  const again = await openServe();
  const scores = async () => {
    const { data } = await room.callAt(again.apiOrigin)('listSessions', { user_id: userId });
    return data.map(({ score_raw }) => score_raw);
  };
  expect(await scores()).toEqual([null]);
  await page.goto(room.url);
  await page.getByTestId('switch').click();
  await chooseName(page, 'Zoe');
  await expect(page.getByTestId('work-page')).toContainText('Zoe');
  await expect.poll(scores).toEqual([100]);
  await context.close();
});

test('the page of the courses says that the host is away, keeps what it shows, and goes on by itself', async ({
  openServe,
  browser,
}) => {
  const serve = await openServe();
  const room = await openRoom(serve);
  await room.expectSomebody('Chidi');
  await room.give('scorm12-single');
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Chidi');
  await expect(page.getByTestId('work')).toHaveCount(1);
  await serve.kill();
  await expect(page.getByTestId('offline')).toBeVisible();
  await expect(page.getByTestId('work')).toHaveCount(1);
  await page.getByTestId('work-deed').click();
  await expect(page.getByTestId('told')).toContainText('cannot be reached');
  await openServe();
  await expect(page.getByTestId('offline')).toHaveCount(0);
  await openCourse(page);
  await expect(contentOf(page).locator('#api-state')).toHaveText('connected');
  await context.close();
});

test('a course that did not come after all can be pressed again', async ({ openServe, browser }) => {
  const room = await openRoom(await openServe());
  await room.expectSomebody('Ana');
  await room.give('scorm12-single');
  const { page, context } = await comeIn(browser, room);
  await page.clock.install();
  await chooseName(page, 'Ana');
  // As when somebody stops the page from loading.
  await page.route('**/player/*', (route) => route.abort('aborted'), { times: 1 });
  const stopped = page.waitForEvent('requestfailed', (request) => request.isNavigationRequest());
  await page.getByTestId('work-deed').click();
  await stopped;
  await expect(page.getByTestId('work-deed')).toBeDisabled();
  await page.clock.runFor(20_000);
  await openCourse(page);
  await context.close();
});

test('a second device of the same learner takes the course over, and the first may take it back', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await room.expectSomebody('Dana');
  await room.give('scorm12-single');
  const phone = await comeIn(browser, room);
  const laptop = await comeIn(browser, room, { viewport: { width: 1280, height: 800 } });
  for (const { page } of [phone, laptop]) await chooseName(page, 'Dana');
  await openCourse(phone.page);
  await contentOf(phone.page).locator('#next').click();
  await untilSaved(phone.page);
  await openCourse(laptop.page);
  await expect(contentOf(laptop.page).locator('#page-number')).toHaveText('2');
  const problem = phone.page.getByTestId('player-problem');
  await expect(problem).toHaveAttribute('data-problem', 'takenOver');
  await phone.page.getByTestId('problem-go-on').click();
  await expect(contentOf(phone.page).locator('#page-number')).toHaveText('2');
  await expect(laptop.page.getByTestId('player-problem')).toHaveAttribute('data-problem', 'takenOver');
  await laptop.page.getByTestId('problem-courses').click();
  await expect(laptop.page.getByTestId('work-page')).toContainText('Dana');
  for (const { context } of [phone, laptop]) await context.close();
});
