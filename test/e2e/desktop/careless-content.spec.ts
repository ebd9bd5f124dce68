import { apiOf } from '../flows/api';
import { contentOf, importByButton, play, untilSaved, type Titled } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

async function playImported(desktop: Desktop, fixture: Titled) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, fixture);
  const player = await play(place, fixture);
  return { player, sco: contentOf(player) };
}

async function onlySession(desktop: Desktop) {
  const api = await apiOf(desktop.page);
  const { sessions } = await api.call('listSessions', {});
  expect(sessions).toHaveLength(1);
  const [session] = sessions;
  if (session === undefined) throw new Error('there is no session');
  const { data } = await api.call('readJournal', { sessionId: session.id, limit: 5000 });
  return { session, entries: data };
}

test('a course in a window of its own finds the API through its opener, and its result is kept', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'popup');
  const course = await desktop.nextWindow(() => sco.locator('#open').click());
  await expect(course.locator('#api-state')).toHaveText('connected');
  await expect(sco.locator('#window-state')).toHaveText('open');
  await course.locator('#complete').click();
  await expect(course.locator('#status')).toHaveText('completed');
  await untilSaved(player);
  expect((await onlySession(desktop)).session.completion_status).toBe('completed');
  await course.locator('#close').click();
  await expect(sco.locator('#window-state')).toHaveText('closed');
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  const { session, entries } = await onlySession(desktop);
  expect(session.state).toBe('completed');
  expect(entries.filter((entry) => JSON.stringify(entry.event).includes('LMSFinish'))).toHaveLength(1);
});

test('a course that finishes and closes its window is completed, and the player says so', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'exit-on-click');
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#exit').click();
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  expect((await onlySession(desktop)).session.state).toBe('completed');
});

for (const button of ['exit-top', 'exit-only'])
  test(`a course that finishes and leaves by its own button #${button} is completed, and the player stands`, async ({
    openDesktop,
  }) => {
    const desktop = await openDesktop();
    const { player, sco } = await playImported(desktop, 'exit-on-click');
    await expect(sco.locator('#api-state')).toHaveText('connected');
    await sco.locator(`#${button}`).click();
    await expect.poll(async () => (await onlySession(desktop)).session.state).toBe('completed');
    await expect(player.getByTestId('player-title')).toBeVisible();
    await untilSaved(player);
    await player.getByTestId('nav-exit').click();
    await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  });

test('a course without manners gets the error of each mistake, and only what was right is kept', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'rude');
  const errorOf = (call: string) =>
    sco.locator('#calls tr').filter({ hasText: call }).last().getAttribute('data-error');
  const rows = sco.locator('#calls tr');
  const errors = () => rows.evaluateAll((all: HTMLElement[]) => all.map((row) => row.dataset['error']));
  await sco.locator('#before').click();
  expect(await errors()).toEqual(['301', '301', '301', '301']);
  await sco.locator('#start').click();
  expect((await errors()).slice(4)).toEqual(['0', '101']);
  await sco.locator('#wrong').click();
  await expect(rows).toHaveCount(26);
  expect(await errorOf('LMSSetValue(cmi.core.student_id, somebody)')).toBe('403');
  expect(await errorOf('LMSGetValue(cmi.core.session_time)')).toBe('404');
  expect(await errorOf('LMSSetValue(cmi.core.lesson_status, Completed)')).toBe('405');
  expect(await errorOf('LMSSetValue(cmi.core.score.raw, ninety)')).toBe('405');
  expect(await errorOf('LMSSetValue(cmi.core.session_time, PT5M)')).toBe('405');
  await sco.locator('#end').click();
  await sco.locator('#after').click();
  expect((await errors()).slice(26)).toEqual(['0', '301', '301', '301', '301']);
  await expect(rows.filter({ hasText: 'threw' })).toHaveCount(0);
  await untilSaved(player);
  const { session } = await onlySession(desktop);
  // Finished without a word on its status: SCORM 1.2 has the LMS call that completed.
  expect(session).toMatchObject({ state: 'completed', score_raw: null });
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
});

test('a course that never calls Initialize says nothing, so the sequencer assumes that it is done [SN UP.4]', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const { player, sco } = await playImported(desktop, 'never-initialises');
  await expect(sco.locator('#silent')).toBeVisible();
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  const { session, entries } = await onlySession(desktop);
  expect(session).toMatchObject({
    completion_status: 'completed',
    success_status: 'passed',
    score_scaled: null,
  });
  expect(entries.filter((entry) => entry.event.type === 'call')).toEqual([]);
});
