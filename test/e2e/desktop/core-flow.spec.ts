import { apiOf } from '../flows/api';
import { importAndPlay, inspect, readInspector, resumeBoth } from '../flows/core-flow';
import type { Place } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

const placeOf = ({ page, nextWindow }: Desktop): Place => ({ home: page, nextWindow });

test('a designer imports, plays, closes mid-way, comes back after a restart, and sees every call', async ({
  openDesktop,
}) => {
  const first = await openDesktop();
  await importAndPlay(placeOf(first));
  await first.quit();
  const second = await openDesktop();
  await expect(second.page.getByTestId('package-card')).toHaveCount(2);
  await resumeBoth(placeOf(second));
  await readInspector(await inspect(placeOf(second), 'scorm12-single'));
  const api = await apiOf(second.page);
  expect((await api.call('readOverview', {})).totals.sessions).toBe(2);
});
