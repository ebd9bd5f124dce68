import type { Route } from '@playwright/test';
import { apiOf } from '../flows/api';
import { contentOf, importByButton, play } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

/** Plays a course in a player whose controls meet `fate` on their way; content has begun. */
async function playWithout(desktop: Desktop, fate: (route: Route) => Promise<void>) {
  await desktop.app.context().route(/\/assets\/player-app-.*\.js$/, fate);
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'looping');
  const player = await play(place, 'looping');
  await expect.poll(() => methodsOf(desktop)).toContain('LMSInitialize');
  return player;
}

/** What content called so far, as stored. */
async function methodsOf(desktop: Desktop): Promise<readonly unknown[]> {
  const api = await apiOf(desktop.page);
  const [session] = (await api.call('listSessions', {})).sessions;
  if (session === undefined) return [];
  const { data } = await api.call('readJournal', { sessionId: session.id });
  return data.flatMap(({ event }) => (event.type === 'call' ? [event.method] : []));
}

test('a player closed before it has controls saves what content says in farewell', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const player = await playWithout(desktop, () => new Promise(() => undefined));
  await expect(contentOf(player).locator('#keep')).toBeVisible();
  const window = await desktop.app.browserWindow(player);
  const gone = player.waitForEvent('close');
  await window.evaluate((it: { close(): void }) => {
    it.close();
  });
  await gone;
  expect(await methodsOf(desktop)).toContain('LMSFinish');
});

test('a player whose controls do not come leaves the course and says so', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const player = await playWithout(desktop, async (route) => {
    await expect.poll(() => methodsOf(desktop)).toContain('LMSInitialize');
    await route.abort();
  });
  await expect(player.getByRole('alert')).toContainText('What was saved is kept');
  await expect.poll(() => methodsOf(desktop)).toContain('LMSFinish');
  await desktop.app.context().unroute(/\/assets\/player-app-.*\.js$/);
  await player.getByRole('button', { name: 'Try again' }).click();
  await expect(player.getByTestId('nav-exit')).toBeVisible();
});
