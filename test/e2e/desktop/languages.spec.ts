import type { ElectronApplication } from '@playwright/test';
import { arabic, chooseLanguage, speakTwoLanguages } from '../flows/languages';
import { expect, test } from '../support/test';

const menuOf = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

test('screens and player speak the chosen language, in its direction', async ({ openDesktop }) => {
  test.slow();
  const { page, nextWindow } = await openDesktop();
  await speakTwoLanguages({ home: page, nextWindow });
});

test('the menu speaks the chosen language, at once and after the next start', async ({ openDesktop }) => {
  const first = await openDesktop();
  expect(await menuOf(first.app)).toContain('File');
  await chooseLanguage({ home: first.page, nextWindow: first.nextWindow }, arabic);
  await expect.poll(() => menuOf(first.app)).toContain('ملف');
  await first.quit();
  const second = await openDesktop();
  expect(await menuOf(second.app)).toContain('ملف');
});
