import { readFileSync } from 'node:fs';
import { zipFixture } from '../../support/zip-fixture';
import { callOffDownload, callOffLongWork, keepHalfOfATenant } from '../flows/calling-off';
import { lookAtAnEarlierVersion } from '../flows/earlier-version';
import { card, importByButton } from '../flows/place';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('long work can be called off in a browser', async ({ openServe, context }) => {
  await callOffLongWork(await visit(context, (await openServe()).visitUrl));
});

test('a download can be called off in a browser, and is kept as it was imported when it is not', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await callOffDownload(place);
  const downloading = place.home.waitForEvent('download');
  await place.home.getByTestId('package-menu').click();
  await place.home.getByRole('menuitem', { name: 'Download ZIP' }).click();
  const kept = await downloading;
  expect(kept.suggestedFilename()).toBe('scorm12-single.zip');
  expect(readFileSync(await kept.path())).toEqual(await zipFixture('scorm12-single'));
});

test('what was half kept says so in a browser', async ({ openServe, context }) => {
  await keepHalfOfATenant(await visit(context, (await openServe()).visitUrl));
});

test('the tab of a player opens with the click, before the server is asked anything, and closes when it cannot play', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await importByButton(place, 'scorm12-single');
  await expect(card(place, 'scorm12-single')).toBeVisible();
  const isOfPackage = (url: URL) => /^\/api\/v1\/packages\/[^/]+$/.test(url.pathname);
  const mayAnswer = new EventTarget();
  await place.home.route(isOfPackage, async (route) => {
    await new Promise((resolve) => {
      mayAnswer.addEventListener('now', resolve, { once: true });
    });
    await route.fulfill({ status: 404, json: { error: 'Package not found', code: 'PACKAGE_NOT_FOUND' } });
  });
  const asked = place.home.waitForRequest((request) => isOfPackage(new URL(request.url())));
  const tab = await place.nextWindow(() => card(place, 'scorm12-single').getByTestId('play-button').click());
  expect(tab.isClosed()).toBe(false);
  const closed = tab.waitForEvent('close');
  await asked;
  mayAnswer.dispatchEvent(new Event('now'));
  await closed;
  await expect(place.home.getByRole('alert')).toBeVisible();
});

test('an earlier version is looked at in a browser', async ({ openServe, context }) => {
  await lookAtAnEarlierVersion(await visit(context, (await openServe()).visitUrl));
});
