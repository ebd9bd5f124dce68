import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { SessionId, type PackageId } from '../../src-shared/kernel/ids';
import { storedRows } from '../contract/operations/stored-state';
import { startFaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { versionCourse } from './version-course';
import { journalOf, settledRemote, syncWith, updated } from './synced';
import { begun, finished, visited } from './visits';

let here: TestServer;
let there: TestServer;
let packageId: PackageId;
let learner = 0;

beforeEach(async () => {
  here = await startServer();
  there = await startServer();
  packageId = (await here.upload(await zipFixture('scorm2004-single'))).id;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const addRemote = () => here.call(contract.createRemote, { url: there.origin, key: there.key });
const played = (calls = finished): Promise<SessionId> =>
  visited(here, { packageId, user_id: `learner-${String(++learner)}` }, calls);
const read = (server: TestServer, sessionId: SessionId) => server.call(contract.readSession, { sessionId });
const sessionsOf = (server: TestServer) => server.call(contract.listSessions, {});

describe('a sync with another Lectern', () => {
  test('brings packages and sessions with their journals, once, and then has nothing to do', async () => {
    const ids = [await played(), await played(begun)];
    const { id: remoteId, sessions } = await addRemote();
    expect(sessions).toEqual({ sent: 0, waiting: 2, in_trouble: 0 });
    const dry = await here.call(contract.syncNow, { remoteId, dry_run: true });
    expect(dry).toMatchObject({ started: false, sessions: 2, packages: [{ package_id: packageId }] });
    expect((await sessionsOf(there)).total).toBe(0);

    const idle = { state: 'idle', trouble: null, paired: true, sessions: { sent: 2, waiting: 0 } };
    expect(await syncWith(here, remoteId)).toMatchObject(idle);
    for (const id of ids) {
      expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
      const { version, state, user_id, cmi_data } = await read(here, id);
      expect(await read(there, id)).toMatchObject({ version, state, user_id, cmi_data, learner_name: 'Ada' });
    }
    expect((await sessionsOf(there)).total).toBe(2);
    expect((await there.call(contract.listPackages, {})).total).toBe(1);

    const { runs } = await here.call(contract.listSyncRuns, { remoteId });
    expect(runs).toMatchObject([{ sent_sessions: 2, sent_packages: 1, failed: 0, trouble: null }]);
    await syncWith(here, remoteId);
    expect((await here.call(contract.listSyncRuns, { remoteId })).total).toBe(1);
  });

  test('asks who it is, once for changes and once for what it has, when there is nothing new, however many went up before', async () => {
    await using proxy = await startFaultyProxy(there.origin);
    for (let count = 0; count < 55; count += 1)
      await here.call(contract.createSession, { package_id: packageId, user_id: `learner-${String(count)}` });
    const remote = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
    expect((await syncWith(here, remote.id)).sessions).toMatchObject({ sent: 55, waiting: 0 });
    const asked = proxy.seen.length;
    await syncWith(here, remote.id);
    expect(proxy.seen.slice(asked).map((name) => name.split('?')[0])).toEqual([
      'GET /api/health',
      'GET /api/v1/sessions',
      'GET /api/v1/sessions',
    ]);
  });

  test('tells of a package on its way how much of it has gone', async () => {
    await using proxy = await startFaultyProxy(there.origin, { bytesPerSecond: 200_000 });
    const noise = randomBytes(400_000).toString('base64');
    packageId = (await here.upload(await versionCourse({ items: ['a'], files: { 'noise.txt': noise } }))).id;
    await played();
    const remote = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
    await here.call(contract.syncNow, { remoteId: remote.id });
    const uploads = async () => (await here.call(contract.listRemotes, {})).data[0]?.uploads ?? [];
    await expect.poll(uploads, { timeout: 10_000, interval: 20 }).toHaveLength(1);
    const [first] = await uploads();
    expect(first).toMatchObject({ title: 'A course with versions' });
    const sent = async () => (await uploads())[0]?.sent_bytes ?? Infinity;
    await expect.poll(sent, { timeout: 10_000, interval: 20 }).toBeGreaterThan(first?.sent_bytes ?? 0);
    expect((await settledRemote(here, remote.id)).uploads).toEqual([]);
  });

  test('sends what changed since, and gives a receipt', async () => {
    const id = await played(begun);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    await updated(here, id, { location: 'page-7' });
    const waiting = await settledRemote(here, remoteId);
    expect(waiting.sessions).toEqual({ sent: 0, waiting: 1, in_trouble: 0 });
    await syncWith(here, remoteId);
    const other = await read(there, id);
    expect(other.location).toBe('page-7');
    const receipt = { remote_version: other.version, position: (await journalOf(there, id)).length };
    const { sessions } = await here.call(contract.listSyncedSessions, { remoteId });
    expect(sessions).toMatchObject([{ session_id: id, state: 'sent', receipt }]);
  });

  test('brings a session that moved to another version, which begins there on the one it began on', async () => {
    const [first, second] = await Promise.all([['a'], ['a', 'b']].map((items) => versionCourse({ items })));
    packageId = (await here.upload(first ?? Buffer.of())).id;
    const id = await played(begun);
    await here.upload(second ?? Buffer.of(), 'course.zip', { package_id: packageId });
    await here.call(contract.moveSessions, { packageId, version: 2 });
    const { user_id } = await read(here, id);
    await visited(here, { packageId, user_id, session_id: id }, begun);
    const { id: remoteId } = await addRemote();
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
    const [ours, theirs] = [await read(here, id), await read(there, id)];
    expect([ours.package_version, theirs.package_version]).toEqual([2, 2]);
    expect(theirs.activities).toEqual(ours.activities);
    const [launch] = (await journalOf(there, id)).filter(({ event }) => 'move' in event);
    expect(launch?.event['move']).toMatchObject({ fromVersion: 1, toVersion: 2 });
  });

  test('takes over what was changed there', async () => {
    const id = await played(begun);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    await updated(there, id, { location: 'page-9' });
    await syncWith(here, remoteId);
    expect((await read(here, id)).location).toBe('page-9');
    expect(await journalOf(here, id)).toEqual(await journalOf(there, id));
    const { total } = await here.call(contract.listSyncRuns, { remoteId });
    await syncWith(here, remoteId);
    expect((await here.call(contract.listSyncRuns, { remoteId })).total).toBe(total);
  });

  test('sends nothing to another server at the same address', async () => {
    const { id: remoteId } = await addRemote();
    await played();
    await syncWith(here, remoteId);
    const port = Number(new URL(there.origin).port);
    await there[Symbol.asyncDispose]();
    there = await startServer({ port });
    await here.call(contract.updateRemote, { remoteId, key: there.key });
    await played();
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'attention',
      trouble: { word: 'another-remote', lasting: true },
    });
    expect((await sessionsOf(there)).total).toBe(0);
    expect((await there.call(contract.listPackages, {})).total).toBe(0);

    await here.call(contract.updateRemote, { remoteId, pair_again: true });
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'idle',
      sessions: { sent: 2, waiting: 0 },
    });
    expect((await sessionsOf(there)).total).toBe(2);
  });
});

