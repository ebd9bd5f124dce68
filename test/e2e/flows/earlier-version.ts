import { expect } from '@playwright/test';
import { goodZip, smallManifest, speakingPage } from '../../content/zip-bytes';
import { barriersOf } from './accessibility';
import { importZip, sendVersion, type Place } from './place';

/** A version that is not the current one is looked at: what learners on it have, its manifest and its files. */
export async function lookAtAnEarlierVersion(place: Place): Promise<void> {
  const { home } = place;
  const first = { 'imsmanifest.xml': smallManifest('old.html'), 'old.html': 'The old page' };
  await importZip(place, 'first', await goodZip(first));
  await home.getByTestId('package-card').getByRole('link').first().click();
  await home.getByTestId('tab-versions').click();
  const buffer = await goodZip({ 'imsmanifest.xml': smallManifest('new.html'), 'new.html': speakingPage });
  await sendVersion(place, buffer);
  const old = home.locator('[data-testid=version-row][data-version="1"]');
  await old.getByTestId('look-at-version').click();
  const lookedAt = home.getByTestId('looked-at');
  await expect(lookedAt).toHaveAttribute('data-version', '1');
  await expect(lookedAt.getByTestId('manifest-tree')).toContainText('old.html');
  await lookedAt.getByRole('tab', { name: 'Manifest' }).click();
  await expect(lookedAt.getByTestId('source-text')).toContainText('old.html');
  await lookedAt.getByRole('tab', { name: 'Files' }).click();
  await lookedAt.getByTestId('file-row').filter({ hasText: 'old.html' }).click();
  await expect(lookedAt.getByTestId('source-text')).toContainText('The old page');
  expect(await barriersOf(home, 'a version that is looked at')).toEqual([]);
  await old.getByTestId('look-at-version').click();
  await expect(lookedAt).toHaveCount(0);
}
