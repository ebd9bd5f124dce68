import { expect, type Locator, type Page } from '@playwright/test';
import { barriersOf } from './accessibility';
import { inspect } from './core-flow';
import { card, closeWindow, contentOf, importByButton, play, titles, untilSaved, type Place } from './place';

/** An author goes back through an attempt, sees what became another in between, and goes on from there in a sandbox. */
export async function travelThroughASession(place: Place): Promise<void> {
  await answerAll(place);
  const inspector = await inspect(place, 'scorm2004-single');
  await expect(inspector.getByTestId('travel-sign')).toContainText('Newest entry');
  const third = await goToCall(inspector);
  await walkByKeys(inspector, third);
  await compare(inspector, third);
  await useHelp(inspector);
  await takeOut(inspector);
  await goOnInSandbox(place, inspector, third);
}

/** Answers the questions and closes the window, all of it in page 3. */
async function answerAll(place: Place): Promise<void> {
  await importByButton(place, 'scorm2004-single');
  await expect(card(place, 'scorm2004-single')).toBeVisible();
  const player = await play(place, 'scorm2004-single');
  const sco = contentOf(player);
  await expect(sco.locator('#api-state')).toHaveText('connected');
  await sco.locator('#next').click();
  await sco.locator('#next').click();
  await sco.locator('#q1-b').check();
  await sco.locator('#q2-a').check();
  await sco.locator('#submit').click();
  await expect(sco.locator('#score')).toHaveText('100');
  await untilSaved(player);
  await closeWindow(player);
}

const element = (inspector: Page, name: string): Locator =>
  inspector.locator(`[data-testid="data-element"][data-element="${name}"]`);
const shown = (inspector: Page): Locator => inspector.getByTestId('scrubber');

/** Filters for the call that led to page 3, and clicks on it. The address keeps the moment, and leads to others. */
async function goToCall(inspector: Page): Promise<number> {
  await inspector.getByTestId('call-search').fill('method:SetValue element:location value:3 -error');
  const rows = inspector.getByTestId('call-row');
  await expect(rows.first()).toContainText('cmi.location');
  await rows.first().click();
  await expect(inspector.getByTestId('travel-sign')).toContainText('You look at entry');
  const position = Number(await shown(inspector).getAttribute('data-position'));
  await expect(element(inspector, 'cmi.location')).toContainText('3');
  await expect(element(inspector, 'cmi.score.scaled')).toHaveCount(0);
  await expect(inspector).toHaveURL(new RegExp(`/inspect/${String(position)}$`));
  await inspector.evaluate(
    (to) => {
      location.hash = location.hash.replace(/\d+$/, to);
    },
    String(position - 1),
  );
  await expect(shown(inspector)).toHaveAttribute('data-position', String(position - 1));
  await inspector.getByTestId('call-search').fill('');
  await expect(inspector.locator('[data-testid="call-row"][data-later="true"]').first()).toBeVisible();
  return position;
}

/** Arrows go by one entry, with Shift to the next mark; Home and End to the ends. */
async function walkByKeys(inspector: Page, third: number): Promise<void> {
  const thumb = inspector.getByTestId('scrubber-thumb');
  await thumb.press('ArrowRight');
  await expect(shown(inspector)).toHaveAttribute('data-position', String(third));
  await expect(thumb).toHaveAttribute('aria-valuetext', /SetValue cmi\.location/);
  await thumb.press('Home');
  await expect(shown(inspector)).toHaveAttribute('data-position', '0');
  const back = inspector.getByRole('button', { name: 'One entry back' });
  await inspector.getByTestId('scrubber-number').fill('1');
  await back.press('Enter');
  await expect(shown(inspector)).toHaveAttribute('data-position', '0');
  await expect(back).toBeFocused();
  await inspector.getByTestId('scrubber-number').fill('');
  await back.focus();
  await expect(inspector.getByTestId('scrubber-number')).toHaveValue('0');
  await inspector.getByTestId('scrubber-number').fill('9999');
  await expect(inspector.getByText(/^The session has \d+ entries$/).first()).toBeVisible();
  await inspector.getByTestId('scrubber-number').fill('2');
  await expect(inspector.getByTestId('call-details')).toContainText('Entry 2');
  await inspector.getByTestId('call-details').getByRole('button', { name: 'Close the details' }).click();
  await thumb.press('Home');
  await thumb.press('Shift+ArrowRight');
  await expect(thumb).toHaveAttribute('aria-valuetext', /Launch/);
  await thumb.press('End');
  await expect(inspector.getByTestId('travel-sign')).toContainText('Newest entry');
  await thumb.press('Shift+ArrowLeft');
  await expect(thumb).toHaveAttribute('aria-valuetext', /Stored|New status|Error/);
}

