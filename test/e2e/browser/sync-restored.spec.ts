import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { barriersOf } from '../flows/accessibility';
import { apiAt, apiOf } from '../flows/api';
import { goToAddress, importByButton } from '../flows/place';
import { visit } from '../flows/visit';
import { openOther } from '../support/other-lectern';
import { expect, test } from '../support/test';

test('a Lectern that was set back to a backup gets again what it lost, which is told until it was read', async ({
  openServe,
  dataFolder,
  context,
}) => {
  test.slow();
  const [folder, backup] = [path.join(dataFolder, 'other'), path.join(dataFolder, 'backup')];
  const other = await openOther(openServe, folder);
  const place = await visit(context, (await openServe()).visitUrl);
  const { home } = place;
  await importByButton(place, 'scorm12-single');
  await expect(home.getByTestId('package-card')).toBeVisible();
  const api = await apiOf(home);
  const [{ id: packageId } = { id: '' }] = (await api.call('listPackages', {})).packages;
  const sessionOf = (user_id: string) => api.call('createSession', { package_id: packageId, user_id });
  await api.call('createRemote', { url: other.origin, key: other.token, name: 'Headquarters' });
  const remote = home.getByTestId('remote');
  const isThere = async (count: number) => {
    await goToAddress(home, '/sync');
    await home.getByTestId('sync-now').click();
    await expect(remote).toHaveAttribute('data-state', 'idle');
    const there = apiAt(other.origin, other.token);
    await expect.poll(async () => (await there.call('listSessions', {})).total).toBe(count);
    await expect(home.getByTestId('sync-now')).toBeEnabled();
  };

  await sessionOf('kept');
  await isThere(1);
  await other.stop();
  cpSync(folder, backup, { recursive: true });
  await other.start();
  for (const learner of ['lost', 'lost-too']) await sessionOf(learner);
  await isThere(3);
  await other.stop();
  rmSync(folder, { recursive: true });
  cpSync(backup, folder, { recursive: true });
  await other.start();

  await isThere(3);
  const lost = home.getByTestId('remote-lost');
  await expect(lost).toContainText('Headquarters had lost 2 results that it had confirmed');
  expect(await barriersOf(home, 'a server that had lost something')).toEqual([]);
  await home.getByRole('link', { name: 'Headquarters', exact: true }).click();
  await home.getByTestId('shown-history').click();
  await expect(home.getByTestId('sync-run').first()).toContainText('2 sessions were gone or older there');
  await home.getByTestId('lost-read').click();
  await expect(lost).toHaveCount(0);
});
