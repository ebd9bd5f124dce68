import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { fixtureFiles, zipFixture } from '../../support/zip-fixture';
import { barriersOf } from './accessibility';
import { card, contentOf, goToLibrary, playTitled, type Place } from './place';

/** An empty library offers samples, and each of them plays. */
export async function addSamples(place: Place): Promise<void> {
  const { home } = place;
  await home.getByTestId('add-samples').click();
  await expect(home.getByTestId('package-card')).toHaveCount(2);
  const desk = await playTitled(place, 'A good break at the desk');
  await contentOf(desk).getByRole('button', { name: 'Next' }).click();
  await expect(contentOf(desk).getByRole('heading', { name: 'Twenty, twenty, twenty' })).toBeFocused();
  await desk.close();
  const fire = await playTitled(place, 'Fire at work');
  const test = fire.locator('[data-testid="toc-item"][data-item-id="test"]');
  await expect(test).toHaveAttribute('aria-disabled', 'true');
  for (const part of ['Keep fire away', 'Get out safely']) {
    await expect(contentOf(fire).getByRole('heading', { name: part })).toBeVisible();
    await contentOf(fire).getByRole('button', { name: 'I have read this' }).click();
    await fire.getByTestId('nav-continue').click();
  }
  await contentOf(fire).getByLabel('By the stairs').check();
  await contentOf(fire).getByLabel('Close them').check();
  await contentOf(fire).getByRole('button', { name: 'Check answers' }).click();
  await expect(contentOf(fire).getByText('2 of 2 right.')).toBeVisible();
  await fire.close();
}

/** Pasted files are imported as dropped ones are; each says in a word how it ended, and what failed is tried again. */
export async function paste(place: Place): Promise<void> {
  const { home } = place;
  await goToLibrary(place);
  const files = [
    { name: 'golf.zip', text: (await zipFixture('scorm12-single')).toString('base64') },
    { name: 'one.zip', text: btoa('no zip') },
    { name: 'two.zip', text: btoa('no zip either') },
  ];
  await home.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      clipboardData.items.add(new File([bytes], name, { type: 'application/zip' }));
    }
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, files);
  await expect(card(place, 'scorm12-single')).toBeVisible();
  const row = (name: string) => home.getByTestId('upload-row').filter({ hasText: name });
  await expect(row('golf.zip')).toContainText('Imported');
  for (const name of ['one.zip', 'two.zip']) await expect(row(name)).toContainText('Not imported');
  let sentAgain = 0;
  home.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/packages')) sentAgain += 1;
  });
  await home.getByTestId('uploads-retryFailed').click();
  await expect.poll(() => sentAgain).toBe(2);
  await expect(row('two.zip')).toHaveAttribute('data-state', 'failed');
  await home.getByTestId('uploads-dismissAll').click();
  await expect(home.getByTestId('uploads')).toHaveCount(0);
}

/** Files that wait behind others are called off together; what is over stays over. */
export async function cancelAll(place: Place): Promise<void> {
  const { home } = place;
  await goToLibrary(place);
  await home.route('**/api/v1/packages', async (route, request) => {
    if (request.method() === 'POST') await new Promise(() => undefined);
    await route.fallback();
  });
  const bytes = await zipFixture('popup');
  const choosing = home.waitForEvent('filechooser');
  await home.getByTestId('import-button').first().click();
  const names = ['a', 'b', 'c'].map((name) => `${name}.zip`);
  await (
    await choosing
  ).setFiles(names.map((name) => ({ name, mimeType: 'application/zip', buffer: bytes })));
  await expect(home.getByTestId('uploads-standing')).toHaveText('0 of 3 finished');
  await home.getByTestId('uploads-cancelAll').click();
  await expect(home.locator('[data-testid="upload-row"][data-state="cancelled"]')).toHaveCount(3);
  await home.unroute('**/api/v1/packages');
  await home.getByTestId('uploads-dismissAll').click();
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'lectern-folders-')));
}

/** A folder is watched from the library's menu, tells what was taken in, and is left alone again. */
export async function watchFolder(place: Place): Promise<void> {
  const { home } = place;
  const folder = newFolder();
  await goToLibrary(place);
  await home.getByTestId('import-menu').click();
  await home.getByRole('menuitem', { name: 'Watch a folder…' }).click();
  await home.getByTestId('folder-path').fill(join(folder, 'not-there'));
  await home.getByTestId('folder-confirm').click();
  await expect(home.getByTestId('failure')).toContainText('There is no such folder');
  await home.getByTestId('folder-path').fill(folder);
  await home.getByTestId('folder-confirm').click();
  await expect(home.getByTestId('folder-confirm')).toHaveCount(0);
  const row = home.getByTestId('watched-folder');
  await expect(row).toContainText(folder);
  await expect(row).toContainText('Nothing taken in yet');
  writeFileSync(join(folder, 'seen.zip'), await zipFixture('exit-on-click'));
  await expect(row).toContainText('Last taken in: seen.zip');
  await row.getByRole('link', { name: 'Open its package' }).click();
  await expect(home.getByTestId('package-page')).toBeVisible();
  await home.goBack();
  await home.getByTestId('stop-watching').click();
  await expect(row).toHaveCount(0);
}

/** A folder is linked, is a package of the library, and stays on the disk when it is unlinked. */
export async function linkFolder(place: Place): Promise<void> {
  const { home } = place;
  const folder = newFolder();
  for (const { name, bytes } of fixtureFiles('popup')) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  await home.getByTestId('add-link').click();
  await home.getByTestId('folder-path').fill(folder);
  await home.getByTestId('folder-confirm').click();
  await expect(home.getByTestId('folder-confirm')).toHaveCount(0);
  const row = home.getByTestId('linked-folder');
  await expect(row).toHaveAttribute('data-state', 'ready');
  expect(await barriersOf(home, 'folders')).toEqual([]);
  await goToLibrary(place);
  await expect(card(place, 'popup').getByTestId('linked-mark')).toBeVisible();
  await home.goBack();
  await home.getByTestId('link-menu').click();
  await home.getByTestId('unlink').click();
  await home.getByRole('button', { name: 'Unlink', exact: true }).click();
  await expect(row).toHaveCount(0);
  await goToLibrary(place);
  await expect(card(place, 'popup')).toHaveCount(0);
}