describe('a session that went on here and there', () => {
  test('has what the rules make of both, and both journals are one', async () => {
    const id = await played(begun);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    await updated(there, id, { completion_status: 'completed', time_spent_seconds: 100, location: 'there' });
    await updated(here, id, { success_status: 'passed', time_spent_seconds: 300, location: 'here' });
    expect(await syncWith(here, remoteId)).toMatchObject({
      ...{ state: 'idle', trouble: null, sessions: { waiting: 0, in_trouble: 0 } },
    });
    expect(await journalOf(here, id)).toEqual(await journalOf(there, id));
    const statuses = { completion_status: 'completed', success_status: 'passed' };
    for (const server of [here, there])
      expect(await read(server, id)).toMatchObject({
        ...statuses,
        time_spent_seconds: 300,
        location: 'here',
      });
    expect((await sessionsOf(here)).total).toBe(1);
  });

  test('waits while it is played here, and the other sessions need not', async () => {
    const id = await played(begun);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    await updated(there, id, { location: 'there' });
    const { user_id } = await read(here, id);
    const launched = await here.call(contract.launchPackage, { packageId, user_id, session_id: id });
    const page = await openPage(here, launched.launch_url);
    await page.send([page.call('Initialize', '')]);
    const other = await played();
    expect(await syncWith(here, remoteId)).toMatchObject({ trouble: null, sessions: { in_trouble: 1 } });
    expect(await read(there, other)).toMatchObject({ completion_status: 'completed' });
    await page.send([
      ...[
        page.call('Terminate', ''),
        page.event({ type: 'navigate', nowMs: page.now(), request: 'suspendAll' }),
      ],
      page.event({ type: 'unload', nowMs: page.now() }),
    ]);
    await page.close();
    await syncWith(here, remoteId);
    expect(await journalOf(here, id)).toEqual(await journalOf(there, id));
  });

  test('is two attempts where a learner went on in a course of several activities', async () => {
    packageId = (await here.upload(await zipFixture('scorm2004-multi'))).id;
    const id = await played(begun);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    const { user_id } = await read(here, id);
    const packageThere = (await there.call(contract.listPackages, {})).packages[0]?.id ?? packageId;
    await visited(here, { packageId, user_id, session_id: id }, begun);
    await visited(there, { packageId: packageThere, user_id, session_id: id }, begun);
    await syncWith(here, remoteId);
    expect(await syncWith(here, remoteId)).toMatchObject({
      ...{ state: 'idle', trouble: null, sessions: { sent: 2, waiting: 0 } },
    });
    const [ours, theirs] = [await sessionsOf(here), await sessionsOf(there)];
    const idsOf = ({ sessions }: typeof ours) => sessions.map((one) => one.id).toSorted();
    expect(idsOf(ours)).toHaveLength(2);
    expect(idsOf(theirs)).toEqual(idsOf(ours));
    for (const one of idsOf(ours)) expect(await journalOf(here, one)).toEqual(await journalOf(there, one));
  });
});

