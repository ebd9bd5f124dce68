import { barriersOf } from '../flows/accessibility';
import { goToAddress } from '../flows/place';
import { openRoom } from '../flows/room';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

const passphrase = 'chalk and cheese 7';

test('a teacher manages the laptop from a tablet of the room by a passphrase, until it is ended there', async ({
  openServe,
  context,
  browser,
}) => {
  const serve = await openServe();
  const room = await openRoom(serve, { title: '5b' });
  await room.expectSomebody('Ana');
  const { home } = await visit(context, serve.visitUrl);
  await goToAddress(home, '/classroom/room');
  const card = home.getByTestId('management');
  await expect(card).toHaveAttribute('data-on', 'false');
  await home.getByTestId('management-type').click();
  await home.getByTestId('passphrase').fill(passphrase);
  await expect(home.getByTestId('management-keep')).toBeDisabled();
  await home.getByTestId('passphrase-again').fill(passphrase);
  expect(await barriersOf(home, 'a passphrase for managing')).toEqual([]);
  await home.getByTestId('management-keep').click();
  await expect(card).toHaveAttribute('data-on', 'true');
  const url = (await home.getByTestId('management-url').first().textContent()) ?? '';
  expect(url).toMatch(/^https:/);
  await expect(home.getByTestId('management-fingerprint')).toHaveText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);

  const tablet = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en' });
  const page = await tablet.newPage();
  await page.goto(url);
  await expect(page.getByTestId('sign-in-page')).toBeVisible();
  expect(await barriersOf(page, 'signing in to manage')).toEqual([]);
  await page.getByTestId('sign-in-passphrase').fill('something else');
  await page.getByTestId('sign-in').click();
  await expect(page.getByTestId('sign-in-trouble')).toHaveAttribute('data-trouble', 'wrong');
  await page.getByTestId('sign-in-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('library-empty')).toBeVisible();
  await goToAddress(page, '/classroom/people');
  await expect(page.getByText('Ana')).toBeVisible();
  await room.expectSomebody('Ben');
  await expect(page.getByText('Ben'), 'by the live channel').toBeVisible();
  await goToAddress(page, '/classroom/room');
  await expect(page.getByTestId('management')).toContainText('Changed at the computer itself only.');
  await expect(page.getByTestId('management-off')).toHaveCount(0);
  await page.reload();
  await expect(page.getByTestId('management'), 'a reload stays in').toBeVisible();

  await page.getByTestId('sign-out').click();
  await expect(page.getByTestId('sign-in-page')).toBeVisible();
  await page.getByTestId('sign-in-passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('management')).toBeVisible();
  await expect(home.getByTestId('management-signed-in')).toContainText('1 browser is signed in');
  await home.getByTestId('management-off').click();
  await home.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(card).toHaveAttribute('data-on', 'false');
  await expect(page.goto(url)).rejects.toThrow();
  await tablet.close();
});
