import type { BrowserContext } from '@playwright/test';
import { apiOf } from '../flows/api';
import { card, importByButton, play, type Place } from '../flows/place';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

test('what an owner opens from a tab that is let in is let in as well, and nothing else', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await importByButton(place, 'scorm12-single');
  await inspectFromPlayer(place);
  await openBesides(place);
  await playFromElsewhere(place, context);
});

async function inspectFromPlayer(place: Place): Promise<void> {
  const player = await play(place, 'scorm12-single');
  const inspector = await place.nextWindow(() => player.getByTestId('player-inspect').click());
  await expect(inspector).toHaveURL(/\/#\/sessions\/[^/]+\/inspect/);
  await expect(inspector.getByTestId('call-log')).toBeVisible();
  expect(await inspector.evaluate(() => window.opener === null)).toBe(true);
  await inspector.close();
  await player.close();
}

async function openBesides(place: Place): Promise<void> {
  const link = card(place, 'scorm12-single').getByRole('link').first();
  const ways = [
    () => link.click({ modifiers: ['ControlOrMeta'] }),
    () => link.click({ modifiers: ['Shift'] }),
    () => link.click({ button: 'middle' }),
  ];
  for (const open of ways) {
    const tab = await place.nextWindow(open);
    await expect(tab.getByTestId('package-menu')).toBeVisible();
    await tab.close();
  }
  await expect(place.home.getByTestId('library')).toBeVisible();
}

/** A launch address in a tab that none of ours has opened: the course plays, but leads to nothing of the owner's. */
async function playFromElsewhere(place: Place, context: BrowserContext): Promise<void> {
  const api = await apiOf(place.home);
  const [{ id: packageId } = { id: '' }] = (await api.call('listPackages', {})).data;
  const { launch_url: launchUrl } = await api.call('launchPackage', {
    packageId,
    user_id: 'ada',
    learner_name: 'Ada',
  });
  const player = await context.newPage();
  await player.goto(launchUrl);
  await expect(player.getByTestId('player-frame')).toBeVisible();
  await player.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: '/#/', target: '_blank', rel: 'opener' });
    link.textContent = 'in';
    document.body.append(link);
  });
  const tab = await place.nextWindow(() =>
    player.getByRole('link', { name: 'in', exact: true }).dispatchEvent('click'),
  );
  await expect(tab.getByTestId('no-way-in')).toContainText('press Enter');
  await expect(tab.getByTestId('no-way-in')).toContainText('start it again');
}
