import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { BundleId, PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { lookedAt, made, passphrase, received, rested, taken } from './carried';
import { openPage } from './journal-page';
import { givenRoster } from './given-roster';
import { journalOf, updated } from './synced';
import { begun, finished, visited } from './visits';

/** Its passphrases cost nothing. */
const quick = { passphraseWork: 10 };
let here: TestServer;
let there: TestServer;
let course: Uint8Array;
let packageId: PackageId;

beforeEach(async () => {
  [here, there] = [await startServer(quick), await startServer(quick)];
  course = await zipFixture('scorm2004-single');
  packageId = (await here.upload(course)).id;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const none = { new: 0, further: 0, known: 0, apart: 0, forked: 0, held: 0, missing: 0, refused: 0 };
const sessionsOf = async (on: TestServer) => (await on.call(contract.listSessions, { limit: 100 })).data;

async function journals(on: TestServer) {
  const ids = (await sessionsOf(on)).map(({ session_id: id }) => id).toSorted();
  return Promise.all(ids.map(async (id) => [id, (await journalOf(on, id)).map(withoutMove)] as const));
}

/** Versions have numbers of their own on every server. */
function withoutMove({ event, ...entry }: Awaited<ReturnType<typeof journalOf>>[number]) {
  const { move: _move, ...rest } = event;
  return { ...entry, event: rest };
}

describe('a bundle that is carried to another Lectern', () => {
  test('brings journals as they are, with course and learners, and changes nothing where it came from', async () => {
    await givenRoster(here, ['ada', 'bo', 'eve'], [{ name: '5b', members: ['ada', 'bo'] }]);
    await visited(here, { packageId, user_id: 'ada' }, finished);
    await visited(here, { packageId, user_id: 'bo' }, begun);
    const { bundle, bytes } = await made(here, { with_packages: true });
    expect(bundle.carried).toEqual({ sessions: 2, learners: 2, packages: 1 });

    const looked = await lookedAt(there, bytes);
    expect(looked).toMatchObject({
      state: 'looked',
      report: {
        ...{ since: null, group: null, sessions: { ...none, new: 2 }, learners: { new: 2, known: 0 } },
        from: { is_this: false },
        packages: [{ state: 'in_bundle', sessions: 2 }],
      },
    });
    expect(await sessionsOf(there)).toEqual([]);

    const report = (await taken(there, bytes)).report;
    expect(report).toMatchObject({ sessions: { ...none, new: 2 }, packages: [{ state: 'here' }] });
    expect(await journals(there)).toEqual(await journals(here));
    const [one] = (await sessionsOf(there)).filter(({ user_id: id }) => id === 'ada');
    expect(one).toMatchObject({ completion_status: 'completed', learner_name: 'Ada' });
    const { learners } = await there.call(contract.listLearners, {});
    expect(learners).toMatchObject([
      { user_id: 'ada', groups: [{ kind: 'class', name: '5b' }], secret_kind: null },
      { user_id: 'bo', groups: [{ name: '5b' }] },
    ]);

    const before = await journals(here);
    const back = await made(there);
    const own = await taken(here, back.bytes);
    expect(own.report).toMatchObject({ sessions: { ...none, known: 2 }, learners: { new: 0, known: 2 } });
    expect(await journals(here)).toEqual(before);
    expect((await lookedAt(here, bytes)).report?.from.is_this).toBe(true);
  });

  test('is taken in once, however often, in whatever order and through whomever it comes', async () => {
    await there.upload(course);
    const id = await visited(here, { packageId, user_id: 'ada' }, begun);
    const older = (await made(here)).bytes;
    await visited(here, { packageId, user_id: 'ada', session_id: id }, finished);
    await visited(here, { packageId, user_id: 'bo' }, begun);
    const newer = (await made(here)).bytes;
    expect((await taken(there, newer)).report?.sessions).toEqual({ ...none, new: 2 });
    const all = await journals(there);
    expect(all).toEqual(await journals(here));
    for (const bytes of [newer, older, (await made(there)).bytes])
      expect((await taken(there, bytes)).report?.sessions).toMatchObject({
        ...none,
        known: expect.any(Number),
      });
    expect(await journals(there)).toEqual(all);
  });

  test('brings what went on since, and says so before', async () => {
    await there.upload(course);
    const id = await visited(here, { packageId, user_id: 'ada' }, begun);
    await taken(there, (await made(here)).bytes);
    await visited(here, { packageId, user_id: 'ada', session_id: id }, finished);
    const { bytes } = await made(here);
    expect((await lookedAt(there, bytes)).report?.sessions).toEqual({ ...none, further: 1 });
    expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, further: 1 });
    expect(await journals(there)).toEqual(await journals(here));
  });

  test.each([
    ['here', 'there'],
    ['there', 'here'],
  ])('makes one journal of what went apart, first %s and then %s', async (first) => {
    await there.upload(course);
    const id = await visited(here, { packageId, user_id: 'ada' }, begun);
    await taken(there, (await made(here)).bytes);
    const write = {
      here: () => updated(here, id, { success_status: 'passed' }),
      there: () => updated(there, id, { suspend_data: 'there' }),
    };
    await (first === 'here' ? write.here() : write.there());
    await (first === 'here' ? write.there() : write.here());
    const { bytes } = await made(here);
    expect((await lookedAt(there, bytes)).report?.sessions).toEqual({ ...none, apart: 1 });
    expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, apart: 1 });
    const merged = await there.call(contract.readSession, { sessionId: id });
    expect(merged).toMatchObject({ success_status: 'passed', suspend_data: 'there' });
    expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, known: 1 });
    await taken(here, (await made(there)).bytes);
    expect(await journals(here)).toEqual(await journals(there));
    expect((await taken(here, bytes)).report?.sessions).toEqual({ ...none, known: 1 });
    expect(await journals(here)).toEqual(await journals(there));
  });

  test.each([['here'], ['there']])(
    'makes an attempt of its own of what cannot be merged, first played %s',
    async (first) => {
      const several = await zipFixture('scorm2004-multi');
      const packages = { here: (await here.upload(several)).id, there: (await there.upload(several)).id };
      const learner = { packageId: packages.here, user_id: 'ada' };
      const id = await visited(here, learner, begun);
      await taken(there, (await made(here)).bytes);
      const play = {
        here: () => visited(here, { ...learner, session_id: id }, begun),
        there: () => visited(there, { ...learner, packageId: packages.there, session_id: id }, begun),
      };
      await (first === 'here' ? play.here() : play.there());
      await (first === 'here' ? play.there() : play.here());
      const { bytes } = await made(here);
      await lookedAt(there, bytes);
      expect((await journals(there)).length).toBe(1);
      expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, forked: 1 });
      expect((await sessionsOf(there)).map(({ metadata }) => 'forked_from' in metadata).toSorted()).toEqual([
        false,
        true,
      ]);
      const both = await journals(there);
      expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, known: 1 });
      expect((await lookedAt(there, bytes)).report?.sessions).toEqual({ ...none, known: 1 });
      expect(await journals(there)).toEqual(both);
      await taken(here, (await made(there)).bytes);
      expect(await journals(here)).toEqual(both);
    },
  );

  test('waits with a session that somebody plays', async () => {
    await there.upload(course);
    const id = await visited(here, { packageId, user_id: 'ada' }, begun);
    await taken(there, (await made(here)).bytes);
    await updated(here, id, { success_status: 'passed' });
    const { launch_url: url } = await there.call(contract.launchPackage, {
      ...{ packageId: (await sessionsOf(there))[0]?.package_id as PackageId, user_id: 'ada', session_id: id },
    });
    const page = await openPage(there, url);
    const before = await journalOf(there, id);
    expect((await taken(there, (await made(here)).bytes)).report?.sessions).toEqual({ ...none, held: 1 });
    expect(await journalOf(there, id)).toEqual(before);
    await page.close();
  });

  test('is left alone where its package is missing, or the session was deleted', async () => {
    const id = await visited(here, { packageId, user_id: 'ada' }, begun);
    const { bytes } = await made(here);
    expect((await lookedAt(there, bytes)).report).toMatchObject({
      sessions: { ...none, missing: 1 },
      packages: [{ state: 'missing', title: expect.any(String), sessions: 1 }],
    });
    expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, missing: 1 });
    expect(await sessionsOf(there)).toEqual([]);
    await there.upload(course);
    await taken(there, bytes);
    await there.call(contract.deleteSession, { sessionId: id });
    expect((await taken(there, bytes)).report?.sessions).toEqual({ ...none, refused: 1 });
    expect(await sessionsOf(there)).toEqual([]);
  });
});

