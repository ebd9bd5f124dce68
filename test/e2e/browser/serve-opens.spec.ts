import { expect, test } from '../support/test';

test('the printed URL opens the library in a browser, once', async ({ page, context, openServe }) => {
  const { visitUrl } = await openServe();
  await page.goto(visitUrl);
  await expect(page.getByTestId('library')).toBeVisible();
  const again = await context.newPage();
  await again.goto(visitUrl);
  await expect(again.getByTestId('no-way-in')).toBeVisible();
  await expect(again.getByTestId('library')).toHaveCount(0);
});

test('a browser has no window commands', async ({ page, openServe }) => {
  const { visitUrl } = await openServe();
  await page.goto(visitUrl);
  await expect(page.getByTestId('library')).toBeVisible();
  expect(await page.evaluate(() => 'lectern' in window)).toBe(false);
});
