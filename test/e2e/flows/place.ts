import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { zipFixture } from '../../support/zip-fixture';

/** Where a flow runs: the desktop program or a browser. The screens are the same; only how a window opens differs. */
export interface Place {
  /** The window with the library. */
  readonly home: Page;
  /** Does something that opens a window, and returns that window. */
  nextWindow(deed: () => Promise<unknown>): Promise<Page>;
}

export const titles = {
  'scorm12-single': 'How a course is kept (SCORM 1.2)',
  'scorm2004-single': 'How a course is kept (SCORM 2004)',
  'scorm12-multi': 'Safe at work (SCORM 1.2)',
  'scorm2004-multi': 'Safe at work (SCORM 2004)',
  hostile: 'A course that tries to break out',
  looping: 'A course that never ends',
  'call-happy': 'A course that calls all the time',
  counting: 'A course that counts what it writes',
  frameset: 'A course in a frameset',
  'frameset-links': 'A frameset whose frames lead one another',
  documents: 'A course of documents',
  'stage-arts': 'A course that uses its stage',
  'top-hungry': 'A course that asks the top window only',
  popup: 'A course in a window of its own',
  'exit-on-click': 'A course with an exit of its own',
  rude: 'A course without manners',
  'never-initialises': 'A course that never says hello',
  'calls12-well-behaved': 'Every call in its place (SCORM 1.2)',
  'calls12-call-happy': 'Every call many times (SCORM 1.2)',
  'calls12-rude': 'Every call out of place (SCORM 1.2)',
  'calls2004-well-behaved': 'Every call in its place (SCORM 2004)',
  'calls2004-call-happy': 'Every call many times (SCORM 2004)',
  'calls2004-rude': 'Every call out of place (SCORM 2004)',
  'sequence-constrained': 'Only to the chapters next door',
  'sequence-forced': 'One after the other',
  'sequence-placed': 'On the road',
  'sequence-placement': 'Where do you stand?',
  'sequence-post-test': 'The test decides',
  'sequence-pre-test': 'What you know already',
  'sequence-random-quiz': 'Three questions of six',
  'sequence-remediation': 'Until it is known',
  'sequence12-prerequisites': 'First things first',
  'time-limit12': 'Two seconds, then it closes',
  'time-limit2004': 'Two seconds, then a word',
} as const;

export type Titled = keyof typeof titles;

export async function importByButton(place: Place, fixture: string): Promise<void> {
  await importZip(place, fixture, await zipFixture(fixture));
}

export async function importZip(place: Place, name: string, buffer: Buffer): Promise<void> {
  await goToLibrary(place);
  const choosing = place.home.waitForEvent('filechooser');
  await place.home.getByTestId('import-button').first().click();
  const chooser = await choosing;
  await chooser.setFiles({ name: `${name}.zip`, mimeType: 'application/zip', buffer });
}

/** On the page of a package: chooses a ZIP as its next version and has it sent. */
export async function sendVersion({ home }: Place, buffer: Buffer): Promise<void> {
  await home.getByTestId('upload-version').click();
  const choosing = home.waitForEvent('filechooser');
  await home.getByTestId('version-file').click();
  await (await choosing).setFiles({ name: 'next.zip', mimeType: 'application/zip', buffer });
  await home.getByTestId('send-version').click();
}

/** Drops a file on the window as the system does: one drag with a file in it, from enter to drop. */
export async function importByDrop(place: Place, fixture: string): Promise<void> {
  await goToLibrary(place);
  const base64 = (await zipFixture(fixture)).toString('base64');
  const dataTransfer = await place.home.evaluateHandle(
    ({ text, name }) => {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name, { type: 'application/zip' }));
      return transfer;
    },
    { text: base64, name: `${fixture}.zip` },
  );
  await place.home.dispatchEvent('body', 'dragenter', { dataTransfer });
  const zone = place.home.getByTestId('drop-zone');
  for (const step of ['dragenter', 'dragover', 'drop']) await zone.dispatchEvent(step, { dataTransfer });
}

/** Goes to an address of the screens, without the page being loaded anew. */
export async function goToAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}

export async function goToLibrary({ home }: Place): Promise<void> {
  await goToAddress(home, '/');
  await expect(home.getByTestId('library')).toBeVisible();
}

export function card(place: Place, fixture: Titled): Locator {
  return cardTitled(place, titles[fixture]);
}

export function cardTitled({ home }: Place, title: string): Locator {
  return home.getByTestId('package-card').filter({ hasText: title });
}

/** Presses Play on the card and returns the player's window once its frame is there. */
export async function play(place: Place, fixture: Titled): Promise<Page> {
  return playTitled(place, titles[fixture]);
}

export async function playTitled(place: Place, title: string): Promise<Page> {
  await goToLibrary(place);
  const player = await place.nextWindow(() => cardTitled(place, title).getByTestId('play-button').click());
  await expect(player.getByTestId('player-frame')).toBeVisible();
  return player;
}

/** As a person does, key after key: a field may see every number on the way. */
export async function typeNumber(field: Locator, number: string): Promise<void> {
  await field.fill('');
  await field.pressSequentially(number);
  await field.blur();
}

/** The run-time frame inside the shell. */
export function frameOf(player: Page): FrameLocator {
  return player.frameLocator('[data-testid="player-frame"]');
}

/** The document of the SCO: a frame inside the run-time frame inside the shell. */
export function contentOf(player: Page): FrameLocator {
  return frameOf(player).frameLocator('iframe');
}

export async function untilSaved(player: Page): Promise<void> {
  await expect(player.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

/** Closes a window as a person does, with all that the page does on the way, and waits until it is gone. */
export async function closeWindow(page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await gone;
}
