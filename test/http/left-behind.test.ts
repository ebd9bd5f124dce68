import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PageEntry } from '../../src-shared/contract/player';
import { SessionId, type PackageId } from '../../src-shared/kernel/ids';
import { silentLog } from '../../src-main/platform/log';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { handIn } from './hand-in';
import { openPage } from './journal-page';

let server: TestServer;
let packageId: PackageId;
const logged: unknown[][] = [];
beforeAll(async () => {
  const log = { ...silentLog, error: (...words: unknown[]) => void logged.push(words) };
  server = await startServer({ log });
  packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const open = async (user_id: string) => {
  const { launch_url } = await server.call(contract.launchPackage, { packageId, user_id });
  return openPage(server, launch_url);
};

/** Attempts of a learner, the first one first: where each is, and its score. */
const attemptsOf = async (user_id: string) => {
  const { data } = await server.call(contract.listSessions, { user_id });
  return data
    .toSorted((one, other) => one.attempt - other.attempt)
    .map(({ location, score_raw, metadata }) => ({
      ...{ location, score_raw },
      isFork: metadata['forked_from'] !== undefined,
    }));
};

/** What the board tells of a learner who is given the course. */
async function boardOf(user_id: string) {
  const { learner_id: learnerId } = await server.call(contract.createLearner, { name: user_id, user_id });
  const terms = { attempts_limit: 2, counts: 'last' as const };
  await server.call(contract.assignPackages, {
    package_ids: [packageId],
    learner_ids: [learnerId],
    ...terms,
  });
  return server.call(contract.readRoomLearner, { learnerId });
}

type Page = Awaited<ReturnType<typeof open>>;

/** A learner plays on one device, loses the network, plays on there, and meanwhile goes on at another device. */
async function goneApart(user_id: string, alone: (page: Page) => readonly PageEntry[]) {
  const first = await open(user_id);
  await first.send([
    first.call('LMSInitialize', ''),
    first.call('LMSSetValue', 'cmi.core.lesson_location', 'both'),
    first.call('LMSCommit', ''),
  ]);
  await first.close();
  const tail = alone(first);
  const second = await open(user_id);
  await second.send([
    second.call('LMSInitialize', ''),
    second.call('LMSSetValue', 'cmi.core.lesson_location', 'second'),
    second.call('LMSCommit', ''),
  ]);
  return { first, tail, second };
}

const further = (page: Page): readonly PageEntry[] => [
  page.call('LMSSetValue', 'cmi.core.lesson_location', 'first'),
  page.call('LMSSetValue', 'cmi.core.score.raw', '70'),
  ...Array.from({ length: 4 }, () => page.call('LMSCommit', '')),
  page.call('LMSSetValue', 'cmi.core.score.raw', '75'),
];

const bothKept = [
  { location: 'second', score_raw: null, isFork: false },
  { location: 'first', score_raw: 75, isFork: true },
];

test('what a device did without a network is an attempt of its own once it is back, the same however often it is handed in', async () => {
  const { first, tail, second } = await goneApart('ada', further);
  expect(await handIn(first, tail.slice(0, 2))).toBe('fenced');
  expect(await handIn(first, tail)).toBe('fenced');
  await expect.poll(() => attemptsOf('ada'), { timeout: 10_000 }).toEqual(bothKept);
  const { works, courses } = await boardOf('ada');
  expect(works).toMatchObject([{ attempts_used: 1, may_go_on: true, status: 'in_progress' }]);
  expect(courses.map((course) => course.is_fork).toSorted()).toEqual([false, true]);
  await second.close();
  await handIn(first, tail);
  await server.restart();
  expect(await attemptsOf('ada')).toEqual(bothKept);
});

test('all of it is kept where it is handed in in two parts, also where somebody looked at the first meanwhile', async () => {
  const { first, tail, second } = await goneApart('katherine', (page) => [
    ...further(page),
    page.call('LMSSetValue', 'cmi.core.score.raw', '80'),
    page.call('LMSCommit', ''),
  ]);
  const whole = [bothKept[0], { location: 'first', score_raw: 80, isFork: true }];
  expect(await handIn(first, tail.slice(0, -2))).toBe('fenced');
  await expect.poll(() => attemptsOf('katherine'), { timeout: 10_000 }).toEqual(bothKept);
  await lookedAt('katherine');
  expect(await handIn(first, tail.slice(-2))).toBe('fenced');
  await expect.poll(() => attemptsOf('katherine'), { timeout: 10_000 }).toEqual(whole);
  await second.close();
  await server.restart();
  expect(await attemptsOf('katherine')).toEqual(whole);
});

test('where somebody went on in that attempt, all of it is in another one', async () => {
  const more = (page: Page) => [...further(page), page.call('LMSSetValue', 'cmi.core.score.raw', '80')];
  const { first, tail, second } = await goneApart('dorothy', more);
  await second.close();
  await handIn(first, tail.slice(0, -1));
  await expect.poll(() => attemptsOf('dorothy'), { timeout: 10_000 }).toEqual(bothKept);
  const page = await openPage(server, await launchOfMade('dorothy', 'normal'));
  await page.send([
    page.call('LMSInitialize', ''),
    page.call('LMSSetValue', 'cmi.core.lesson_location', 'went on'),
    page.call('LMSCommit', ''),
  ]);
  await page.close();
  await handIn(first, tail);
  await expect
    .poll(() => attemptsOf('dorothy'), { timeout: 10_000 })
    .toEqual([
      bothKept[0],
      { location: 'went on', score_raw: 75, isFork: true },
      { location: 'first', score_raw: 80, isFork: true },
    ]);
});

test('what could not become one is tried again', async () => {
  const { first, tail, second } = await goneApart('joan', further);
  await second.close();
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  database.exec(
    "CREATE TRIGGER full BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
  );
  await handIn(first, tail);
  await expect.poll(() => logged, { timeout: 10_000 }).toHaveLength(1);
  const notPutDown = async () => (await server.call(contract.readRoomBoard, {})).not_put_down;
  const { sessionId: session_id } = first.boot;
  expect(await notPutDown()).toEqual([{ session_id, title: expect.any(String) as string, name: 'joan' }]);
  database.exec('DROP TRIGGER full');
  database.close();
  await expect.poll(() => attemptsOf('joan'), { timeout: 15_000 }).toEqual(bothKept);
  expect(await notPutDown()).toEqual([]);
});

test('it becomes one too where the program stops right after it was handed in, for however long', async () => {
  const { first, tail } = await goneApart('grace', further);
  expect(await handIn(first, tail)).toBe('fenced');
  const database = new Database(join(server.dataFolder, 'lectern.db'));
  const monthMs = 30 * 86_400_000;
  database.prepare('UPDATE fenced_entries SET received_at_ms = received_at_ms - ?').run(monthMs);
  database.close();
  await server.restart();
  await expect.poll(() => attemptsOf('grace'), { timeout: 10_000 }).toEqual(bothKept);
});

test('a visit that set nothing is worth no attempt, nor what a connected page had under way', async () => {
  const idle = await goneApart('alan', (page) => [
    page.call('LMSGetValue', 'cmi.core.lesson_location'),
    page.call('LMSSetValue', 'cmi.core.session_time', '00:01:00'),
    page.call('LMSFinish', ''),
  ]);
  await handIn(idle.first, idle.tail);
  const first = await open('barbara');
  await first.send([first.call('LMSInitialize', '')]);
  const second = await open('barbara');
  await handIn(first, [first.call('LMSSetValue', 'cmi.core.lesson_location', 'late')]);
  // By then the third, who came last, has the attempt that they have not.
  const third = await goneApart('edsger', further);
  await handIn(third.first, third.tail);
  await expect.poll(() => attemptsOf('edsger'), { timeout: 10_000 }).toEqual(bothKept);
  expect(await attemptsOf('alan')).toHaveLength(1);
  expect(await attemptsOf('barbara')).toHaveLength(1);
  await second.close();
});

test('what a page could not send before it was loaded again is where the session goes on from', async () => {
  const first = await open('niklaus');
  await first.send([
    first.call('LMSInitialize', ''),
    first.call('LMSSetValue', 'cmi.core.lesson_location', 'sent'),
  ]);
  await first.close();
  const tail = [first.call('LMSSetValue', 'cmi.core.lesson_location', 'unsent'), first.call('LMSCommit', '')];
  const second = await open('niklaus');
  expect(await recovered(second, first.boot.epoch, [first.call('LMSCommit', '')])).toBe(false);
  expect(await recovered(second, first.boot.epoch, tail)).toBe(true);
  expect(await recovered(second, first.boot.epoch, tail)).toBe(false);
  expect(await handIn(second, [second.call('LMSInitialize', '')])).toBe('fenced');
  const third = await open('niklaus');
  third.call('LMSInitialize', '');
  expect(third.call('LMSGetValue', 'cmi.core.lesson_location').result).toBe('unsent');
  expect(await attemptsOf('niklaus')).toEqual([{ location: 'unsent', score_raw: null, isFork: false }]);
  await second.close();
  await third.close();
});

test('nothing is put before what was done since', async () => {
  const { first, tail, second } = await goneApart('tony', further);
  expect(await recovered(second, first.boot.epoch, tail)).toBe(false);
  expect(await attemptsOf('tony')).toEqual([{ location: 'second', score_raw: null, isFork: false }]);
  await second.close();
});

/** Somebody opens the attempt that was made, and does nothing in it. */
async function lookedAt(user_id: string): Promise<void> {
  await (await openPage(server, await launchOfMade(user_id, 'review'))).close();
}

async function launchOfMade(user_id: string, mode: 'normal' | 'review'): Promise<string> {
  const { data } = await server.call(contract.listSessions, { user_id });
  const made = data.find(({ metadata }) => metadata['forked_from'] !== undefined);
  if (made === undefined) throw new Error('No attempt was made');
  const wish = { packageId, user_id, mode, session_id: SessionId.parse(made.session_id) };
  return (await server.call(contract.launchPackage, wish)).launch_url;
}

/** As a page does that finds what an earlier one had left. */
async function recovered({ runUrl }: Page, epoch: number, entries: readonly PageEntry[]): Promise<boolean> {
  const answer = await fetch(`${runUrl}/leftovers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(runUrl).origin },
    body: JSON.stringify({ type: 'append', epoch, entries }),
  });
  return ((await answer.json()) as { readonly recovered?: boolean }).recovered === true;
}
