import { barriersOf } from '../flows/accessibility';
import { chooseName, comeIn, openCourse, openRoom, phone, typePin } from '../flows/room';
import { expect, test } from '../support/test';

test('a learner types the code, chooses a name and a PIN, and is asked for it the next time', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe(), { title: '5b', sign_in: 'pin' });
  await room.expectSomebody('Ana');
  const context = await browser.newContext({ locale: 'en', ...phone });
  const page = await context.newPage();
  await page.goto(room.url);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expect(page.getByTestId('room-title')).toHaveText('5b');
  await expect(page.getByTestId('code')).toBeFocused();
  expect(await barriersOf(page, 'code')).toEqual([]);
  await page.getByTestId('code').fill('AAA AAA');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('told')).toContainText('not the code');
  await page.getByTestId('code').fill(` ${room.code.slice(0, 2).toLowerCase()}-${room.code.slice(2)} `);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('names-page')).toBeVisible();
  expect(await barriersOf(page, 'names')).toEqual([]);

  await chooseName(page, 'Ana');
  expect(await barriersOf(page, 'PIN')).toEqual([]);
  await typePin(page, '4711');
  await typePin(page, '4712');
  await expect(page.getByTestId('told')).toContainText('not the same');
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4711');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('work-empty')).toBeVisible();
  expect(await barriersOf(page, 'empty work')).toEqual([]);

  await page.getByTestId('switch').click();
  await chooseName(page, 'Ana');
  await typePin(page, '9999');
  await expect(page.getByTestId('told')).toContainText('not your PIN');
  await typePin(page, '4711');
  await expect(page.getByTestId('work-page')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('work-page')).toContainText('Ana');
  await context.close();
});

test('who does not read yet chooses pictures, and who guesses has to wait', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe(), { sign_in: 'pictures' });
  await room.expectSomebody('Ben');
  const { page, context } = await comeIn(browser, room);
  const tap = async (...pictures: readonly string[]) => {
    for (const picture of pictures) await page.getByTestId(`picture-${picture}`).click();
  };
  await chooseName(page, 'Ben');
  expect(await barriersOf(page, 'pictures')).toEqual([]);
  await tap('cat', 'sun', 'boat');
  await expect(page.getByTestId('picture-slots')).toHaveAttribute('data-entered', '0');
  await tap('cat', 'sun', 'boat');
  await expect(page.getByTestId('work-page')).toBeVisible();
  await page.getByTestId('switch').click();
  await chooseName(page, 'Ben');
  const told = page.getByTestId('told');
  for (let guess = 0; guess < 9; guess += 1) {
    await tap('cat', 'boat', 'sun');
    await expect(page.getByTestId('picture-slots')).toHaveAttribute('data-entered', '0');
    await expect(told).toBeVisible();
  }
  await tap('cat', 'boat', 'sun');
  await expect(told).toContainText(/Wait \d+ second/);
  await expect(page.getByTestId('picture-cat')).toBeDisabled();
  await expect(page.getByTestId('picture-cat')).toBeEnabled();
  await tap('cat', 'sun', 'boat');
  await expect(page.getByTestId('work-page')).toBeVisible();
  await context.close();
});

test('a page that is loaded while its device has to wait says so, and goes on by itself', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  const { page, context } = await comeIn(browser, room);
  const details = { reason: 'guesses', retry_after_seconds: 1 };
  const refusal = { status: 429, json: { error: 'Too many requests', code: 'RATE_LIMIT_EXCEEDED', details } };
  await page.route('**/room/people', (route) => route.fulfill(refusal), { times: 1 });
  await page.reload();
  await expect(page.getByTestId('told')).toContainText('Wait 1 second');
  await expect(page.getByTestId('names-page')).toBeVisible();
  await context.close();
});