describe('what goes into a bundle', () => {
  test('is of a class, or of what changed since the last one was saved for somebody', async () => {
    const { group } = await givenRoster(here, ['ada', 'bo'], [{ name: '5b', members: ['ada'] }]);
    await visited(here, { packageId, user_id: 'ada' }, begun);
    await visited(here, { packageId, user_id: 'bo' }, begun);
    const ofClass = await made(here, { group_id: group('5b') });
    expect(ofClass.bundle.carried).toMatchObject({ sessions: 1, learners: 1 });
    expect((await lookedAt(there, ofClass.bytes)).report?.group).toBe('5b');

    const wish = { receiver: 'Office', since_last: true };
    const saved = async (): Promise<number | undefined> => {
      const before = (await here.call(contract.listBundleReceivers, {})).receivers;
      const { bundle } = await made(here, wish);
      const now = async () => (await here.call(contract.listBundleReceivers, {})).receivers;
      await expect.poll(now).not.toEqual(before);
      return bundle.carried?.sessions;
    };
    expect(await saved()).toBe(2);
    const id = await visited(here, { packageId, user_id: 'cy' }, begun);
    const unsaved = await here.call(contract.createBundle, { passphrase, ...wish });
    expect((await rested(here, unsaved)).carried?.sessions).toBe(1);
    expect(await saved()).toBe(1);
    expect(await saved()).toBe(0);
    expect((await here.call(contract.listBundleReceivers, {})).receivers).toMatchObject([{ name: 'Office' }]);
    await updated(here, id, { success_status: 'passed' });
    expect(await saved()).toBe(1);
    await expect(made(here, { since_last: true })).rejects.toMatchObject({ details: { field: 'receiver' } });
  });

  test('is no preview, nothing of another tenant, and nothing that lets anybody in', async () => {
    const { learner } = await givenRoster(here, ['ada']);
    await here.call(contract.setLearnerSecret, { learnerId: learner('ada'), pin: '4711' });
    await visited(here, { packageId, user_id: 'designer' }, begun);
    await visited(here, { packageId, user_id: 'ada' }, begun);
    const { bundle, bytes } = await made(here);
    expect(bundle.carried?.sessions).toBe(1);
    await taken(there, bytes);
    expect((await there.call(contract.listLearners, {})).learners).toMatchObject([{ secret_kind: null }]);
  });
});

