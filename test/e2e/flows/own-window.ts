import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import type { Session } from '../../../src-shared/contract/sessions';
import { barriersWithFrame } from './accessibility';
import {
  contentOf,
  frameOf,
  goToLibrary,
  importByButton,
  card,
  play,
  untilSaved,
  type Place,
  type Titled,
} from './place';

/** A place where content gets windows of its own. */
export interface Windowed extends Place {
  windows(): readonly Page[];
  /** A browser opens a window only for a person who asks for it. */
  readonly asksFirst: boolean;
  sessions(): Promise<readonly Session[]>;
}

/** What the player's frame says while content stands elsewhere. */
export const cardOf = (player: Page): Locator => frameOf(player).getByTestId('content-window');

/** The own window of the content, opened as a learner does it where that is needed. */
export async function contentWindow(place: Windowed, player: Page): Promise<Page> {
  const shown = cardOf(player);
  if (place.asksFirst) {
    await untilItWaits(player);
    await shown.getByTestId('content-window-button').click();
  }
  await expect(shown).toHaveAttribute('data-state', 'open');
  const found = (): Page | undefined => place.windows().find((page) => page.url() === 'about:blank');
  await expect.poll(() => found() !== undefined).toBe(true);
  const opened = found();
  if (opened === undefined) throw new Error('the content has no window');
  return opened;
}

/** Until the frame has loaded its document it has no process of its own to be asked. */
const untilItWaits = (player: Page): Promise<void> =>
  expect(async () => expect(await untouchedState(player)).toBe('waiting')).toPass({ timeout: 15_000 });

/** The state of the card, asked for as no locator can: to a browser a script of Playwright's is a person who presses something. */
async function untouchedState(player: Page): Promise<unknown> {
  const element = await player.getByTestId('player-frame').elementHandle();
  const frame = await element.contentFrame();
  if (frame === null) return null;
  const session = await player.context().newCDPSession(frame);
  const expression = `document.querySelector('[data-testid="content-window"]')?.dataset.state`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  await session.detach();
  return result.value;
}

/** Presses what closes its own window, which may be gone before the press is. */
const pressLast = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLElement) => void setTimeout(() => element.click()));

const contentIn = (opened: Page): FrameLocator => opened.frameLocator('iframe');

async function playImported(place: Windowed, fixture: Titled): Promise<Page> {
  await importByButton(place, fixture);
  return play(place, fixture);
}

/** Chooses under Properties where a package opens. */
async function chooseOpening(place: Windowed, fixture: Titled, choice: string): Promise<void> {
  await goToLibrary(place);
  await card(place, fixture).getByRole('link').first().click();
  await place.home.getByTestId('tab-properties').click();
  const answered = place.home.waitForResponse(
    (response) => response.request().method() === contract.updatePackage.method && response.ok(),
  );
  await place.home.getByTestId('opens-in').click();
  await place.home.getByRole('option', { name: choice }).click();
  await answered;
}

const closed = (page: Page) => expect.poll(() => page.isClosed()).toBe(true);

/** Every plain way in which the frames of old courses lead each other works, and none leads the player away. */
export async function leadFrames(place: Windowed): Promise<void> {
  const player = await playImported(place, 'frameset-links');
  const opened = await contentWindow(place, player);
  const course = contentIn(opened);
  const menu = course.frameLocator('frame[name="menu"]');
  const reached = course.frameLocator('frame[name="main"]').locator('#reached');
  await expect(reached).toHaveText('first');
  const before = place.windows().length;
  for (const way of ['by-target', 'by-name', 'by-frames', 'by-number', 'by-open', 'by-form']) {
    await menu.locator(`#${way}`).click();
    await expect(reached).toHaveText(way);
  }
  expect(place.windows()).toHaveLength(before);
  const shell = player.url();
  await menu.locator('#leave-opener').click();
  await expect(menu.locator('#refusal')).toContainText('refused');
  expect(player.url()).toBe(shell);
  await pressLast(menu.locator('#finish'));
  await closed(opened);
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  expect((await place.sessions()).map(({ state, location }) => [state, location])).toEqual([
    ['completed', 'by-form'],
  ]);
  await player.close();
}

/** Content in the player's own frame cannot lead the player away, nor close it, by whatever it does after a click. */
export async function stayInPlace(place: Windowed): Promise<void> {
  await chooseOpening(place, 'frameset-links', 'The player, always');
  const player = await play(place, 'frameset-links');
  const menu = contentOf(player).frameLocator('frame[name="menu"]');
  const shell = player.url();
  await menu.locator('#leave-top').click();
  await expect(menu.locator('#refusal')).toContainText('refused');
  await menu.locator('#finish').click();
  await expect.poll(async () => (await place.sessions())[0]?.state).toBe('completed');
  expect(player.url()).toBe(shell);
  await expect(player.getByTestId('player-title')).toBeVisible();
  await player.close();
}

/** What the player says while content waits for a window, gets none, and stands in one; closes the player. */
export async function lookAtCard(place: Windowed): Promise<readonly string[]> {
  const player = await playImported(place, 'frameset');
  const shown = cardOf(player);
  await untilItWaits(player);
  const found = [...(await barriersWithFrame(player, 'waiting for a window'))];
  const opens = await frameOf(player)
    .locator(':root')
    .evaluateHandle(() => window.open);
  await opens.evaluate(() => {
    window.open = () => null;
  });
  await shown.getByTestId('content-window-button').click();
  await expect(shown).toHaveAttribute('data-state', 'refused');
  found.push(...(await barriersWithFrame(player, 'without a window')));
  await opens.evaluate((open) => {
    window.open = open;
  });
  await shown.getByTestId('content-window-button').click();
  await expect(shown).toHaveAttribute('data-state', 'open');
  found.push(...(await barriersWithFrame(player, 'beside a window')));
  await player.close();
  return found;
}

/** Content that asks the top window only works once its package says that it opens in a window of its own. */
export async function feedTopHungry(place: Windowed): Promise<void> {
  await importByButton(place, 'top-hungry');
  await chooseOpening(place, 'top-hungry', 'A window of its own, always');
  const player = await play(place, 'top-hungry');
  const opened = await contentWindow(place, player);
  const course = contentIn(opened);
  for (const where of ['top', 'opener']) await expect(course.locator(`#at-${where}`)).toHaveText('found');
  await expect(course.locator('#learner')).not.toHaveText('');
  await course.locator('#complete').click();
  await untilSaved(player);
  await pressLast(course.locator('#close'));
  await closed(opened);
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'completed');
  await player.close();
}

/** Work that content did not end itself waits: a window closed half-way pauses the course, and the player is there to go on. */
export async function closeHalfWay(place: Windowed): Promise<void> {
  const player = await play(place, 'top-hungry');
  const opened = await contentWindow(place, player);
  await contentIn(opened).locator('#begin').click();
  await untilSaved(player);
  await opened.close();
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', 'suspended');
  await player.getByTestId('ended-again').click();
  const again = await contentWindow(place, player);
  await expect(contentIn(again).locator('#status')).toHaveText('incomplete');
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closed(again);
  await player.close();
}

/** Whoever closes the player closes the content that it records. */
export async function closePlayer(place: Windowed): Promise<void> {
  const player = await play(place, 'top-hungry');
  const opened = await contentWindow(place, player);
  await contentIn(opened).locator('#begin').click();
  await untilSaved(player);
  await player.close({ runBeforeUnload: true });
  await closed(opened);
  const kept = async () => (await place.sessions()).find(({ state }) => state === 'incomplete')?.location;
  await expect.poll(kept).toBe('half-way');
}
