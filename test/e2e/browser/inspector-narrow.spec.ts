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
  const call = inspector.locator('[data-element="cmi.core.lesson_status"] [role=gridcell][dir=ltr]').first();
  await expect.poll(() => call.evaluate(isWhollySeen)).toBe(true);
});

test('as wide as the program opens the inspector, each column of the calls is in sight, below its head', async ({
  openServe,
  context,
}) => {
  const place = await visit(context, (await openServe()).visitUrl);
  await importByButton(place, course);
  const player = await play(place, course);
  await untilSaved(player);
  await closeWindow(player);
  const inspector = await inspect(place, course);
  await inspector.setViewportSize({ width: 1100, height: 780 });
  const answer = inspector.getByTestId('call-row').nth(1).getByRole('gridcell').last();
  await expect.poll(() => answer.evaluate(isWhollySeen)).toBe(true);
  await inspector.getByTestId('call-list').evaluate((list) => {
    list.style.setProperty('--number-width', '7ch');
  });
  const lefts = (row: 'head' | 'line') =>
    inspector
      .getByTestId('call-list')
      .evaluate(
        (list, of) =>
          [...(list.querySelectorAll('[role=row]')[of === 'head' ? 0 : 2]?.children ?? [])].map((cell) =>
            Math.round(cell.getBoundingClientRect().left),
          ),
        row,
      );
  expect(await lefts('head')).toEqual(await lefts('line'));
});

/** Neither cut by its column nor beyond the edge of the list. */
function isWhollySeen(cell: Element): boolean {
  const list = cell.closest('[data-testid=call-list]');
  if (list === null) return false;
  const isInside = cell.getBoundingClientRect().right <= list.getBoundingClientRect().left + list.clientWidth;
  return isInside && cell.scrollWidth <= cell.clientWidth;
}

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