test('what two servers have apart becomes an attempt once, however often they are asked in turn', async () => {
  await using third = await startServer();
  packageId = (await here.upload(await zipFixture('scorm2004-multi'))).id;
  const id = await visited(here, { packageId, user_id: 'ada' }, begun);
  const remoteIds = [(await addRemote()).id];
  const wanted = { url: third.origin, key: third.key };
  remoteIds.push((await here.call(contract.createRemote, wanted)).id);
  for (const remoteId of remoteIds) await syncWith(here, remoteId);
  for (const server of [here, there]) {
    const { package_id } = await read(server, id);
    await visited(server, { packageId: package_id, user_id: 'ada', session_id: id }, begun);
  }
  for (let round = 0; round < 4; round += 1)
    for (const remoteId of remoteIds.toReversed()) await syncWith(here, remoteId);
  expect((await sessionsOf(here)).total).toBe(2);
});

test('a session that cannot be read here holds up only itself', async () => {
  const [good, bad] = [await played(), await played()];
  const { id: remoteId } = await addRemote();
  const db = new Database(join(here.dataFolder, 'lectern.db'));
  db.prepare("UPDATE journal_entries SET event = '{' WHERE session_id = ? AND position = 3").run(bad);
  db.close();
  expect(await syncWith(here, remoteId)).toMatchObject({
    ...{ state: 'attention', trouble: null, sessions: { sent: 1, waiting: 0, in_trouble: 1 } },
  });
  const { sessions } = await here.call(contract.listSyncedSessions, { remoteId, state: 'trouble' });
  expect(sessions).toMatchObject([{ session_id: bad, trouble: { word: 'fault', lasting: false } }]);
  expect(await journalOf(there, good)).toEqual(await journalOf(here, good));
});

