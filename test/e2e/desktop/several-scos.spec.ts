import type { Page } from '@playwright/test';
import { apiOf } from '../flows/api';
import { inspect } from '../flows/core-flow';
import { closeWindow, contentOf, importByButton, play, untilSaved } from '../flows/place';
import { expect, test } from '../support/test';

test('a course of several SCOs: by the contents, by Next, by the course itself; each keeps its own data', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'scorm2004-multi');
  const player = await play(place, 'scorm2004-multi');
  const sco = contentOf(player);
  const current = player.locator('[data-testid="toc-item"][aria-current]');
  await expect(current).toHaveAttribute('data-item-id', 'tools');
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#complete').click();
  await player.getByTestId('nav-continue').click();
  await expect(current).toHaveAttribute('data-item-id', 'fire');
  await sco.locator('#score-80').click();
  await sco.locator('#continue').click();
  await expect(current).toHaveAttribute('data-item-id', 'first-aid');
  await sco.locator('#score-40').click();
  await untilSaved(player);
  await player.locator('[data-testid="toc-item"][data-item-id="tools"]').click();
  await expect(current).toHaveAttribute('data-item-id', 'tools');
  await untilSaved(player);

  const api = await apiOf(desktop.page);
  const [session] = (await api.call('listSessions', {})).sessions;
  const of = (id: string) => session?.activities.find((activity) => activity.activity_id === id);
  expect(of('tools')).toMatchObject({ completion_status: 'completed' });
  expect(of('fire')).toMatchObject({ success_status: 'passed', score: { scaled: 0.8 } });
  expect(of('first-aid')).toMatchObject({ success_status: 'failed', score: { scaled: 0.4 } });

  await closeWindow(player);
  const inspector = await inspect(place, 'scorm2004-multi');
  await inspector.getByTestId('scrubber-number').fill('1');
  for (const words of [/“Tools”: Completed/, /“Fire”: .*Passed/, /“First aid”: .*Failed/])
    await goOnToMark(inspector, words);
});

/** By the marks alone; there is none behind the last one. */
async function goOnToMark(inspector: Page, words: RegExp): Promise<void> {
  const thumb = inspector.getByTestId('scrubber-thumb');
  const scrubber = inspector.getByTestId('scrubber');
  const happening = async () => (await thumb.getAttribute('aria-valuetext')) ?? '';
  while (!words.test(await happening())) {
    const from = (await scrubber.getAttribute('data-position')) ?? '';
    await thumb.press('Shift+ArrowRight');
    await expect(scrubber).not.toHaveAttribute('data-position', from);
  }
}
