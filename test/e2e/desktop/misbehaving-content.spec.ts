import { apiOf } from '../flows/api';
import { contentOf, importByButton, play, untilSaved, type Place } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

const placeOf = ({ page, nextWindow }: Desktop): Place => ({ home: page, nextWindow });

test('a course that loops for ever leaves the shell alive and Exit working', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  await importByButton(placeOf(desktop), 'looping');
  const player = await play(placeOf(desktop), 'looping');
  const sco = contentOf(player);
  await sco.locator('#keep').click();
  await untilSaved(player);
  // Clicked a moment later: the page that loops cannot report a click as done.
  await sco.locator('#loop').evaluate((button: HTMLElement) => void setTimeout(() => button.click(), 100));
  await expect(player.getByTestId('player-not-responding')).toBeVisible();
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  const api = await apiOf(desktop.page);
  const [session] = (await api.call('listSessions', {})).sessions;
  const { data } = await api.call('readJournal', { sessionId: session?.id ?? '' });
  expect(data.some((entry) => JSON.stringify(entry.event).includes('lesson_location'))).toBe(true);
});

test('a course that tries to break out is refused at every door', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const place = placeOf(desktop);
  await importByButton(place, 'hostile');
  await importByButton(place, 'scorm12-single');
  await expect(desktop.page.getByTestId('package-card')).toHaveCount(2);
  const player = await play(place, 'hostile');
  const windowsBefore = desktop.app.windows().length;
  const shellAddress = player.url();
  const sco = contentOf(player);
  await expect(sco.locator('#try-all')).toBeVisible();
  // A file of the other package, under the address of this one's run.
  const otherFile = await sco.locator('body').evaluate(() => new URL('lesson.js', location.href).href);
  await sco.locator('#given-address').fill(otherFile);
  await sco.locator('#try-all').click();
  await expect(sco.locator('#api-state')).toHaveText('all tried');
  for (const door of ['top-navigation', 'foreign-window']) {
    await sco.locator(`#try-${door} button`).click();
    await expect(sco.locator(`#try-${door} .result`)).toContainText('refused');
  }
  const results = await sco.locator('tr .result').allTextContents();
  expect(results.length).toBeGreaterThan(15);
  expect(results.filter((result) => !result.startsWith('refused'))).toEqual([]);
  expect(player.url()).toBe(shellAddress);
  expect(desktop.app.windows()).toHaveLength(windowsBefore);
  await expect(player.getByTestId('player-title')).toBeVisible();
  const api = await apiOf(desktop.page);
  expect((await api.call('listPackages', {})).total).toBe(2);
});

test('a broken zip shows its reason, and nothing is stored', async ({ openDesktop }) => {
  const desktop = await openDesktop();
  const place = placeOf(desktop);
  await importByButton(place, 'PARSE_FAILED--not-well-formed');
  const row = desktop.page.getByTestId('upload-row');
  await expect(row).toHaveAttribute('data-state', 'failed');
  await expect(row.getByTestId('findings')).toContainText('imsmanifest.xml');
  await expect(row.getByTestId('findings')).toContainText(/line \d+/);
  await importByButton(place, 'MANIFEST_NOT_FOUND--aicc');
  await expect(row.filter({ hasText: 'aicc' })).toContainText('AICC');
  const api = await apiOf(desktop.page);
  expect((await api.call('listPackages', {})).total).toBe(0);
});
