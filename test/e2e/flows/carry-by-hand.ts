import { expect } from '@playwright/test';
import type { Desktop } from '../support/launch-desktop';
import { apiOf } from './api';
import { givenClass } from './assignments';
import { goToAddress } from './place';

const passphrase = 'seven slow boats left';

/** From the results of one Lectern to the Sync page of another: with the dialogs of the program, answered in its place. */
export async function carryByHand(from: Desktop, to: Desktop, file: string): Promise<void> {
  await givenResult(from);
  await makeFromResults(from, file);
  await takeIn(to, file);
}

/** Ada of the class has passed a course that was given to everyone. */
async function givenResult({ page, nextWindow }: Desktop): Promise<void> {
  await givenClass({ home: page, nextWindow });
  const api = await apiOf(page);
  const { packages } = await api.call('listPackages', {});
  const packageId = packages[0]?.id;
  if (packageId === undefined) throw new Error('No course was imported');
  await api.call('assignPackages', { package_ids: [packageId], everyone: true });
  const { session_id: sessionId } = await api.call('launchPackage', { packageId, user_id: 'ada' });
  await api.call('updateSession', { sessionId, version: 1, success_status: 'passed' });
}

/** Of the class that is shown. */
async function makeFromResults({ app, page }: Desktop, file: string): Promise<void> {
  await goToAddress(page, '/classroom/results');
  await page.getByTestId('results-group').selectOption('5b');
  await page.getByTestId('results-out').click();
  await page.getByTestId('results-bundle').click();
  await expect(page.getByTestId('bundle-group').locator('option:checked')).toHaveText('5b');
  await page.getByTestId('bundle-courses').check();
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  await page.getByTestId('make-bundle').click();
  await expect(page.getByTestId('bundle-ready')).toBeVisible();
  const saving = await app.evaluateHandle(
    ({ BrowserWindow }, to) => ({
      state: new Promise<string>((resolve) => {
        for (const { webContents } of BrowserWindow.getAllWindows())
          webContents.session.once('will-download', (_event, item) => {
            item.setSavePath(to);
            item.once('done', (_done, state) => {
              resolve(state);
            });
          });
      }),
    }),
    file,
  );
  await page.getByTestId('save-bundle').click();
  expect(await saving.evaluate(({ state }) => state)).toBe('completed');
}

async function takeIn({ page }: Desktop, file: string): Promise<void> {
  await goToAddress(page, '/sync');
  await page.getByTestId('open-take-bundle').click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByTestId('choose-bundle').click();
  await (await choosing).setFiles(file);
  await page.getByTestId('bundle-passphrase').fill(passphrase);
  await page.getByTestId('look-at-bundle').click();
  await expect(page.getByTestId('sessions-new')).toContainText('1');
  await page.getByTestId('take-bundle').click();
  await expect(page.getByTestId('bundle-report')).toHaveAttribute('data-done', 'true', { timeout: 60_000 });
  const { sessions } = await (await apiOf(page)).call('listSessions', {});
  expect(sessions).toMatchObject([{ user_id: 'ada', success_status: 'passed' }]);
}
