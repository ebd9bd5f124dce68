import { contract } from '../../../src-shared/contract';
import { callEndpoint, uploadForm } from '../../../src-shared/contract/call';
import { zipFixture } from '../../support/zip-fixture';
import { contentOf } from '../flows/place';
import { expect, test } from '../support/test';

test('a player whose network is gone before it has controls keeps the course, and has its controls when the network is back', async ({
  openServe,
  page,
}) => {
  const { apiOrigin, output } = await openServe();
  const key = { origin: apiOrigin, token: /API key\s+(\S+)/.exec(output())?.[1] ?? '' };
  const file = new Blob([new Uint8Array(await zipFixture('counting'))]);
  const { id: packageId } = await uploadForm(contract.uploadPackage, { file, name: 'course.zip' }, key);
  const launched = await callEndpoint(contract.launchPackage, { packageId, user_id: 'ben' }, key);
  let isCut = true;
  await page.route(`${apiOrigin}/**`, async (route) => {
    const isLate = /player-app/.test(route.request().url()) || route.request().method() === 'HEAD';
    await (isCut && isLate ? route.abort('internetdisconnected') : route.continue());
  });
  await page.goto(launched.launch_url);
  const written = contentOf(page).locator('#written');
  await expect(written).toHaveText(/[1-9]/);
  await page.waitForTimeout(1_500);
  const before = Number(await written.textContent());
  await expect(page.getByTestId('nav-exit')).toHaveCount(0);
  isCut = false;
  await expect(page.getByTestId('nav-exit')).toBeVisible();
  await expect.poll(async () => Number(await written.textContent())).toBeGreaterThanOrEqual(before);
});
