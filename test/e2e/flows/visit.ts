import type { BrowserContext } from '@playwright/test';
import type { Place } from './place';

/** The UI in a browser tab, opened by the printed link. */
export async function visit(context: BrowserContext, visitUrl: string): Promise<Place> {
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
