import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PageEntry } from '../../src-shared/contract/player';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

let server: TestServer;
let packageId: PackageId;
beforeAll(async () => {
  server = await startServer();
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

type Page = Awaited<ReturnType<typeof open>>;

/** As a page does that finds its server again. */
async function handIn({ runUrl, boot }: Page, entries: readonly PageEntry[]): Promise<string> {
  const answer = await fetch(`${runUrl}/journal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(runUrl).origin },
    body: JSON.stringify({ type: 'append', epoch: boot.epoch, entries }),
  });
  return ((await answer.json()) as { readonly type: string }).type;
}

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
  await second.close();
  await handIn(first, tail);
  await server.restart();
  expect(await attemptsOf('ada')).toEqual(bothKept);
});

test('it becomes one too where the program stops right after it was handed in', async () => {
  const { first, tail } = await goneApart('grace', further);
  expect(await handIn(first, tail)).toBe('fenced');
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

/** As a page does that finds what an earlier one had left. */
async function recovered({ runUrl }: Page, epoch: number, entries: readonly PageEntry[]): Promise<boolean> {
  const answer = await fetch(`${runUrl}/leftovers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: new URL(runUrl).origin },
    body: JSON.stringify({ type: 'append', epoch, entries }),
  });
  return ((await answer.json()) as { readonly recovered?: boolean }).recovered === true;
}
