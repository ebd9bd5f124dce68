import { expect, type Page } from '@playwright/test';
import { callListsOf } from '../../scorm/fixture-runs/call-lists';
import { inspect } from './core-flow';
import { closeWindow, contentOf, importByButton, play, untilSaved, type Place } from './place';
import { expectPage, report } from './sequence';

const rude = 'calls2004-rude';

/** Content that calls when it must not is played, and the inspector says what was wrong with it. */
export async function findFaults(place: Place): Promise<Page> {
  await importByButton(place, rude);
  const player = await play(place, rude);
  const { load, play: clicked } = callListsOf(rude);
  await expect(contentOf(player).locator('#made')).toHaveText(String(load.length));
  await contentOf(player).locator('#play').click();
  await expect(contentOf(player).locator('#made')).toHaveText(String(load.length + clicked.length));
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);

  const inspector = await inspect(place, rude);
  await openPanel(inspector, 'findings');
  for (const finding of ['calls-before-initialize', 'status-after-terminate', 'read-only-set'])
    await expect(inspector.locator(`[data-finding="run.${finding}"]`)).toBeVisible();
  await expect(inspector.locator('[data-finding="run.terminate-never"]')).toHaveCount(0);
  await openPanel(inspector, 'timeline');
  const growth = inspector.getByTestId('chart-suspend-data');
  await expect(growth.locator('svg.recharts-surface').first()).toBeVisible();
  await growth.getByText('As a table').click();
  await expect(growth.getByRole('cell', { name: '1,000,000' })).toBeVisible();
  await openPanel(inspector, 'findings');
  await openPanel(inspector, 'suspend-data');
  await expect(inspector.getByTestId('suspend-gauge')).toBeVisible();
  await openPanel(inspector, 'data-model');
  const location = inspector.locator('[data-element="cmi.location"]');
  await location.hover();
  await location.getByTestId('open-history').click();
  await expect(inspector.getByTestId('past-value').first()).toBeVisible();
  // To the first finding's entry, before which there was nothing to find.
  await inspector
    .locator('[data-finding="run.calls-before-initialize"]')
    .getByTestId('entry-link')
    .first()
    .click();
  await expect(inspector.getByTestId('run-finding')).toHaveCount(1);
  return inspector;
}

const forced = 'sequence-forced';

/** A course that locks what comes later: the inspector says why, what would unlock it, and what the engine looked at. */
export async function explainLocks(place: Place): Promise<Page> {
  await importByButton(place, forced);
  const player = await play(place, forced);
  await expectPage(player, 'first');
  await untilSaved(player);
  const inspector = await inspect(place, forced);
  await openPanel(inspector, 'why');
  const goingOn = inspector.locator('[data-wish="continue"]');
  await expect(goingOn).toHaveAttribute('data-offered', 'false');
  await goingOn.getByRole('button').click();
  await expect(goingOn.getByTestId('reasons')).toContainText('precondition rule 1');
  await expect(goingOn.getByTestId('reasons')).toContainText('"The first lesson" is passed');

  await report(player, 'pass');
  await untilSaved(player);
  await expect(goingOn).toHaveAttribute('data-offered', 'true');
  await expect(goingOn).toContainText('Nothing stands in the way');
  await openPanel(inspector, 'activities');
  await expect(inspector.locator('[data-activity="first"]')).toContainText('Passed');
  await expect(inspector.locator('[data-activity="first"]')).toHaveAttribute('data-place', 'open');
  await player.getByTestId('nav-continue').click();
  await expectPage(player, 'second');
  await untilSaved(player);
  await expect(inspector.locator('[data-activity="second"]')).toHaveAttribute('data-place', 'open');
  await openPanel(inspector, 'trace');
  const steps = inspector.getByTestId('trace-entry').last().locator('summary');
  await steps.click();
  await expect(inspector.getByTestId('trace')).toContainText('Navigation request');
  return inspector;
}

export async function openPanel(inspector: Page, id: string): Promise<void> {
  await inspector.locator(`[role="tab"][data-panel="${id}"]`).click();
}
