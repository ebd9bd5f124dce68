import { expect, type Page } from '@playwright/test';
import type { OtherLectern } from '../support/other-lectern';
import { contract } from '../../../src-shared/contract';
import { uploadForm } from '../../../src-shared/contract/call';
import { zipFixture } from '../../support/zip-fixture';
import { barriersOf } from './accessibility';
import type { SessionId } from '../../../src-shared/kernel/ids';
import { apiAt, apiOf } from './api';
import { card, goToAddress, importByButton, titles, type Place } from './place';

const course = 'scorm12-single';

/** Results are brought to another Lectern, also after it was away; what is looked at on the way has no barrier. */
export async function bringResults(place: Place, other: OtherLectern): Promise<void> {
  const { home } = place;
  await goToAddress(home, '/sync');
  await expect(home.getByTestId('sync-empty')).toContainText('Nothing, until you add a server.');
  await expect(home.getByTestId('sync-sign')).toHaveCount(0);
  const sessionId = await beginAsLearner(place);
  await goOnAsLearner(home, sessionId, '2');
  await addByTest(home, other);
  await sendWhatWaits(home);
  await readWhatIsThere(home, other);
  await bringCourse(home, other);
  await meetItsAbsence(home, other, sessionId);
  await chooseHours(home);
  await deleteThere(home, other);
  await remove(home, other);
}

/** What is played from the library is a preview and stays here; of a learner it goes up. */
async function beginAsLearner(place: Place): Promise<SessionId> {
  const { home } = place;
  await importByButton(place, course);
  await expect(card(place, course)).toBeVisible();
  const api = await apiOf(home);
  const [{ id: packageId } = { id: '' }] = (await api.call('listPackages', {})).packages;
  const learner = { user_id: 'ada', learner_name: 'Ada Lovelace' };
  return (await api.call('launchPackage', { packageId, ...learner })).session_id;
}

async function goOnAsLearner(home: Page, sessionId: SessionId, location: string): Promise<void> {
  const api = await apiOf(home);
  const { version } = await api.call('readSession', { sessionId });
  await api.call('updateSession', { sessionId, version, location });
}

/** Tried with a wrong key first: it is said, and nothing can be added. */
async function addByTest(home: Page, { origin, token }: OtherLectern): Promise<void> {
  await goToAddress(home, '/sync');
  await home.getByTestId('to-add-remote').click();
  await home.getByTestId('remote-url').fill(`${origin}/api/docs`);
  await home.getByTestId('remote-key').fill('not-the-key-of-it');
  await home.getByTestId('remote-key').press('Enter');
  await expect(home.getByTestId('trouble')).toHaveAttribute('data-word', 'unauthorized');
  await expect(home.getByTestId('trouble')).toContainText('does not know the key');
  await expect(home.getByTestId('add-remote')).toHaveCount(0);

  await home.getByTestId('remote-key').fill(token);
  await home.getByTestId('test-remote').click();
  await expect(home.getByTestId('found-remote')).toContainText('A Lectern answers');
  await expect(home.getByTestId('clock-difference')).toHaveCount(0);
  expect(await barriersOf(home, 'a server that was found')).toEqual([]);
  await home.getByTestId('sync-itself').check();
  await home.getByTestId('only-hours').check();
  await expect(home.getByTestId('hours-from')).toHaveValue('22:00');
  expect(await barriersOf(home, 'the hours of a server that is added')).toEqual([]);
  await home.getByTestId('sync-asked').check();
  await home.getByTestId('remote-name').fill('Headquarters');
  await home.getByTestId('add-remote').click();
  await expect(home.getByTestId('remote')).toHaveAttribute('data-name', 'Headquarters');
  await expect(home.getByTestId('remote')).toHaveAttribute('data-state', 'waiting');
  await expect(home.getByTestId('sync-sign')).toHaveText('1 session waits');
}

/** What would be sent is looked at, and then sent. */
async function sendWhatWaits(home: Page): Promise<void> {
  await home.getByTestId('remote-menu').click();
  await home.getByTestId('dry-run').click();
  const would = home.getByTestId('would-send');
  await expect(would).toContainText('1 session,');
  await expect(would.getByTestId('would-send-packages')).toContainText(titles[course]);
  await would.getByTestId('sync-now').click();
  await expect(home.getByTestId('remote')).toHaveAttribute('data-state', 'idle');
  await expect(home.getByTestId('sync-sign')).toHaveAttribute('data-state', 'there');
  await expect(home.getByTestId('sync-told')).toHaveText('All results are synced.');
}

async function readWhatIsThere(home: Page, other: OtherLectern): Promise<void> {
  await home.getByRole('link', { name: 'Headquarters', exact: true }).click();
  const session = home.getByTestId('synced-session');
  await expect(session).toHaveCount(1);
  await expect(session).toHaveAttribute('data-state', 'sent');
  await expect(session.getByTestId('receipt')).toContainText('up to entry');
  expect(await sessionsAt(other)).toBe(1);
  expect(await barriersOf(home, 'a server')).toEqual([]);
  await home.getByTestId('shown-trouble').click();
  await expect(home.getByText('No session is in trouble.')).toBeVisible();
  await home.getByTestId('shown-history').press('ArrowRight');
  await home.getByTestId('shown-history').click();
  await expect(home.getByTestId('sync-run')).toHaveAttribute('data-result', 'done');
  await expect(home.getByTestId('sync-run')).toContainText('1 session sent');
  expect(await barriersOf(home, 'the history of a server')).toEqual([]);
}

