import { apiOf } from '../flows/api';
import { importByButton } from '../flows/place';
import { openBench } from '../flows/test-bench';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('more of a list that is asked for comes, though news has the list read anew meanwhile', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  const { home } = place;
  await importByButton(place, 'scorm12-single');
  await openBench(place);
  const api = await apiOf(home);
  const { packages } = await api.call('listPackages', {});
  const packageId = packages[0]?.id ?? '';
  const launch = (name: string) => api.call('testLaunch', { packageId, learner_id: name });
  for (let at = 0; at < 55; at += 1) await launch(`bulk-${String(at)}`);
  const rows = home.getByTestId('sandbox');
  await expect(rows.filter({ hasText: 'bulk-54' })).toHaveCount(1);
  await expect(rows).toHaveCount(50);

  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const secondPage = /[?&]page=2(&|$)/;
  await home.route(secondPage, async (route) => {
    await held;
    await route.continue();
  });
  const asked = home.waitForRequest(secondPage);
  await home.getByRole('button', { name: 'Show more' }).click();
  await asked;
  await launch('news');
  await expect(rows.filter({ hasText: 'news' })).toHaveCount(1);
  letGo();
  await expect(rows).toHaveCount(56);
  await expect(home.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});
