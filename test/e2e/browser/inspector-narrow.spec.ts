import type { Page } from '@playwright/test';
import { inspect } from '../flows/core-flow';
import { closeWindow, contentOf, importByButton, play, untilSaved } from '../flows/place';
import { visit } from '../flows/visit';
import { expect, test } from '../support/test';

const course = 'scorm12-single';

test('in a narrow and low window the inspector cuts off nothing, and nothing lies over another', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await importByButton(place, course);
  const player = await play(place, course);
  await contentOf(player).locator('#next').click();
  await untilSaved(player);
  await closeWindow(player);
  const inspector = await inspect(place, course);
  await inspector.setViewportSize({ width: 420, height: 500 });
  await inspector.getByTestId('call-row').nth(2).click();
  await expect(inspector.getByTestId('call-details')).toBeVisible();
  await expect.poll(() => cutOff(inspector)).toEqual([]);
});

/** What is wider than its room, or reaches beyond the panel that it is in. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const nameOf = (one: HTMLElement) => one.dataset['testid'] ?? one.textContent;
    const controls = all(
      'header h1, header button, [data-testid=scrubber] button, [data-testid=scrubber-number]',
    );
    const narrow = [...controls, document.documentElement].filter(
      (one) => one.scrollWidth > one.clientWidth || one.clientWidth === 0,
    );
    const beyond = all('[data-testid=call-log] > *').filter((one) => {
      const panel = one.closest('[data-area]');
      return panel === null || one.getBoundingClientRect().bottom > panel.getBoundingClientRect().bottom;
    });
    return [...narrow, ...beyond].map(nameOf);
  });
}
