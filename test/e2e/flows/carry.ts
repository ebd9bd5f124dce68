import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { barriersOf } from './accessibility';
import { apiOf } from './api';
import { arabic, chooseLanguage } from './languages';
import { card, goToAddress, importByButton, type Place } from './place';

const course = 'scorm12-single';
const passphrase = 'seven slow boats left';

/** Results go from one Lectern to another in a file, with the course, by the screens alone; none of them has a barrier. */
export async function carryResults(from: Place, to: Place): Promise<void> {
  await beginAsLearner(from);
  const file = await makeFile(from.home);
  await takeFile(to, file);
  await showInArabic(to);
}

async function beginAsLearner(place: Place): Promise<void> {
  await importByButton(place, course);
  await expect(card(place, course)).toBeVisible();
  const api = await apiOf(place.home);
  const [{ id: packageId } = { id: '' }] = (await api.call('listPackages', {})).packages;
  const learner = { user_id: 'ada', learner_name: 'Ada Lovelace' };
  const { session_id: sessionId } = await api.call('launchPackage', { packageId, ...learner });
  const { version } = await api.call('readSession', { sessionId });
  await api.call('updateSession', { sessionId, version, location: '3' });
}

/** Typed twice, and once not alike. Returns where the file lies. */
async function makeFile(home: Page): Promise<string> {
  await goToAddress(home, '/sync');
  await home.getByTestId('open-make-bundle').click();
  await home.getByTestId('passphrase').fill('short');
  await expect(home.getByTestId('passphrase-strength')).toHaveAttribute('data-strength', 'too_short');
  await home.getByTestId('passphrase').fill(passphrase);
  await expect(home.getByTestId('passphrase-strength')).toHaveAttribute('data-strength', 'fair');
  await home.getByTestId('passphrase-again').fill('seven slow goats');
  await expect(home.getByText('The two are not the same.')).toBeVisible();
  await expect(home.getByTestId('make-bundle')).toBeDisabled();
  await home.getByTestId('passphrase-again').fill(passphrase);
  await expect(home.getByTestId('bundle-since-last')).toBeDisabled();
  await home.getByTestId('bundle-receiver').fill('Office');
  await home.getByTestId('bundle-since-last').check();
  await home.getByTestId('bundle-courses').check();
  expect(await barriersOf(home, 'a file of results that is chosen')).toEqual([]);
  await home.getByTestId('passphrase-again').press('Enter');
  await expect(home.getByTestId('bundle-ready')).toBeVisible();
  expect(await barriersOf(home, 'a file of results that is ready')).toEqual([]);
  const downloading = home.waitForEvent('download');
  await home.getByTestId('save-bundle').click();
  const path = await (await downloading).path();
  await home.getByTestId('bundle-close').click();
  expect((await readFile(path)).includes('Ada')).toBe(false);
  return path;
}

/** With another passphrase first: it is said, and asked for again. */
async function takeFile({ home }: Place, path: string): Promise<void> {
  await goToAddress(home, '/sync');
  await home.getByTestId('open-take-bundle').click();
  const choosing = home.waitForEvent('filechooser');
  await home.getByTestId('choose-bundle').click();
  await (await choosing).setFiles(path);
  await home.getByTestId('bundle-passphrase').fill('seven slow goats');
  await home.getByTestId('look-at-bundle').click();
  await expect(home.getByTestId('bundle-trouble')).toHaveAttribute('data-word', 'wrong_passphrase');
  expect(await barriersOf(home, 'a file of results with another passphrase')).toEqual([]);
  await home.getByTestId('bundle-passphrase').fill(passphrase);
  await home.getByTestId('bundle-passphrase').press('Enter');
  await expect(home.getByTestId('sessions-new')).toContainText('1');
  await expect(home.getByTestId('bundle-package')).toHaveAttribute('data-state', 'in_bundle');
  expect(await barriersOf(home, 'what is in a file of results')).toEqual([]);
  await home.getByTestId('take-bundle').click();
  await expect(home.getByTestId('bundle-report')).toHaveAttribute('data-done', 'true');
  await expect(home.getByTestId('sessions-new')).toContainText('Came here');
  expect(await barriersOf(home, 'a file of results that was taken in')).toEqual([]);
  await home.getByTestId('bundle-close').click();
  const api = await apiOf(home);
  const { sessions } = await api.call('listSessions', {});
  expect(sessions).toMatchObject([{ learner_name: 'Ada Lovelace', location: '3' }]);
}

/** From right to left too. */
async function showInArabic(place: Place): Promise<void> {
  const { home } = place;
  await chooseLanguage(place, arabic);
  await goToAddress(home, '/sync');
  await home.getByTestId('open-make-bundle').click();
  await home.getByTestId('make-passphrase').click();
  await expect(home.getByTestId('made-passphrase')).toHaveValue(/^(\w{4}-){4}\w{4}$/);
  expect(await barriersOf(home, 'a file of results in Arabic')).toEqual([]);
  await expect(home.getByTestId('make-bundle')).toBeEnabled();
  await home.keyboard.press('Escape');
  await expect(home.getByTestId('make-bundle')).toHaveCount(0);
}
