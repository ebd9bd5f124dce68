import { expect, test } from '../support/test';

test('a key is replaced in the window, and both texts work until the old one ends', async ({
  openServe,
  page,
}) => {
  const { visitUrl, apiOrigin, key } = await openServe();
  const oldKey = key().token;
  await page.goto(visitUrl);
  await page.getByRole('link', { name: 'API access' }).click();
  await expect(page.getByTestId('reference')).toContainText('/api/docs');
  await page.getByRole('button', { name: 'Replace First key' }).click();
  await expect(page.getByRole('dialog')).toContainText('Replace the text of “First key”?');
  await page.screenshot({ path: test.info().outputPath('replace-key.png') });
  await page.getByRole('button', { name: 'Make the new key' }).click();
  const newKey = (await page.getByTestId('new-key-text').textContent()) ?? '';
  const statusWith = async (key: string) =>
    (await fetch(`${apiOrigin}/api/v1/packages`, { headers: { 'X-API-Key': key } })).status;
  expect([await statusWith(newKey.trim()), await statusWith(oldKey)]).toEqual([200, 200]);
  await page.getByRole('dialog').getByRole('button', { name: 'I have noted it' }).click();
  await expect(page.getByTestId('key-row')).toHaveCount(2);
  await page.screenshot({ path: test.info().outputPath('api-access.png'), fullPage: true });
});
