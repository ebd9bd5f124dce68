import { expect } from '@playwright/test';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipFixture } from '../../support/zip-fixture';
import { barriersOf } from './accessibility';
import { apiOf } from './api';
import { goToLibrary, type Place } from './place';

/** What comes in from a watched folder stands in the list of imports: where from, how it ended, and the package. */
export async function seeAWatchedFolder(place: Place): Promise<void> {
  const { home } = place;
  const folder = join(mkdtempSync(join(tmpdir(), 'lectern-watched-')), 'Kurse 🦘');
  mkdirSync(folder);
  const { call } = await apiOf(home);
  await call('addWatchedFolder', { path: folder });
  await goToLibrary(place);
  writeFileSync(join(folder, 'broken.zip'), 'no zip');
  const rows = home.getByTestId('other-import');
  await expect(rows).toHaveCount(1);
  await expect(rows).toHaveAttribute('data-state', 'failed');
  await expect(rows.getByTestId('import-way')).toHaveText('From a watched folder');
  writeFileSync(join(folder, 'good.zip'), await zipFixture('scorm12-single'));
  const good = rows.filter({ hasText: 'good.zip' });
  await expect(good).toHaveAttribute('data-state', 'completed');
  expect(await barriersOf(home, 'imports of others')).toEqual([]);
  await home.getByTestId('uploads-dismissAll').click();
  await expect(rows).toHaveCount(0);
  await home.reload();
  await expect(home.getByTestId('package-card')).toHaveCount(1);
  await expect(rows).toHaveCount(0);
  rmSync(folder, { recursive: true });
}
