import { expect, type Page } from '@playwright/test';
import { goodZip } from '../../content/zip-bytes';
import { callListsOf } from '../../scorm/fixture-runs/call-lists';
import { fixtureFiles } from '../../support/zip-fixture';
import { inspect } from './core-flow';
import { closeWindow, contentOf, importByButton, play, sendVersion, untilSaved, type Place } from './place';

const course = 'calls2004-well-behaved';

/** Two attempts are held against each other, then the first one against a version whose lesson has another id. */
export async function compareAttempts(place: Place): Promise<Page> {
  await importByButton(place, course);
  await playOnce(place, true);
  await playOnce(place, false);
  await uploadNextVersion(place);

  const inspector = await inspect(place, course);
  await inspector.getByTestId('compare-menu').click();
  await inspector.getByTestId('compare-attempt').click();
  await inspector.getByTestId('choose-other').click();
  await inspector.getByRole('option').first().click();
  await expect(inspector.getByTestId('figures')).toContainText('Completed');
  await expect(
    inspector.locator('[data-testid="aligned-line"][data-kind="only-other"]').first(),
  ).toBeVisible();
  await expect(inspector.locator('[data-testid="aligned-line"][data-kind="same"]')).toHaveCount(0);
  await inspector.getByText('Only differences').click();
  await expect(inspector.locator('[data-testid="aligned-line"][data-kind="same"]').first()).toBeVisible();
  await expect(inspector.getByTestId('stored-differences')).toContainText('cmi.suspend_data');
  return inspector;
}

/** From the page of two attempts on: what would break in the next version. */
export async function replayOnNextVersion(inspector: Page): Promise<void> {
  await inspector.getByRole('link', { name: 'Inspector' }).click();
  await inspector.getByTestId('compare-menu').click();
  await inspector.getByTestId('compare-version').click();
  await inspector.getByTestId('choose-version').click();
  await inspector.getByRole('option').first().click();
  await expect(inspector.getByTestId('breaks')).toHaveAttribute('data-whole', 'false');
  await expect(inspector.getByTestId('gone')).toBeVisible();
  await expect(inspector.getByTestId('replay-result')).toBeVisible();
}

async function playOnce(place: Place, isWhole: boolean): Promise<void> {
  const player = await play(place, course);
  const { load, play: clicked } = callListsOf(course);
  const made = contentOf(player).locator('#made');
  await expect(made).toHaveText(String(load.length));
  if (isWhole) {
    await contentOf(player).locator('#play').click();
    await expect(made).toHaveText(String(load.length + clicked.length));
  }
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
}

async function uploadNextVersion(place: Place): Promise<void> {
  const { home } = place;
  await home.getByTestId('package-card').getByRole('link').first().click();
  await home.getByTestId('tab-versions').click();
  const files = fixtureFiles(course).map(({ name, bytes }) => {
    const isManifest = name === 'imsmanifest.xml';
    const text = isManifest
      ? bytes.toString('utf8').replace('identifier="lesson"', 'identifier="chapter"')
      : bytes;
    return [name, text] as const;
  });
  await sendVersion(place, await goodZip(Object.fromEntries(files)));
  await expect(home.getByTestId('version-row')).toHaveCount(2);
}
