import { expect, type Page } from '@playwright/test';
import type { Session } from '../../../src-shared/contract/sessions';
import { inspect } from './core-flow';
import { closeWindow, contentOf, importByButton, play, untilSaved, type Place } from './place';

const course = 'scorm12-single';

/** A session is saved as a file in the inspector and opened again from it: the same picture, and no names where none are wanted. */
export async function takeAlong(place: Place): Promise<void> {
  await importByButton(place, course);
  const player = await play(place, course);
  await contentOf(player).locator('#next').click();
  await untilSaved(player);
  await player.getByTestId('nav-exit').click();
  await expect(player.getByTestId('player-ended')).toBeVisible();
  await closeWindow(player);
  const inspector = await inspect(place, course);
  await expect(inspector.getByTestId('call-row').first()).toBeVisible();
  const seen = await pictureOf(inspector);
  const whole = await savedBy(inspector, 'export-whole');
  const redacted = await savedBy(inspector, 'export-redacted');
  const { session } = JSON.parse(whole) as { readonly session: Pick<Session, 'user_id' | 'learner_name'> };
  expect(redacted).not.toContain(session.user_id);
  expect(redacted).not.toContain(session.learner_name ?? '');

  await inspector.evaluate(() => {
    location.hash = '#/sessions';
  });
  await inspector.getByTestId('open-session-file').click();
  await openFile(inspector, 'not a session');
  await expect(inspector.getByTestId('session-file-trouble')).toContainText('no session file');
  for (const text of [whole, redacted]) {
    await openFile(inspector, text);
    await expect(inspector.getByTestId('session-file-trouble')).toHaveCount(0);
    await expect(inspector.getByTestId('call-row').first()).toBeVisible();
    await expect(inspector.getByTestId('fork')).toHaveCount(0);
  }
  await openFile(inspector, whole);
  await expect.poll(() => pictureOf(inspector)).toEqual(seen);
}

/** What the log and the place in it show. */
async function pictureOf(page: Page): Promise<readonly (string | null)[]> {
  const calls = await page.getByTestId('call-row').allTextContents();
  return [await page.getByTestId('travel-sign').textContent(), ...calls];
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
  await page.getByTestId('session-file').locator('input[type=file]').setInputFiles(file);
}