describe('a bundle that cannot be read', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeEach(async () => {
    await there.upload(course);
    await visited(here, { packageId, user_id: 'ada' }, begun);
    ({ bytes } = await made(here));
  });
  const troubleWith = async (given: Uint8Array<ArrayBuffer>, by?: string) => {
    const bundle = await lookedAt(there, given, by);
    expect(await sessionsOf(there)).toEqual([]);
    return { state: bundle.state, word: bundle.trouble?.word };
  };

  test('is said to have another passphrase, and can be tried again', async () => {
    const bundle = await lookedAt(there, bytes, 'a long way to nowhere');
    expect(bundle).toMatchObject({ state: 'arrived', trouble: { word: 'wrong_passphrase' }, report: null });
    const again = await there.call(contract.lookAtBundle, { bundleId: bundle.id, passphrase });
    expect(await rested(there, again)).toMatchObject({ state: 'looked', trouble: null });
  });

  test.each([
    ['is cut short', (all: Uint8Array) => all.slice(0, -20), 'damaged'],
    [
      'has a byte that was changed',
      (all: Uint8Array) => all.with(all.length - 40, (all.at(-40) ?? 0) ^ 1),
      'damaged',
    ],
    ['is something else', () => new Uint8Array(70_000).fill(7), 'not_a_bundle'],
    ['is empty', () => new Uint8Array(0), 'not_a_bundle'],
  ])('is said to be damaged or none where it %s', async (_, change, word) => {
    const given = new Uint8Array(change(bytes));
    expect(await troubleWith(given)).toEqual({ state: 'arrived', word });
  });

  test('is not taken in before it was looked through', async () => {
    const { id: bundleId } = await received(there, bytes);
    await expect(there.call(contract.takeBundle, { bundleId, passphrase })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { state: 'arrived' },
    });
  });
});

describe('the file of a bundle', () => {
  test('tells nothing of a learner, and goes when it is removed or Lectern ends', async () => {
    await visited(here, { packageId, user_id: 'ada-lovelace' }, begun);
    const { bundle, bytes } = await made(here);
    const folder = join(here.dataFolder, 'bundles');
    const [name = ''] = readdirSync(folder);
    expect(Buffer.compare(readFileSync(join(folder, name)), bytes)).toBe(0);
    expect(Buffer.from(bytes).includes('lovelace')).toBe(false);
    await here.call(contract.deleteBundle, { bundleId: bundle.id });
    expect(readdirSync(folder)).toEqual([]);
    await expect(here.call(contract.readBundle, { bundleId: bundle.id })).rejects.toMatchObject({
      status: 404,
    });
    await made(here);
    await here.restart();
    expect((await here.call(contract.listBundles, {})).bundles).toEqual([]);
    expect(readdirSync(here.dataFolder)).not.toContain('bundles');
  });

  test('goes while it is being made, looked through or taken in, when that is called off', async () => {
    await there.upload(course);
    await visited(here, { packageId, user_id: 'ada' }, begun);
    const { bytes } = await made(here);
    const gone = async (on: TestServer, bundleId: BundleId) => {
      await on.call(contract.deleteBundle, { bundleId });
      const folder = join(on.dataFolder, 'bundles');
      await expect.poll(() => readdirSync(folder).includes(bundleId)).toBe(false);
      expect((await on.call(contract.listBundles, {})).bundles.map(({ id }) => id)).not.toContain(bundleId);
    };
    await gone(here, (await here.call(contract.createBundle, { passphrase })).id);
    const { id: bundleId } = await received(there, bytes);
    await there.call(contract.lookAtBundle, { bundleId, passphrase });
    await gone(there, bundleId);
    const looked = await lookedAt(there, bytes);
    await there.call(contract.takeBundle, { bundleId: looked.id, passphrase });
    await gone(there, looked.id);
    expect((await taken(there, bytes)).state).toBe('taken');
  });

  test('is refused where it is bigger than any upload', async () => {
    await using small = await startServer({ ...quick, uploadLimitBytes: 1000 });
    const answer = await small.request('/api/lectern/bundles/received', {
      ...{ method: 'POST', body: new Uint8Array(1001) },
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 'FILE_TOO_LARGE' }]);
    expect((await small.call(contract.listBundles, {})).bundles).toEqual([]);
  });
});