test('a card lets in once somebody says that it is theirs, and its text is not left in the address', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe(), { sign_in: 'pin' });
  const { learnerId } = await room.expectSomebody('Chidi');
  const { cards } = await room.call('makeLearnerCards', { learner_ids: [learnerId] });
  const text = cards[0]?.text ?? '';
  const context = await browser.newContext({ locale: 'en', ...phone });
  const page = await context.newPage();
  await page.goto(`${room.url}#/card/${text}`);
  await expect(page.getByTestId('card-whose')).toContainText('Chidi');
  expect(await barriersOf(page, 'card-whose')).toEqual([]);
  await page.getByTestId('not-me').click();
  await expect(page.getByTestId('card-whose')).toBeHidden();
  await page.goto(`${room.url}#/card/${text}`);
  await page.getByTestId('card-mine').click();
  await expect(page.getByTestId('work-page')).toContainText('Chidi');
  expect(page.url()).not.toContain(text);
  await page.getByTestId('switch').click();
  await page.getByTestId('other-code').click();
  await page.getByTestId('code-other').click();
  await page.getByTestId('card').fill('aaaa bbbb cccc');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('told')).toContainText('does not work');
  expect(await barriersOf(page, 'card')).toEqual([]);
  await page.getByTestId('card').fill(text.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('work-page')).toContainText('Chidi');
  await context.close();
});

test('a device keeps the language that was chosen on it, whatever the teacher speaks', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await room.call('updateSettings', { language: 'de' });
  await room.expectSomebody('Dana');
  const { page, context } = await comeIn(browser, room);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByTestId('language').click();
  await page.getByTestId('language-ar').click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await barriersOf(page, 'names from right to left')).toEqual([]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await context.close();
});

test('the next learner on a device is two taps away, and nothing of the first comes back', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await room.give('scorm12-single');
  for (const name of ['Ana', 'Ben']) await room.expectSomebody(name);
  const { page, context } = await comeIn(browser, room);
  await chooseName(page, 'Ana');
  await expect(page.getByTestId('work')).toHaveCount(1);
  const shown = (await page.getByTestId('work-page').textContent()) ?? '';
  expect(shown).toContain('Ana');
  const tokenOf = () => page.evaluate(() => localStorage.getItem('lectern-room-visit'));
  const before = await tokenOf();
  await openCourse(page);
  await page.goBack();
  await page.getByTestId('switch').click();
  await page.goForward();
  await expect(page.getByTestId('player-problem')).toHaveAttribute('data-problem', 'token');
  await page.getByTestId('problem-courses').click();
  await chooseName(page, 'Ben');
  await expect(page.getByTestId('work-page')).toContainText('Ben');
  expect(await tokenOf()).not.toBe(before);
  const answer = await page.evaluate(async (kept) => {
    const { token } = JSON.parse(kept ?? '{}') as { token: string };
    return (await fetch('/room/courses', { headers: { Authorization: `Bearer ${token}` } })).status;
  }, before);
  expect(answer).toBe(401);
  await page.goBack();
  await page.goForward();
  await expect(page.getByTestId('work-page')).toContainText('Ben');
  await expect(page.getByTestId('work-page')).not.toContainText('Ana');
  await context.close();
});

test('a device that courses do not reach says so to its learner, and to the teacher', async ({
  openServe,
  browser,
}) => {
  const room = await openRoom(await openServe());
  await room.expectSomebody('Ana');
  const context = await browser.newContext({ locale: 'en', ...phone });
  let isBlocked = true;
  const page = await context.newPage();
  await page.route(
    (url) => url.hostname === new URL(room.url).hostname && url.port !== new URL(room.url).port,
    (route) => (isBlocked ? route.abort('timedout') : route.continue()),
  );
  // The room's own check comes from this very address, too: what the page tells is looked at on its way.
  const told: unknown[] = [];
  page.on('response', (response) => {
    if (response.ok() && response.url().endsWith('/room/reach')) told.push(response.request().postDataJSON());
  });
  await page.goto(room.url);
  await expect(page.getByTestId('reach')).toContainText('Tell your teacher');
  expect(await barriersOf(page, 'content does not come through')).toEqual([]);
  await expect.poll(() => told.at(-1)).toEqual({ content: false });
  isBlocked = false;
  await page.reload();
  await expect(page.getByTestId('code')).toBeVisible();
  await expect.poll(() => told.at(-1)).toEqual({ content: true });
  await expect(page.getByTestId('reach')).toHaveCount(0);
  await context.close();
});
