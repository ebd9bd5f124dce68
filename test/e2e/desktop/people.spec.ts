import { keepRoster } from '../flows/people';
import { expect, test } from '../support/test';

test('a teacher keeps the roster: by hand, from a list, by class, with PINs', async ({ openDesktop }) => {
  const { page } = await openDesktop();
  await page.getByRole('link', { name: 'Classroom' }).click();
  await page.getByTestId('classroom-people').click();
  const found = await keepRoster(page, async (screen) => {
    await page.screenshot({ path: test.info().outputPath(`${screen}.png`), fullPage: true });
  });
  expect(found).toEqual([]);
});
