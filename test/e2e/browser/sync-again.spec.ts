import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { goodZip, smallManifest } from '../../content/zip-bytes';
import { startFaultyProxy } from '../../support/faulty-proxy';
import { barriersOf } from '../flows/accessibility';
import { apiOf } from '../flows/api';
import { goToAddress, importZip } from '../flows/place';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('a big course is seen going up over a slow line, and a session that was refused is sent again from its row', async ({
  openServe,
  dataFolder,
  context,
}) => {
  test.slow();
  const other = (await openServe({ dataFolder: path.join(dataFolder, 'other') })).key();
  await using proxy = await startFaultyProxy(other.origin, { bytesPerSecond: 500_000 });
  const place = await visit(context, (await openServe()).visitUrl);
  const { home } = place;
  const noise = randomBytes(1_500_000).toString('base64');
  const page = '<p>Big</p>';
  const files = { 'imsmanifest.xml': smallManifest(), 'index.html': page, 'noise.txt': noise };
  await importZip(place, 'big', await goodZip(files));
  await expect(home.getByTestId('package-card')).toBeVisible();
  const api = await apiOf(home);
  const [{ id: package_id } = { id: '' }] = (await api.call('listPackages', {})).packages;
  await api.call('createSession', { package_id, user_id: 'ada', learner_name: 'Ada Lovelace' });
  await api.call('createRemote', { url: proxy.origin, key: other.token, name: 'Headquarters' });
  proxy.plan({ kind: 'answer', status: 413, body: '{}', on: /^POST \/api\/v1\/sessions$/ });

  await goToAddress(home, '/sync');
  await home.getByTestId('sync-now').click();
  const upload = home.getByTestId('upload-to-remote');
  await expect(upload).toContainText('Sending Small:');
  expect(await barriersOf(home, 'a course on its way')).toEqual([]);
  await expect(home.getByTestId('remote')).toHaveAttribute('data-state', 'attention', { timeout: 30_000 });
  await expect(upload).toHaveCount(0);

  await home.getByRole('link', { name: 'Headquarters', exact: true }).click();
  const session = home.getByTestId('synced-session');
  await expect(session.getByTestId('session-trouble')).toHaveAttribute('data-word', 'too-large');
  expect(await barriersOf(home, 'a session in trouble')).toEqual([]);
  await session.getByTestId('try-again').click();
  await expect(session).toHaveAttribute('data-state', 'sent');
  await expect(home.getByTestId('remote')).toHaveAttribute('data-state', 'idle');
});
