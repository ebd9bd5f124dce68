import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { goToAddress } from '../flows/place';
import { expect, test } from '../support/test';

/** Answers the system's two dialogs as a person would; nothing else is stood in for. */
function answerDialogs(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
  }, folder);
}

async function goToSettings(page: Page): Promise<void> {
  await goToAddress(page, '/settings/data');
  await expect(page.getByTestId('choose-folder')).toBeVisible();
}

/** The program that has this text in its command line and is nobody's child of Chromium: the one that was started again. */
function processesWith(text: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      const file = `/proc/${id}/cmdline`;
      const line = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return line.includes(text) && !line.includes('--type=');
    });
}

test('a folder of other files is refused, and everything stays', async ({ openDesktop, dataFolder }) => {
  const foreign = path.join(dataFolder, 'letters');
  await mkdir(foreign);
  await writeFile(path.join(foreign, 'letter.txt'), 'Dear Anna');
  const { app, page } = await openDesktop();
  await answerDialogs(app, foreign);
  await goToSettings(page);
  await page.getByTestId('choose-folder').click();
  await expect(page.getByTestId('folder-told')).toHaveAttribute('data-told', 'folderForeign');
  await expect(page.getByTestId('data-folder')).toHaveText(dataFolder);
  expect(readdirSync(foreign)).toEqual(['letter.txt']);
});

test('a chosen folder is used after the restart, and the old one is kept', async ({
  openDesktop,
  dataFolder,
}) => {
  const old = path.join(dataFolder, 'old');
  const chosen = path.join(dataFolder, 'chosen');
  await mkdir(chosen);
  const args = ['--no-sandbox', `--user-data-dir=${path.join(dataFolder, 'windows')}`];
  const first = await openDesktop({ dataFolder: old, args });
  await answerDialogs(first.app, chosen);
  await goToSettings(first.page);
  const gone = first.app.waitForEvent('close');
  await first.page.getByTestId('choose-folder').click();
  await gone;
  try {
    await expect.poll(() => existsSync(path.join(chosen, 'lectern.db')), { timeout: 20_000 }).toBe(true);
  } finally {
    for (const id of processesWith(args[1] ?? '')) process.kill(id, 'SIGKILL');
  }
  expect(existsSync(path.join(old, 'lectern.db'))).toBe(true);

  await expect.poll(() => processesWith(args[1] ?? '')).toEqual([]);
  const later = await openDesktop({ dataFolder: null, args });
  await goToSettings(later.page);
  await expect(later.page.getByTestId('data-folder')).toHaveText(chosen);
});
