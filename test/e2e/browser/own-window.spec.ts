import {
  closeHalfWay,
  closePlayer,
  feedTopHungry,
  leadFrames,
  lookAtCard,
  stayInPlace,
} from '../flows/own-window';
import { windowedBrowser } from '../flows/windowed';
import { expect, test } from '../support/test';

// A browser that Playwright starts lets every page open windows.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-popup-blocking'] });
  },
});

test('in a browser, frames of a frameset lead each other in a window that the learner opened, and never the player', async ({
  openServe,
  context,
}) => {
  const place = await windowedBrowser(context, await openServe());
  await leadFrames(place);
  await stayInPlace(place);
});

test('in a browser, a course that asks the top window is at work in a window that the learner opened, however it is closed', async ({
  openServe,
  context,
}) => {
  const place = await windowedBrowser(context, await openServe());
  await feedTopHungry(place);
  await closeHalfWay(place);
  await closePlayer(place);
});

test('in a browser, axe finds no barrier in what stands in the place of content that has a window of its own', async ({
  openServe,
  context,
}) => {
  const place = await windowedBrowser(context, await openServe());
  expect(await lookAtCard(place)).toEqual([]);
});