describe('a remote', () => {
  test('is tried before it is added, and says in a word what is wrong', async () => {
    const good = await here.call(contract.tryRemote, { url: there.origin, key: there.key });
    expect(good).toMatchObject({ ok: true, trouble: null, offers: { journals: true } });
    const bad = await here.call(contract.tryRemote, { url: there.origin, key: `${there.key}x` });
    expect(bad).toMatchObject({ ok: false, trouble: { word: 'unauthorized', lasting: true }, offers: null });
  });

  test('is tried with a key that may not write, which it says', async () => {
    const scopes = ['read' as const];
    const { key } = await there.call(contract.createKey, { name: 'Reader', scopes });
    const tried = await here.call(contract.tryRemote, { url: there.origin, key });
    const trouble = { word: 'forbidden', lasting: true, facts: { lacks: 'write', scopes } };
    expect(tried).toMatchObject({ ok: false, trouble });
  });

  test.each([
    ['a wrong path', () => `${there.origin}/lectern`],
    ['the port for content', () => there.contentOrigin],
  ])('has nothing of this API at %s, and says so', async (_, url) => {
    const tried = await here.call(contract.tryRemote, { url: url(), key: there.key });
    expect(tried).toMatchObject({ ok: false, trouble: { word: 'no-api', lasting: true } });
  });

  test('has an address with its scheme: what is wrong is said once', async () => {
    const wish = { url: 'lectern.school.example', key: there.key };
    const wrong = await here.call(contract.createRemote, wish).catch((error: unknown) => error);
    expect(wrong).toMatchObject({
      details: { issues: [{ message: 'url must be an absolute URL, such as https://server.example' }] },
    });
  });

  test('has a key that a header can hold, and an address that can be asked, however it is written', async () => {
    const wrong = { url: there.origin, key: `${there.key}ü` };
    await expect(here.call(contract.tryRemote, wrong)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    await expect(here.call(contract.createRemote, wrong)).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
    const copied = { url: `${there.origin}/api/v1/packages/`, key: there.key };
    expect(await here.call(contract.createRemote, copied)).toMatchObject({ url: there.origin });
    await expect(addRemote()).rejects.toMatchObject({ code: 'DUPLICATE_ENTRY' });
  });

  test('is another Lectern than this one', async () => {
    const self = { url: here.origin, key: here.key };
    const trouble = { word: 'itself', lasting: true };
    expect(await here.call(contract.tryRemote, self)).toMatchObject({ ok: false, trouble });
    await played();
    const { id: remoteId } = await here.call(contract.createRemote, self);
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'attention',
      trouble,
      sessions: { sent: 0 },
    });
  });

  test('is there once, can be paused, and is forgotten with its key', async () => {
    const { id: remoteId } = await addRemote();
    await expect(addRemote()).rejects.toMatchObject({
      ...{ code: 'DUPLICATE_ENTRY', details: { field: 'url', name: new URL(there.origin).host } },
    });
    const paused = await here.call(contract.updateRemote, { remoteId, paused: true, name: 'School' });
    expect(paused).toMatchObject({ state: 'paused', name: 'School' });
    await expect(here.call(contract.syncNow, { remoteId })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
    await here.call(contract.deleteRemote, { remoteId });
    expect((await here.call(contract.listRemotes, {})).data).toEqual([]);
    await expect(here.call(contract.deleteRemote, { remoteId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('has its key in a file that only its owner reads, until it is gone, and in no table', async () => {
    const folder = join(here.dataFolder, 'remote-keys');
    const { id: remoteId } = await addRemote();
    expect(readdirSync(folder)).toEqual([`${remoteId}.json`]);
    expect(statSync(join(folder, `${remoteId}.json`)).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(storedRows(here.dataFolder))).not.toContain(there.key);
    writeFileSync(join(folder, 'left-over.json'), '{}');
    await here.restart();
    expect(readdirSync(folder)).toEqual([`${remoteId}.json`]);
    await here.call(contract.deleteRemote, { remoteId });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('lists no session that was deleted here, and leaves it there', async () => {
    const [id] = [await played(), await played()];
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    await here.call(contract.deleteSession, { sessionId: id });
    const listed = await here.call(contract.listSyncedSessions, { remoteId });
    expect([listed.total, listed.sessions.length]).toEqual([1, 1]);
    expect(await syncWith(here, remoteId)).toMatchObject({
      sessions: { sent: 1, waiting: 0, in_trouble: 0 },
    });
    expect((await sessionsOf(there)).total).toBe(2);
  });

  test('with a time of its own goes by itself: at once, and soon after a change', async () => {
    const id = await played(begun);
    const remote = { url: there.origin, key: there.key, every_minutes: 1 };
    const { id: remoteId } = await here.call(contract.createRemote, remote);
    const sent = async () => (await settledRemote(here, remoteId)).sessions.sent;
    await expect.poll(sent, { timeout: 20_000 }).toBe(1);
    await updated(here, id, { location: 'page-7' });
    const locationThere = async () => (await read(there, id)).location;
    await expect.poll(locationThere, { timeout: 20_000 }).toBe('page-7');
  });

  test('takes attempts that have taken place, however many the package allows there', async () => {
    const id = await played();
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    const { packages } = await there.call(contract.listPackages, {});
    const thereId = packages[0]?.id ?? packageId;
    const { user_id } = await read(here, id);
    const metadata_changes = { launch_rules: { attempts_limit: 1 } };
    await there.call(contract.updatePackage, { packageId: thereId, metadata_changes });
    const second = await visited(here, { packageId, user_id }, finished);
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', sessions: { sent: 2 } });
    expect(await journalOf(there, second)).toEqual(await journalOf(here, second));
  });

  test('has versions in their order, also where a later one is needed first', async () => {
    const [first, second] = await Promise.all([['a'], ['a', 'b']].map((items) => versionCourse({ items })));
    packageId = (await here.upload(first ?? Buffer.of())).id;
    const named = (session_id: string) => ({
      packageId,
      user_id: 'ada',
      session_id: SessionId.parse(session_id),
    });
    const old = await visited(here, named('f0000000-0000-4000-8000-000000000000'), finished);
    await here.upload(second ?? Buffer.of(), 'course.zip', { package_id: packageId });
    // What is due at the same time goes in the order of the ids.
    const recent = await visited(here, named('00000000-0000-4000-8000-000000000000'), finished);
    const { id: remoteId } = await addRemote();
    await syncWith(here, remoteId);
    const versionThere = async (id: SessionId) => (await read(there, id)).package_version;
    expect([await versionThere(old), await versionThere(recent)]).toEqual([1, 2]);
    expect((await there.call(contract.listPackages, {})).packages).toMatchObject([{ version: 2 }]);
  });

  test('goes on after a restart with what waited', async () => {
    const id = await played();
    const { id: remoteId } = await addRemote();
    await here.restart();
    await syncWith(here, remoteId);
    expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
  });
});
