import { contentOf, importByButton, play, type Titled } from '../flows/place';
import type { Desktop } from '../support/launch-desktop';
import { expect, test } from '../support/test';

async function opened(desktop: Desktop, fixture: Titled) {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, fixture);
  const player = await play(place, fixture);
  await expect(contentOf(player).getByRole('button', { name: 'Complete' })).toBeVisible();
  return player;
}

test('an activity whose time is up is closed where its manifest says so, and the learner is told', async ({
  openDesktop,
}) => {
  const player = await opened(await openDesktop(), 'time-limit12');
  await expect(player.getByTestId('ended-time-up')).toContainText('The time for that activity is up');
  await expect(contentOf(player).getByRole('button', { name: 'Complete' })).toHaveCount(0);
});

test('where the manifest lets the learner go on there is a word, and the activity stays', async ({
  openDesktop,
}) => {
  const player = await opened(await openDesktop(), 'time-limit2004');
  await expect(player.locator('[data-testid="player-notice"][data-notice="time-up"]')).toBeVisible();
  await contentOf(player).getByRole('button', { name: 'Complete' }).click();
  await expect(player.getByTestId('player-ended')).toHaveCount(0);
});
