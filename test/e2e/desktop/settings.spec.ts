import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  allowSites,
  changeNumbers,
  goToSection,
  keepTenants,
  readWhatLeft,
  walkSections,
  watchACourseTry,
} from '../flows/settings';
import { startReceiver } from '../support/receiver';
import { expect, test } from '../support/test';

test('every section is reached by address and by keyboard, and has no barrier', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  expect(await walkSections({ home: page, nextWindow })).toEqual([]);
});

test('numbers, sites and tenants are kept', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  const place = { home: page, nextWindow };
  await changeNumbers(place);
  await allowSites(place);
  await keepTenants(place);
});

test('what leaves is listed', async ({ openDesktop }) => {
  await using receiver = await startReceiver();
  const { page, nextWindow } = await openDesktop();
  await readWhatLeft({ home: page, nextWindow }, receiver);
});

test('what a course tries is listed as stopped while one looks on', async ({ openDesktop }) => {
  const { page, nextWindow } = await openDesktop();
  await watchACourseTry({ home: page, nextWindow });
});

test('what a window tries is listed as stopped, and no name is looked up for one', async ({
  openDesktop,
}) => {
  const { app, page } = await openDesktop();
  await goToSection(page, 'privacy');
  const lookUp = await app.evaluate(async ({ session }) => {
    await session.defaultSession.fetch('http://127.0.0.2:9/?learner=anna').catch(() => null);
    return session.defaultSession.resolveHost('localhost').then(
      () => 'found',
      (error: unknown) => String(error),
    );
  });
  expect(lookUp).toContain('ERR_NAME_NOT_RESOLVED');
  const row = page.getByTestId('outgoing-row').filter({ hasText: 'http://127.0.0.2:9' });
  await expect(row).toHaveAttribute('data-outcome', 'stopped');
  await expect(row).toHaveAttribute('data-purpose', 'window');
  await expect(page.getByTestId('outgoing')).not.toContainText('anna');
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test('chosen ports are used by the next start; where one is taken, the next free one', async ({
  openDesktop,
}) => {
  const port = await freePort();
  const first = await openDesktop();
  await goToSection(first.page, 'data');
  await expect(first.page.getByText('outweighs what is chosen here')).toBeVisible();
  await first.page.getByTestId('port-api').fill(String(port));
  await first.page.getByTestId('port-content').fill(String(port));
  await expect(first.page.getByText('Choose two different ports.')).toBeVisible();
  await first.page.getByTestId('port-content').fill('');
  await first.page.getByRole('button', { name: 'Save ports' }).click();
  await expect(first.page.getByTestId('ports-told')).toContainText('when Lectern starts again');
  await first.quit();

  const second = await openDesktop({ ownPorts: true });
  expect(new URL(second.apiOrigin).port).toBe(String(port));
  await goToSection(second.page, 'data');
  await expect(second.page.getByTestId('port-api')).toHaveValue(String(port));
  await second.quit();

  const taker = createServer();
  await new Promise<void>((resolve) => taker.listen(port, '127.0.0.1', resolve));
  const third = await openDesktop({ ownPorts: true });
  expect(Number(new URL(third.apiOrigin).port)).toBeGreaterThan(port);
  taker.close();
});
