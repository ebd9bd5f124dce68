import { closeHalfWay, closePlayer, feedTopHungry, leadFrames, stayInPlace } from '../flows/own-window';
import { windowedDesktop } from '../flows/windowed';
import { test } from '../support/test';

test('frames of a frameset lead each other in a window of their own, and never the player', async ({
  openDesktop,
}) => {
  const place = windowedDesktop(await openDesktop());
  await leadFrames(place);
  await stayInPlace(place);
});

test('a course that asks the top window is at work in a window of its own, however it is closed', async ({
  openDesktop,
}) => {
  const place = windowedDesktop(await openDesktop());
  await feedTopHungry(place);
  await closeHalfWay(place);
  await closePlayer(place);
});