/** A course that only the other one has is found, chosen and brought here; what went up from here is known. */
async function bringCourse(home: Page, { origin, token }: OtherLectern): Promise<void> {
  const wanted = 'scorm2004-single';
  const file = new Blob([new Uint8Array(await zipFixture(wanted))]);
  const at = { origin, token };
  const { id: packageId } = await uploadForm(contract.uploadPackage, { file, name: 'theirs.zip' }, at);
  await apiAt(origin, token).call('createPackageDispatch', { packageId, label: 'Autumn', license_limit: 20 });
  await home.getByTestId('shown-courses').click();
  const courses = home.getByTestId('course-there');
  await expect(courses.first()).toBeVisible();
  await home.getByTestId('there-anew').click();
  await expect(courses).toHaveCount(2);
  const theirs = courses.filter({ hasText: titles[wanted] });
  await expect(courses.filter({ hasText: titles[course] })).toHaveAttribute('data-state', 'here');
  await expect(theirs).toHaveAttribute('data-state', 'not-here');
  expect(await barriersOf(home, 'the courses of a server')).toEqual([]);

  await home.getByTestId('there-search').fill('no such course');
  await expect(home.getByText('No course there fits the search.')).toBeVisible();
  await home.getByRole('button', { name: 'Clear the search' }).click();
  await theirs.getByTestId('choose-there').check();
  await home.getByTestId('bring-chosen').click();
  await expect(theirs).toHaveAttribute('data-state', 'here');

  await home.getByTestId('shown-dispatches').click();
  const dispatch = home.getByTestId('dispatch-there');
  await expect(dispatch).toContainText('Licences: 20');
  expect(await barriersOf(home, 'the dispatches of a server')).toEqual([]);
  await dispatch.getByTestId('bring-dispatch').click();
  await expect(dispatch).toHaveAttribute('data-state', 'here');
  await home.getByTestId('shown-courses').click();
  await theirs.getByRole('link', { name: titles[wanted] }).click();
  await expect(home.getByRole('heading', { name: titles[wanted] })).toBeVisible();
}

/** While the other Lectern is away results wait here, and it is said why; once it is back they go up. */
async function meetItsAbsence(home: Page, other: OtherLectern, sessionId: SessionId): Promise<void> {
  await other.stop();
  await goOnAsLearner(home, sessionId, '3');
  await goToAddress(home, '/sync');
  const remote = home.getByTestId('remote');
  await expect(remote).toHaveAttribute('data-state', 'waiting');
  await home.getByTestId('sync-now').click();
  const trouble = home.getByTestId('trouble');
  await expect(trouble).toHaveAttribute('data-word', 'unreachable');
  await expect(trouble).toContainText(`${new URL(other.origin).host} does not answer`);
  await expect(trouble).toContainText('everything stays here until you sync again');
  expect(await barriersOf(home, 'a server that is away')).toEqual([]);

  await other.start();
  await home.getByTestId('sync-now').click();
  await expect(remote).toHaveAttribute('data-state', 'idle');
  await expect(trouble).toHaveCount(0);
  expect(await sessionsAt(other)).toBe(1);
}

/** It syncs by itself, but at certain hours: kept, and shown. */
async function chooseHours(home: Page): Promise<void> {
  await home.getByTestId('remote-menu').click();
  await home.getByTestId('edit-remote').click();
  await home.getByTestId('sync-itself').check();
  await home.getByTestId('only-hours').check();
  await home.getByTestId('hours-from').fill('23:00');
  await home.getByTestId('pause-on-metered').check();
  await expect(home.getByTestId('metered-connection')).toHaveValue('auto');
  expect(await barriersOf(home, 'the hours of a server')).toEqual([]);
  await home.getByTestId('save-remote').click();
  await expect(home.getByTestId('save-remote')).toHaveCount(0);
  await expect(home.getByTestId('remote')).toContainText('23:00 to 06:00');
}

/** On purpose only: a session goes on both sides once it has been confirmed. */
async function deleteThere(home: Page, other: OtherLectern): Promise<void> {
  await home.getByRole('link', { name: 'Headquarters', exact: true }).click();
  await expect(home.getByTestId('synced-session')).toHaveCount(1);
  await home.getByRole('button', { name: 'Delete there too…' }).click();
  await expect(home.getByRole('dialog')).toContainText('It cannot be brought back.');
  await home.getByRole('button', { name: 'Keep it' }).click();
  expect(await sessionsAt(other)).toBe(1);
  await home.getByRole('button', { name: 'Delete there too…' }).click();
  await home.getByRole('button', { name: 'Delete here and there' }).click();
  await expect(home.getByText('Deleted on Headquarters and here.')).toBeVisible();
  await expect(home.getByTestId('synced-session')).toHaveCount(0);
  expect(await sessionsAt(other)).toBe(0);
  await goToAddress(home, '/sync');
}

async function remove(home: Page, other: OtherLectern): Promise<void> {
  await home.getByTestId('remote-menu').click();
  await home.getByTestId('pause-remote').click();
  await expect(home.getByTestId('remote')).toHaveAttribute('data-state', 'paused');
  await expect(home.getByTestId('sync-now')).toHaveCount(0);
  await home.getByTestId('remote-menu').click();
  await home.getByTestId('remove-remote').click();
  await expect(home.getByRole('dialog')).toContainText('Nothing is deleted, neither here nor there.');
  await home.getByRole('button', { name: 'Remove server' }).click();
  await expect(home.getByTestId('sync-empty')).toBeVisible();
  await expect(home.getByTestId('sync-sign')).toHaveCount(0);
  expect(await sessionsAt(other)).toBe(0);
}

async function sessionsAt({ origin, token }: OtherLectern): Promise<number> {
  return (await apiAt(origin, token).call('listSessions', {})).total;
}
