import { expect, type Page } from '@playwright/test';
import type { Session } from '../../../src-shared/contract/sessions';
import { inspect } from './core-flow';
import { closeWindow, contentOf, goToAddress, importByButton, play, untilSaved, type Place } from './place';

const course = 'scorm12-single';

/**
 * A session is saved as a file in the inspector and opened again from it in another Lectern, which knows nothing of it: the same picture,
 * and no names where none are wanted.
 */
export async function takeAlong(place: Place, other: Page): Promise<void> {
  await importByButton(place, course);
  const player = await play(place, course);
  await contentOf(player).locator('#next').click();
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
  const inspector = await inspect(place, course);
  await expect(inspector.getByTestId('call-row').first()).toBeVisible();
  await expectDurations(inspector);
  const whole = await savedBy(inspector, 'export-whole');
  const redacted = await savedBy(inspector, 'export-redacted');
  const { session } = JSON.parse(whole) as { readonly session: Pick<Session, 'user_id' | 'learner_name'> };
  expect(redacted).not.toContain(session.user_id);
  expect(redacted).not.toContain(session.learner_name ?? '');
  const now = await pictureOf(inspector, 'end');
  await inspector.getByTestId('scrubber-number').fill(String(earlier));
  await expect(inspector.getByTestId('moment')).toHaveAttribute('data-position', String(earlier));
  const before = await pictureOf(inspector, 'begin');
  expect(before.data).not.toEqual(now.data);

  await expect(other.getByTestId('library-empty')).toBeVisible();
  await goToAddress(other, '/sessions');
  await other.getByTestId('open-session-file').click();
  await openFile(other, 'not a session');
  await expect(other.getByTestId('session-file-trouble')).toContainText('no session file');
  for (const [index, text] of [redacted, whole].entries()) {
    await openFile(other, text);
    // One was read before both of them.
    await expect(other.locator('main')).toHaveAttribute('data-opened', String(index + 2));
    await expect(other.getByTestId('choose-session-file')).toBeFocused();
    await expect(other.getByTestId('session-file-trouble')).toHaveCount(0);
    await expect(other.getByTestId('call-row').first()).toBeVisible();
    await expect(other.getByTestId('fork')).toHaveCount(0);
  }
  await expect.poll(() => pictureOf(other, 'end')).toEqual(now);
  await other.getByTestId('scrubber-number').fill(String(earlier));
  await expect.poll(() => pictureOf(other, 'begin')).toEqual(before);
}

/** The log says of calls, and of calls alone, how long they took, and the filter finds them by that. */
async function expectDurations(inspector: Page): Promise<void> {
  const search = inspector.getByTestId('call-search');
  const rows = inspector.getByTestId('call-row');
  await search.fill('took>=0');
  await expect(rows.and(inspector.locator('[data-kind="event"]'))).toHaveCount(0);
  await expect(rows.first()).toContainText(/:\d\d\.\d{3}\d+\.\d[A-Z]/);
  await search.fill('took>600000');
  await expect(rows).toHaveCount(0);
  await search.fill('');
  await expect(rows.and(inspector.locator('[data-kind="event"]')).first()).toBeVisible();
}

/** An entry at which the data were other than at the end. */
const earlier = 2;

interface Picture {
  readonly place: string | null;
  readonly status: string | null;
  readonly calls: readonly string[];
  readonly data: readonly string[];
}

/** So many lines of the log are in view however large the window is; which others are drawn depends on that. */
const inView = 8;

/** What the inspector shows of a moment at that end of the session. */
async function pictureOf(page: Page, end: 'begin' | 'end'): Promise<Picture> {
  const texts = (id: string) => page.getByTestId(id).allTextContents();
  const calls = await texts('call-row');
  return {
    place: await page.getByTestId('travel-sign').textContent(),
    status: await page.getByTestId('status-panel').textContent(),
    calls: end === 'begin' ? calls.slice(0, inView) : calls.slice(-inView),
    data: await texts('data-element'),
  };
}

/** What a button saves. */
async function savedBy(page: Page, button: string): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { saved: blob.text() });
      URL.createObjectURL = make;
      return make(blob);
    };
  });
  await page.getByTestId('export-menu').click();
  await page.getByTestId(button).click();
  return page.evaluate(() => (window as unknown as { readonly saved: Promise<string> }).saved);
}

async function openFile(page: Page, text: string): Promise<void> {
  const file = { name: 'session.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  const choose = page.getByTestId('choose-session-file');
  await choose.focus();
  await page.getByTestId('session-file').locator('input[type=file]').setInputFiles(file);
}
