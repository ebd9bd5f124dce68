import { expect, type Page } from '@playwright/test';
import {
  card,
  cardTitled,
  closeWindow,
  contentOf,
  goToLibrary,
  importByButton,
  importByDrop,
  play,
  titles,
  untilSaved,
  type Place,
  type Titled,
} from './place';

/** The main job, first half: import by button and by drop, play each, answer, close the window mid-way. */
export async function importAndPlay(place: Place): Promise<void> {
  await expect(place.home.getByTestId('library-empty')).toBeVisible();
  await importByButton(place, 'scorm12-single');
  await expect(card(place, 'scorm12-single')).toBeVisible();
  await importByDrop(place, 'scorm2004-single');
  await expect(card(place, 'scorm2004-single')).toBeVisible();
  for (const fixture of ['scorm12-single', 'scorm2004-single'] as const) await answerAndLeave(place, fixture);
}

async function answerAndLeave(place: Place, fixture: Titled): Promise<void> {
  const player = await play(place, fixture);
  const sco = contentOf(player);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await expect(sco.locator('#resumed-location')).toHaveText('none');
  await sco.locator('#next').click();
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(sco.locator('#score')).toHaveText('100');
  await untilSaved(player);
  await closeWindow(player);
}

/** Second half, after Lectern was started again: both courses go on at the bookmark, with score and time. */
export async function resumeBoth(place: Place): Promise<void> {
  const unusedTime = { 'scorm12-single': '0000:00:00.00', 'scorm2004-single': 'PT0S' } as const;
  for (const fixture of ['scorm12-single', 'scorm2004-single'] as const) {
    const player = await play(place, fixture);
    const sco = contentOf(player);
    await expect(sco.locator('#entry')).toHaveText('resume');
    await expect(sco.locator('#resumed-location')).toHaveText('3');
    await expect(sco.locator('#page-number')).toHaveText('3');
    await expect(sco.locator('#score')).toHaveText('100');
    await expect(sco.locator('#total-time')).toHaveText(/\d/);
    await expect(sco.locator('#total-time')).not.toHaveText(unusedTime[fixture]);
    await finish(player);
  }
}

async function finish(player: Page): Promise<void> {
  const sco = contentOf(player);
  await sco.locator('#finish').click();
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await expect(player.getByTestId('ended-score')).toContainText('100');
  await closeWindow(player);
}

/** The inspector of the package's newest session shows the calls, the data and the result. */
export async function inspect(place: Place, fixture: Titled): Promise<Page> {
  return inspectTitled(place, titles[fixture]);
}

export async function inspectTitled(place: Place, title: string): Promise<Page> {
  await goToLibrary(place);
  await cardTitled(place, title).getByRole('link').first().click();
  await place.home.getByTestId('tab-sessions').click();
  const inspectButton = place.home.getByTestId('session-inspect').first();
  const isDesktop = await place.home.evaluate(() => window.lectern !== undefined);
  const inspector = isDesktop ? await place.nextWindow(() => inspectButton.click()) : place.home;
  if (!isDesktop) await inspectButton.click();
  await expect(inspector.getByTestId('inspector')).toBeVisible();
  return inspector;
}

/** Calls of both launches are in the log of the SCORM 1.2 course, the data model holds what they set. */
export async function readInspector(inspector: Page): Promise<void> {
  const log = inspector.getByTestId('call-log');
  await inspector.getByTestId('call-search').fill('cmi.core.score.raw');
  await expect(log.getByTestId('call-row')).toHaveCount(3);
  await expect(log.locator('[data-method="LMSSetValue"][data-element="cmi.core.score.raw"]')).toContainText(
    '100',
  );
  await inspector.getByTestId('call-search').fill('');
  const element = inspector.getByTestId('data-element').filter({ hasText: 'lesson_status' });
  await expect(element).toContainText('passed');
  await expect(inspector.getByTestId('status-panel')).toContainText('Passed');
}
