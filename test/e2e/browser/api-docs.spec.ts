import { expect, test } from '../support/test';

test('the reference of the API opens in a browser and asks nobody but this Lectern', async ({
  openServe,
  page,
}) => {
  const { apiOrigin } = await openServe();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${apiOrigin}/api/docs`);
  await expect(page.getByRole('heading', { name: 'Lectern', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Webhooks' }).click();
  await page
    .getByRole('link', { name: /^List webhooks/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /^List webhooks/ })).toBeInViewport();
  await page.screenshot({ path: test.info().outputPath('api-docs.png') });
  const elsewhere = asked.filter((url) => !url.startsWith(apiOrigin) && !/^(data|blob):/.test(url));
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});
