import { print, showDocuments, useStage } from '../flows/stage-arts';
import { windowedBrowser } from '../flows/windowed';
import { test } from '../support/test';

// A browser that Playwright starts lets every page open windows.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-popup-blocking'],
      // Whether a page may play sound is up to the browser; that its frames may, to the player.
      args: ['--autoplay-policy=no-user-gesture-required'],
    });
  },
});

test('in a browser, content seeks in a film, fills the screen and prints', async ({ openServe, context }) => {
  await print(await useStage(await windowedBrowser(context, await openServe())));
});

test('in a browser, a PDF is shown as an activity, inside a page and behind a link', async ({
  openServe,
  context,
}) => {
  await showDocuments(await windowedBrowser(context, await openServe()));
});
