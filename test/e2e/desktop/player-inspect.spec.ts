import { importByButton, play } from '../flows/place';
import { expect, test } from '../support/test';

test('the player of an owner opens the inspector of what it plays, in a window of its own', async ({
  openDesktop,
}) => {
  const desktop = await openDesktop();
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, 'scorm12-single');
  const player = await play(place, 'scorm12-single');
  const sessionId = new URL(player.url()).pathname.split('/')[2] ?? '';
  const inspector = await desktop.nextWindow(() => player.getByTestId('player-inspect').click());
  await expect(inspector).toHaveURL(new RegExp(`/#/sessions/${sessionId}/inspect`));
  await expect(inspector.getByTestId('call-log')).toBeVisible();
});
