import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { barriersOf } from './accessibility';
import { apiOf } from './api';
import { goToAddress, importByButton, titles, type Place } from './place';

const single = titles['scorm12-single'];
const calls = titles['calls12-well-behaved'];

/** A class of two, one of whom has begun, and two courses. */
export async function givenClass(place: Place): Promise<void> {
  await importByButton(place, 'scorm12-single');
  await importByButton(place, 'calls12-well-behaved');
  await expect(place.home.getByTestId('package-card')).toHaveCount(2);
  const api = await apiOf(place.home);
  const { id: group } = await api.call('createLearnerGroup', { name: '5b' });
  await api.call('createLearner', { name: 'Ada', user_id: 'ada', group_ids: [group] });
  await api.call('createLearner', { name: 'Ben', user_id: 'ben' });
}

/** Nothing is assigned at first; then two courses to everybody, and one of them to a class on other terms. */
export async function assignCourses({ home }: Place): Promise<void> {
  await goToAddress(home, '/classroom/assignments');
  await expect(home.getByTestId('no-assignments')).toBeVisible();
  await home.getByTestId('assign').click();
  await choose(home, 'assign-packages', single, calls);
  await home.getByTestId('assign-confirm').click();
  await expect(rows(home)).toHaveCount(2);
  await home.getByTestId('assign').click();
  await choose(home, 'assign-packages', calls);
  await home.getByTestId('assign-some').check();
  await choose(home, 'assign-targets', '5b');
  await home.getByTestId('assign-opens').fill('2030-01-31T08:00');
  await home.getByTestId('assign-due').fill('2030-01-30T08:00');
  await expect(home.getByTestId('assign-confirm')).toBeDisabled();
  await home.getByTestId('assign-opens').fill('');
  await home.getByTestId('assign-attempts').fill('2');
  expect(await barriersOf(home, 'assign dialog')).toEqual([]);
  await home.getByTestId('assign-confirm').click();
  await expect(rows(home)).toHaveText([/Everybody/, /Everybody/, /5b.*1 learner.*due.*2 attempts/]);
  expect(await barriersOf(home, 'assignments')).toEqual([]);
}

/** By keyboard: the button that moved a row keeps the focus, so that it can be pressed again. */
export async function reorder({ home }: Place): Promise<void> {
  const down = rows(home).filter({ hasText: single }).getByTestId('assignment-down');
  await down.focus();
  await home.keyboard.press('Enter');
  await expect(rows(home).nth(1)).toContainText(single);
  await expect(down).toBeFocused();
  await home.keyboard.press('Enter');
  await expect(rows(home).nth(2)).toContainText(single);
  await expect(home.getByText(`${single} is now 3 of 3`)).toBeAttached();
  await home.getByText('By class', { exact: true }).click();
  await expect(home.getByTestId('assignment-table')).toHaveCount(2);
  await home.getByText('By course', { exact: true }).click();
  await expect(home.getByRole('heading', { name: calls })).toBeVisible();
  await home.getByText('In order', { exact: true }).click();
}

export async function changeAndTakeBack({ home }: Place): Promise<void> {
  const ofClass = rows(home).filter({ hasText: '5b' });
  await ofClass.getByTestId('assignment-change').click();
  await expect(home.getByTestId('assign-attempts')).toHaveValue('2');
  await home.getByTestId('assign-attempts').fill('');
  await home.getByTestId('terms-save').click();
  await expect(ofClass).not.toContainText('attempts ·');
  await ofClass.getByTestId('assignment-remove').click();
  await home.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(rows(home)).toHaveCount(2);
}

export async function assignFromPackage({ home }: Place): Promise<void> {
  const { packages } = await (await apiOf(home)).call('listPackages', { search: single });
  await goToAddress(home, `/packages/${packages[0]?.id ?? ''}`);
  await expect(home.getByTestId('assigned-to')).toHaveText('Everybody');
  await home.getByTestId('assign-package').click();
  await expect(home.getByTestId('assign-dialog')).toContainText(single);
  await home.getByTestId('assign-some').check();
  await choose(home, 'assign-targets', 'Ben');
  await home.getByTestId('assign-confirm').click();
  await expect(home.getByTestId('assigned-to')).toContainText('Ben');
}

/** Looked at as a table, learner by learner, in a file and on paper. */
export async function lookAtResults({ home }: Place): Promise<void> {
  const api = await apiOf(home);
  const { packages } = await api.call('listPackages', { search: calls });
  const packageId = packages[0]?.id;
  if (packageId === undefined) throw new Error('The course is gone');
  const { session_id: sessionId } = await api.call('launchPackage', { packageId, user_id: 'ada' });
  await api.call('updateSession', {
    ...{ sessionId, version: 1, completion_status: 'completed', success_status: 'passed' },
    score: { raw: 80, min: 0, max: 100 },
  });
  await goToAddress(home, '/classroom/results');
  const ada = home.getByTestId('result-row').filter({ hasText: 'Ada' });
  await expect(ada).toContainText('Passed');
  await expect(ada).toContainText('80');
  await expect(home.getByTestId('result-row').filter({ hasText: 'Ben' })).not.toContainText('Passed');
  expect(await barriersOf(home, 'results')).toEqual([]);
  await home.getByTestId('results-group').selectOption('5b');
  await expect(home.getByTestId('result-row')).toHaveCount(1);
  await home.getByTestId('results-course').selectOption(calls);
  await expect(home.getByTestId('result-cell')).toHaveCount(1);
  await expect(home.getByTestId('result-table').getByRole('columnheader')).toHaveCount(2);
  const lines = await saved(home, 'results-csv');
  expect(lines).toHaveLength(3);
  expect(lines.find((line) => line.includes(calls))).toMatch(/^Ada,ada,5b,,.*,done,completed,passed,80,/);
  await ada.getByTestId('open-learner').click();
  await home.getByTestId('with-answers').check();
  await expect(home.getByTestId('learner-results')).toContainText('The courses told of no answers.');
  expect(await barriersOf(home, 'a learner')).toEqual([]);
  await printed(home, home.getByTestId('print-learner'), 'Ada');
  await home.keyboard.press('Escape');
  await home.getByTestId('results-out').click();
  await printed(home, home.getByTestId('results-print'), '5b');
}

const rows = (home: Page): Locator => home.getByTestId('assignment');

async function choose(home: Page, field: string, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await home.getByTestId(field).fill(name);
    await home.getByRole('option', { name, exact: true }).click();
  }
  await home.keyboard.press('Tab');
}

async function saved(home: Page, button: string): Promise<readonly string[]> {
  await home.getByTestId('results-out').click();
  const coming = home.waitForEvent('download');
  await home.getByTestId(button).click();
  return (await readFile(await (await coming).path(), 'utf8')).split('\r\n');
}

/** What would be on paper, without a printer. */
async function printed(home: Page, button: Locator, title: string): Promise<void> {
  await home.evaluate(() => {
    window.print = () => undefined;
  });
  await button.click();
  await home.emulateMedia({ media: 'print' });
  await expect(home.locator('.lectern-printed')).toBeVisible();
  await expect(home.locator('.lectern-printed')).toContainText(title);
  await home.emulateMedia({ media: 'screen' });
  await home.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(home.locator('.lectern-printed')).toHaveCount(0);
}
