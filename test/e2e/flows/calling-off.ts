import { expect } from '@playwright/test';
import { goodZip, smallManifest, speakingPage } from '../../content/zip-bytes';
import { card, importByButton, importZip, sendVersion, type Place } from './place';
import { goToSection } from './settings';

/** Mending and uploading a version are called off in their midst, by the button that is there for it. */
export async function callOffLongWork(place: Place): Promise<void> {
  const { home } = place;
  const zip = (page: string) =>
    goodZip({ 'course/imsmanifest.xml': smallManifest(page), 'course/Index.html': speakingPage });
  await importZip(place, 'muddled', await zip('index.html'));
  await home.getByTestId('package-card').getByRole('link').first().click();

  await home.getByTestId('tab-findings').click();
  await home.route('**/api/lectern/imports/*', (route) =>
    route.request().method() === 'GET' ? undefined : route.continue(),
  );
  await home.getByTestId('mend-button').click();
  await home.getByTestId('mend-confirm').click();
  await expect(home.getByRole('dialog')).toContainText('The mended version is being made');
  const calledOff = home.waitForRequest((request) => request.method() === 'DELETE');
  await home.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await calledOff).url()).toContain('/api/lectern/imports/');
  await expect(home.getByRole('dialog')).toHaveCount(0);
  await expect(home.getByText('Cancelled. Unless the mended')).toBeVisible();
  await home.unroute('**/api/lectern/imports/*');
  await home.reload();

  await home.getByTestId('tab-versions').click();
  const rows = home.getByTestId('version-row');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  await home.route('**/api/v1/packages', () => undefined);
  await sendVersion(place, await zip('Index.html'));
  await home.getByTestId('cancel-version').click();
  await expect(home.getByRole('dialog')).toHaveCount(0);
  await expect(home.getByText('The upload was cancelled')).toBeVisible();
  await home.unroute('**/api/v1/packages');
  await expect(rows).toHaveCount(before);
}

/** A download that takes long says so, and is called off; the package is as it was. */
export async function callOffDownload(place: Place): Promise<void> {
  const { home } = place;
  await importByButton(place, 'scorm12-single');
  await card(place, 'scorm12-single').getByRole('link').first().click();
  await home.route('**/download', () => undefined);
  await home.getByTestId('package-menu').click();
  await home.getByRole('menuitem', { name: 'Download ZIP' }).click();
  const cancel = home.getByTestId('cancel-download');
  await expect(cancel).toBeVisible();
  await cancel.click();
  await expect(home.getByText('The download of “scorm12-single.zip” was cancelled')).toBeVisible();
  await expect(cancel).toHaveCount(0);
  await home.unroute('**/download');
}

/** Of two things that are saved, the second fails: the dialog says which of them was kept. */
export async function keepHalfOfATenant({ home }: Place): Promise<void> {
  await goToSection(home, 'tenants');
  await home
    .getByTestId('tenant')
    .getByRole('button', { name: /^Change/ })
    .click();
  const change = home.getByRole('dialog');
  await change.getByLabel('Most packages').fill('77');
  await change.getByLabel('Name').fill('Another name');
  const isOfTenant = (url: URL) => /\/tenants\/[^/]+$/.test(url.pathname);
  await home.route(isOfTenant, (route) =>
    route.fulfill({ status: 500, json: { error: 'No', code: 'INTERNAL_ERROR' } }),
  );
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change.getByTestId('failure')).toContainText('The limits were saved; the name was not.');
  await home.unroute(isOfTenant);
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(change).toHaveCount(0);
  await expect(home.getByTestId('tenant')).toContainText('Another name');
  await expect(home.getByTestId('tenant')).toContainText('of 77');
}
