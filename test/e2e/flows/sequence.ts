import { expect, type Page } from '@playwright/test';
import type { Desktop } from '../support/launch-desktop';
import { apiOf } from './api';
import { closeWindow, contentOf, importByButton, play, untilSaved, type Titled } from './place';

/** The controls of the player as a learner sees them. */
export interface SeenControls {
  readonly previous: ControlState;
  readonly next: ControlState;
  /**
   * The table of contents, null where there is none: an entry by its id, `> ` before the current one, parentheses around
   * one that cannot be chosen.
   */
  readonly contents: readonly string[] | null;
  /** The ways out, the named one last. */
  readonly waysOut: readonly string[];
}

type ControlState = 'on' | 'off' | 'hidden';

export const allWaysOut = ['nav-suspend', 'nav-exit-all', 'nav-abandon', 'nav-exit'];

export async function expectControls(player: Page, expected: Partial<SeenControls>): Promise<void> {
  await expect.poll(() => seenControls(player)).toMatchObject(expected);
}

async function seenControls(player: Page): Promise<SeenControls> {
  const stateOf = async (testId: string): Promise<ControlState> => {
    const control = player.getByTestId(testId);
    if ((await control.count()) === 0) return 'hidden';
    return (await control.isEnabled()) ? 'on' : 'off';
  };
  return {
    previous: await stateOf('nav-previous'),
    next: await stateOf('nav-continue'),
    contents: await seenContents(player),
    waysOut: await player
      .getByRole('toolbar')
      .locator('[data-testid^="nav-"]')
      .evaluateAll((buttons: HTMLElement[]) =>
        buttons
          .map(({ dataset }) => dataset['testid'] ?? '')
          .filter((id) => !/previous|continue|full-screen/.test(id)),
      ),
  };
}

async function seenContents(player: Page): Promise<readonly string[] | null> {
  const entries = await player
    .locator('[data-testid="toc-item"], [data-testid="toc-course"]')
    .evaluateAll((buttons: HTMLElement[]) =>
      buttons.map((button) => {
        const id = button.dataset['itemId'] ?? '';
        const mark = button.hasAttribute('aria-current') ? '> ' : '';
        return mark + (button.getAttribute('aria-disabled') === 'true' ? `(${id})` : id);
      }),
    );
  return entries.length === 0 ? null : entries;
}

export async function openSequence(desktop: Desktop, fixture: Titled): Promise<Page> {
  const place = { home: desktop.page, nextWindow: desktop.nextWindow };
  await importByButton(place, fixture);
  return play(place, fixture);
}

/** Waits until the page of an activity is there and has called Initialize. */
export async function expectPage(player: Page, page: string): Promise<void> {
  await expect(contentOf(player).locator('#page')).toHaveText(page);
  await expect(contentOf(player).locator('#api-state')).toHaveText('connected');
}

/** Clicks a button of the page that reports how it went. */
export async function report(player: Page, button: 'complete' | 'pass' | 'fail'): Promise<void> {
  await contentOf(player).locator(`#${button}`).click();
  await expect(contentOf(player).locator('#reported')).not.toHaveText('nothing');
}

export async function next(player: Page, page: string): Promise<void> {
  await player.getByTestId('nav-continue').click();
  await expectPage(player, page);
}

export async function previous(player: Page, page: string): Promise<void> {
  await player.getByTestId('nav-previous').click();
  await expectPage(player, page);
}

export async function choose(player: Page, entry: string, page = entry): Promise<void> {
  await player.locator(`[data-item-id="${entry}"]`).click();
  await expectPage(player, page);
}

/** Closes the window in the middle of the course and opens the course again. */
export async function closeAndResume(desktop: Desktop, player: Page, fixture: Titled): Promise<Page> {
  await untilSaved(player);
  await closeWindow(player);
  return play({ home: desktop.page, nextWindow: desktop.nextWindow }, fixture);
}

export async function expectEnd(player: Page, end: string): Promise<void> {
  await expect(player.getByTestId('player-ended')).toHaveAttribute('data-end', end);
  await expect(player.getByTestId('player-ended')).toContainText('Everything is saved.');
}

/** The newest session of a course, as the REST API tells it. */
export async function sessionOf(desktop: Desktop, fixtureTitle: string) {
  const api = await apiOf(desktop.page);
  const { sessions } = await api.call('listSessions', {});
  const session = sessions.find(({ package_title: title }) => title === fixtureTitle);
  if (session === undefined) throw new Error(`there is no session of ${fixtureTitle}`);
  return {
    completion: session.completion_status,
    success: session.success_status,
    scaled: session.score.scaled,
    /** How often each activity was delivered, those that never were left out. */
    deliveries: Object.fromEntries(
      session.activities.flatMap(({ activity_id: id, attempts }) => (attempts > 0 ? [[id, attempts]] : [])),
    ),
  };
}
