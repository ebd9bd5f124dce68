import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronEnvironment, findElectron } from '../../../.ci/electron-runtime.mjs';
import { zipFixture } from '../../support/zip-fixture';
import { goToAddress } from '../flows/place';
import { repositoryRoot } from '../support/repository-root';
import { expect, test } from '../support/test';

const nobodys = 'c0ffee00-0000-4000-8000-00000000abcd';

const folder = mkdtempSync(path.join(tmpdir(), 'lectern-asked-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function fixtureFile(name: string): Promise<string> {
  const file = path.join(folder, name);
  writeFileSync(file, await zipFixture('scorm12-single'));
  return file;
}

/** Starts Lectern once more on the data folder, as the system does to have something opened; it ends when it has handed it over. */
async function startAgain(dataFolder: string, ...args: readonly string[]): Promise<void> {
  const electron = await findElectron();
  const given = ['--no-sandbox', '--disable-gpu', repositoryRoot, '--data', dataFolder, ...args];
  const child = spawn(electron.executable, given, { env: electronEnvironment(electron), stdio: 'ignore' });
  await once(child, 'exit');
  expect(child.exitCode).toBe(0);
}

test('a ZIP that Lectern is started with is imported once that is confirmed, and not before', async ({
  openDesktop,
}) => {
  const file = await fixtureFile('my course.zip');
  const { page } = await openDesktop({ args: [file] });
  const dialog = page.getByRole('dialog', { name: 'Import “my course.zip”?' });
  await expect(dialog.getByTestId('asked-files')).toHaveText(file);
  await expect(page.getByTestId('package-card')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByTestId('other-import')).toHaveAttribute('data-state', 'completed');
  await expect(page.getByTestId('package-card')).toHaveCount(1);
  await page.reload();
  await expect(page.getByTestId('package-card')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('what another start is asked for comes to the Lectern that runs: files, links it knows, links it does not', async ({
  openDesktop,
  dataFolder,
}) => {
  const { page, app } = await openDesktop();
  await expect(page.getByTestId('library')).toBeVisible();
  const files = [await fixtureFile('a.zip'), await fixtureFile('b.zip')];

  await goToAddress(page, '/settings/data');
  await startAgain(dataFolder, ...files);
  const both = page.getByRole('dialog', { name: 'Import 2 packages?' });
  await both.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/settings/data');

  await startAgain(dataFolder, ...files);
  await both.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByTestId('package-card')).toHaveCount(2);

  await startAgain(dataFolder, `lectern://packages/${nobodys}`);
  const shown = page.getByRole('dialog', { name: 'Show a package?' });
  await shown.getByRole('button', { name: 'Show it' }).click();
  expect(new URL(page.url()).hash).toBe(`#/packages/${nobodys}`);

  await startAgain(dataFolder, 'lectern://import');
  const choosing = page.waitForEvent('filechooser');
  await page
    .getByRole('dialog', { name: 'Import packages?' })
    .getByRole('button', { name: 'Choose files' })
    .click();
  await choosing;

  await startAgain(dataFolder, 'lectern://settings/erase-all', '--data', '/elsewhere');
  const unknown = page.getByRole('dialog', { name: 'Lectern does not know this link' });
  await expect(unknown.getByTestId('asked-link')).toHaveText('lectern://settings/erase-all');
  expect(app.windows()).toHaveLength(1);
});

test('a file that is not there is said, and nothing is imported', async ({ openDesktop }) => {
  const { page } = await openDesktop({ args: [path.join(folder, 'gone.zip')] });
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'gone.zip' })).toBeVisible();
  await expect(page.getByTestId('package-card')).toHaveCount(0);
});
