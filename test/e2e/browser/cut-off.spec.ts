import { contentOf } from '../flows/place';
import { serveCourse } from '../flows/served-course';
import { expect, test } from '../support/test';

test('a player whose network is gone before it has controls keeps the course, and has its controls when the network is back', async ({
  openServe,
  page,
}) => {
  const serve = await openServe();
  const { launch } = await serveCourse(serve, 'counting');
  let isCut = true;
  let cutOff = 0;
  await page.route(`${serve.apiOrigin}/**`, async (route) => {
    const isLate = /player-app/.test(route.request().url()) || route.request().method() === 'HEAD';
    if (isCut && isLate) cutOff += 1;
    await (isCut && isLate ? route.abort('internetdisconnected') : route.continue());
  });
  await page.goto((await launch()).launch_url);
  const written = contentOf(page).locator('#written');
  await expect(written).toHaveText(/[1-9]/);
  await expect.poll(() => cutOff).toBeGreaterThan(2);
  const before = Number(await written.textContent());
  await expect(page.getByTestId('nav-exit')).toHaveCount(0);
  isCut = false;
  await expect(page.getByTestId('nav-exit')).toBeVisible();
  const found = contentOf(page).locator('#found');
  await expect.poll(async () => Number(await found.textContent())).toBeGreaterThanOrEqual(before);
});

test('a player loads itself again whose controls did not come, though the server is there, and goes on', async ({
  openServe,
  page,
}) => {
  const { launch } = await serveCourse(await openServe(), 'counting');
  let lost = 0;
  await page.route(/player-app-.*\.js$/, async (route) => {
    lost += 1;
    await (lost <= 2 ? route.abort('connectionreset') : route.continue());
  });
  await page.goto((await launch()).launch_url);
  await expect(page.getByTestId('nav-exit')).toBeVisible();
  expect(lost).toBe(3);
  await expect(contentOf(page).locator('#written')).toHaveText(/[1-9]/);
});
