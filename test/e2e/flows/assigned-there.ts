import { expect, type Page } from '@playwright/test';
import { contract } from '../../../src-shared/contract';
import { uploadForm } from '../../../src-shared/contract/call';
import { zipFixture } from '../../support/zip-fixture';
import { barriersOf } from './accessibility';
import { apiAt, apiOf } from './api';
import { goToAddress, titles, type Place } from './place';

type Other = Readonly<{ origin: string; token: string }>;

const course = 'scorm12-single';

/** A class of two there has a course to do: chosen, looked at and brought; then it is taken back there, and so here. */
export async function bringAssigned({ home }: Place, other: Other): Promise<void> {
  const there = apiAt(other.origin, other.token);
  const assignmentId = await givenThere(other);
  await (
    await apiOf(home)
  ).call('createRemote', { url: other.origin, key: other.token, name: 'Headquarters' });
  await chooseToBring(home);
  await lookAtWhatComes(home);
  await seeItHere(home);
  await there.call('deleteAssignment', { assignmentId });
  await seeItTakenBack(home);
}

async function givenThere(at: Other) {
  const api = apiAt(at.origin, at.token);
  const file = new Blob([new Uint8Array(await zipFixture(course))]);
  const { id: packageId } = await uploadForm(contract.uploadPackage, { file, name: 'theirs.zip' }, at);
  const { id: group } = await api.call('createLearnerGroup', { name: '7a' });
  await api.call('createLearner', { name: 'Ada', user_id: 'ada', group_ids: [group] });
  await api.call('createLearner', { name: 'Ben', user_id: 'ben', group_ids: [group] });
  const wish = { package_ids: [packageId], group_ids: [group], attempts_limit: 2 };
  const [made] = (await api.call('assignPackages', wish)).data;
  if (made === undefined) throw new Error('Nothing was assigned');
  return made.assignment_id;
}

async function goToTab(home: Page): Promise<void> {
  await goToAddress(home, '/sync');
  await home.getByRole('link', { name: 'Headquarters', exact: true }).click();
  await home.getByTestId('shown-assignments').click();
}

async function chooseToBring(home: Page): Promise<void> {
  await goToTab(home);
  const one = home.getByTestId('assigned-one');
  await expect(one).toHaveAttribute('data-state', 'not-here');
  await expect(one).toContainText(titles[course]);
  await expect(one).toContainText('7a · 2 attempts');
  await expect(home.getByText('2 learners are not here yet')).toBeVisible();
  const choice = home.getByTestId('bring-assigned');
  await expect(choice).not.toBeChecked();
  await choice.click();
  await expect(choice).toBeEnabled();
  await expect(choice).toBeChecked();
  expect(await barriersOf(home, 'what is assigned at a server')).toEqual([]);
}

async function lookAtWhatComes(home: Page): Promise<void> {
  await home.getByTestId('remote-menu').click();
  await home.getByTestId('dry-run').click();
  const would = home.getByTestId('would-send');
  const brings = would.getByTestId('would-bring');
  await expect(brings.getByTestId('assigned-one')).toContainText('7a · 2 attempts');
  await expect(brings).toContainText('2 learners are not here yet');
  expect(await barriersOf(home, 'what a sync would bring')).toEqual([]);
  await would.getByTestId('sync-now').click();
  await expect(would).toHaveCount(0);
}

async function seeItHere(home: Page): Promise<void> {
  await expect(home.getByTestId('assigned-one')).toHaveAttribute('data-state', 'here');
  await expect(home.getByText('not here yet')).toHaveCount(0);
  await home.getByTestId('shown-history').click();
  await expect(home.getByTestId('sync-run').first()).toContainText('1 assignment brought');
  await goToAddress(home, '/classroom/assignments');
  await expect(home.getByTestId('assignment')).toHaveText([/7a.*2 learners.*2 attempts/]);
}

async function seeItTakenBack(home: Page): Promise<void> {
  await goToTab(home);
  await expect(home.getByTestId('assigned-one')).toHaveAttribute('data-state', 'taken-back-there');
  await expect(home.getByTestId('assigned-one')).toContainText('The next sync takes it back here too.');
  await home.getByTestId('sync-now').click();
  await expect(home.getByText('Nothing is assigned there.')).toBeVisible();
  await home.getByTestId('shown-history').click();
  await expect(home.getByTestId('sync-run').first()).toContainText('1 assignment taken back');
  await goToAddress(home, '/classroom/assignments');
  await expect(home.getByTestId('no-assignments')).toBeVisible();
}