/** Page 3 as the base: the score came after it. */
async function compare(inspector: Page, third: number): Promise<void> {
  await inspector.getByTestId('scrubber-number').fill(String(third));
  await inspector.getByTestId('compare').click();
  await inspector.getByTestId('scrubber-thumb').press('End');
  await inspector.locator('[data-panel="changes"]').click();
  const score = inspector.locator('[data-testid="change"][data-name="cmi.score.scaled"]');
  await expect(score).toContainText('not there');
  await expect(score).toContainText('1');
  await expect(inspector).toHaveURL(new RegExp(`/inspect/live/since/${String(third)}$`));
  expect(await barriersOf(inspector, 'changes')).toEqual([]);
  await inspector.getByTestId('compare').click();
}

async function useHelp(inspector: Page): Promise<void> {
  await inspector.getByTestId('filter-help').click();
  await inspector.getByRole('button', { name: 'kind:write', exact: true }).click();
  await inspector.keyboard.press('Escape');
  const writes = inspector.locator('[data-testid="call-row"][data-kind="write"]');
  await expect(writes.first()).toBeVisible();
  await expect(inspector.locator('[data-testid="call-row"]:not([data-kind="write"])')).toHaveCount(0);
  await inspector.getByTestId('call-search').fill('');
}

/** The shown calls as a table for a spreadsheet, and on paper; one call as a request of the REST API. */
async function takeOut(inspector: Page): Promise<void> {
  await inspector.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen, print: () => seen.push('printed') });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => seen.push(text));
      return make(blob);
    };
  });
  const seen = () => inspector.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await inspector.getByTestId('call-search').fill('method:SetValue element:score.raw');
  await inspector.getByTestId('call-row').first().click();
  await expect(inspector.getByTestId('copy-curl')).toBeVisible();
  await inspector.getByTestId('call-export').click();
  await inspector.getByTestId('calls-csv').click();
  await expect.poll(async () => (await seen())[0]).toMatch(/SetValue,cmi\.score\.raw,100,true/);
  await inspector.getByTestId('call-export').click();
  await inspector.getByTestId('calls-print').click();
  await expect.poll(seen).toContain('printed');
  await inspector.emulateMedia({ media: 'print' });
  await expect(inspector.getByRole('heading', { name: titles['scorm2004-single'] })).toHaveCount(1);
  await expect(inspector.getByTestId('scrubber')).toBeHidden();
  await inspector.emulateMedia({ media: null });
  await inspector.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await inspector.getByTestId('call-search').fill('');
}

/** The course goes on at page 3; the attempt itself still has its score. */
async function goOnInSandbox(place: Place, inspector: Page, third: number): Promise<void> {
  await inspector.getByTestId('scrubber-number').fill(String(third));
  await expect(element(inspector, 'cmi.score.scaled')).toHaveCount(0);
  const player = await place.nextWindow(() => inspector.getByTestId('fork').click());
  const sco = contentOf(player);
  await expect(sco.locator('#page-number')).toHaveText('3');
  await expect(sco.locator('#score')).not.toHaveText('100');
  await untilSaved(player);
  await closeWindow(player);
  await inspector.getByTestId('inspect-fork').click();
  await expect(inspector.getByTestId('fork-sign')).toContainText(`from entry ${String(third)}`);
  await inspector.getByTestId('fork-sign').click();
  await expect(shown(inspector)).toHaveAttribute('data-position', String(third));
  await inspector.getByTestId('go-live').click();
  await expect(inspector.getByTestId('status-panel')).toContainText('100 / 100');
}
