import type { BrowserContext } from '@playwright/test';
import { importAndPlay, inspect, readInspector, resumeBoth } from '../flows/core-flow';
import type { Place } from '../flows/place';
import { test } from '../support/test';

/** The UI in a browser tab, opened by the printed link. */
async function visit(context: BrowserContext, visitUrl: string): Promise<Place> {
  const home = await context.newPage();
  await home.goto(visitUrl);
  return {
    home,
    nextWindow: async (deed) => {
      const [opened] = await Promise.all([context.waitForEvent('page'), deed()]);
      return opened;
    },
  };
}

test('the same in Chromium against serve', async ({ openServe, context }) => {
  const first = await openServe();
  await importAndPlay(await visit(context, first.visitUrl));
  await first.stop();
  const second = await openServe();
  const place = await visit(context, second.visitUrl);
  await resumeBoth(place);
  await readInspector(await inspect(place, 'scorm12-single'));
});
