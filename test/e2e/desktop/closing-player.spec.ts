import type { Page } from '@playwright/test';
import { apiOf } from '../flows/api';
import { contentOf, importByButton, play, untilSaved } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

async function startLooping(desktop: Desktop) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'looping');
  const player = await play(place, 'looping');
  const sco = contentOf(player);
  await sco.locator('#keep').click();
  await untilSaved(player);
  return { player, sco };
}

/** The system's own close, as by the cross of the window; how long the window took to go, in milliseconds. */
async function closeBySystem(desktop: Desktop, player: Page): Promise<number> {
  const window = await desktop.app.browserWindow(player);
  const startedAtMs = Date.now();
  const gone = player.waitForEvent('close');
  await window.evaluate((it: { close(): void }) => {
    it.close();
  });
  await gone;
  return Date.now() - startedAtMs;
}

/** Everything that the journal of the only session holds, as text. */
async function journalOf(desktop: Desktop): Promise<string> {
  const api = await apiOf(desktop.page);
  const [session] = (await api.call('listSessions', {})).sessions;
  const { data } = await api.call('readJournal', { sessionId: session?.id ?? '' });
  return JSON.stringify(data.map(({ event }) => event));
}

const suspended = '"args":["cmi.core.exit","suspend"]';

test('a player closed by the system saves what the content says in farewell before its window goes', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player } = await startLooping(desktop);
  expect(await journalOf(desktop)).not.toContain(suspended);
  expect(await closeBySystem(desktop, player)).toBeLessThan(3_000);
  const journal = await journalOf(desktop);
  expect(journal).toContain(suspended);
  expect(journal).toContain('"method":"LMSFinish"');
  await expect(desktop.page.getByTestId('library')).toBeVisible();
});

test('a player whose content hangs is closed all the same, after about three seconds', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await startLooping(desktop);
  // Clicked a moment later: the page that loops cannot report a click as done.
  await sco.locator('#loop').evaluate((button: HTMLElement) => void setTimeout(() => button.click(), 50));
  await expect
    .poll(() => Promise.race([sco.locator('body').evaluate(() => 'alive'), after(500)]))
    .toBe('hangs');
  expect(await closeBySystem(desktop, player)).toBeLessThan(4_500);
  expect(await journalOf(desktop)).toContain('"args":["cmi.core.lesson_location","before the loop"]');
  await expect(desktop.page.getByTestId('library')).toBeVisible();
});

function after(limitMs: number): Promise<'hangs'> {
  return new Promise((resolve) => setTimeout(() => resolve('hangs'), limitMs));
}
