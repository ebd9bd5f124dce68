import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import type { JournalEntry } from '../../src-shared/contract/session-journal';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { addOtherTenant } from './other-tenant';
import { versionCourse } from './version-course';

let here: TestServer;
let there: TestServer;
let aheadMs = 0;
const packages = new Map<TestServer, PackageId>();
let learner = 0;

beforeAll(async () => {
  here = await startServer();
  there = await startServer({ clock: { nowMs: () => Date.now() + aheadMs } });
  for (const server of [here, there])
    packages.set(server, (await server.upload(await zipFixture('scorm2004-multi'))).id);
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const packageOf = (server: TestServer) => packages.get(server) as PackageId;
const read = (server: TestServer, sessionId: SessionId) => server.call(contract.readSession, { sessionId });
const journalOf = async (server: TestServer, sessionId: SessionId) =>
  (await server.call(contract.readJournal, { sessionId })).data;
const append = (sessionId: SessionId, entries: readonly JournalEntry[]) =>
  there.call(contract.appendJournal, { sessionId, entries: [...entries] });

/** A learner's visit to two activities, left and taken up again, with an update from outside between. */
async function played() {
  const user_id = `learner-${String(++learner)}`;
  const launch = { packageId: packageOf(here), user_id };
  const { session_id: id, launch_url: url } = await here.call(contract.launchPackage, launch);
  const page = await openPage(here, url);
  await page.send([
    page.call('Initialize', ''),
    { ...page.call('SetValue', 'cmi.location', 'p1'), tookMs: 3.25 },
    page.call('SetValue', 'cmi.location', 'p2'),
    page.call('SetValue', 'cmi.completion_status', 'nonsense'),
    page.call('Commit', ''),
    page.call('SetValue', 'cmi.completion_status', 'completed'),
    page.call('SetValue', 'cmi.exit', 'suspend'),
    page.call('Terminate', ''),
    page.event({ type: 'navigate', nowMs: page.now(), request: 'suspendAll' }),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();
  const { version } = await read(here, id);
  await here.call(contract.updateSession, { sessionId: id, version, suspend_data: 'from outside' });
  const again = await openPage(here, (await here.call(contract.launchPackage, launch)).launch_url);
  await again.send([again.call('Initialize', ''), again.call('Commit', '')]);
  await again.close();
  return { id, user_id };
}

const madeThere = (id: SessionId, user_id: string) =>
  there.call(contract.createSession, { session_id: id, user_id, package_id: packageOf(there) });

test.each(['epoch', 'number', 'position'] as const)(
  'an entry that leaves nothing to count on from is refused: %s',
  async (name) => {
    const { id, user_id } = await played();
    const [first] = await journalOf(here, id);
    await madeThere(id, user_id);
    const entries = [{ ...first, [name]: 2 ** 31 }] as JournalEntry[];
    await expect(append(id, entries)).rejects.toMatchObject({
      ...{ code: 'INVALID_REQUEST', details: { field: `entries.0.${name}` } },
    });
    expect(await journalOf(there, id)).toEqual([]);
  },
);

describe('the history of a session', () => {
  test('names launches, commits, ends and updates with their versions and what they changed', async () => {
    const { id } = await played();
    const { data } = await here.call(contract.readHistory, { sessionId: id });
    const session = await read(here, id);
    expect(data.map(({ type, source }) => `${type} ${source}`)).toEqual([
      ...['launch server', 'commit content', 'end content', 'unload content', 'external_update api'],
      ...['launch server', 'commit content'],
    ]);
    expect(data.map(({ changed }) => changed)).toEqual([
      [],
      ['cmi.location'],
      ['cmi.completion_status', 'cmi.exit'],
      [],
      ['cmi.suspend_data'],
      [],
      [],
    ]);
    expect(data.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 5, 6]);
    expect(session.version).toBe(6);
  });

  test('is read a page at a time, and says where to go on', async () => {
    const { id: sessionId } = await played();
    const { data: all } = await here.call(contract.readHistory, { sessionId });
    const pages = [];
    for (let after: number | null = 0; after !== null;) {
      const page: { data: typeof all; next_after: number | null } = await here.call(contract.readHistory, {
        ...{ sessionId, after, limit: 1 },
      });
      pages.push(...page.data);
      after = page.next_after;
    }
    expect(pages).toEqual(all);
    const none = await here.call(contract.readHistory, { sessionId, after: 1000 });
    expect(none).toMatchObject({ data: [], has_more: false, next_after: null });
    const foreign = addOtherTenant(here);
    await expect(here.call(contract.readHistory, { sessionId }, foreign)).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });
});

describe('a journal of another Lectern', () => {
  test('makes the same session, once, however it is cut and however often it is sent', async () => {
    const { id, user_id } = await played();
    const entries = await journalOf(here, id);
    await madeThere(id, user_id);
    const cut = entries.length - 4;
    expect(await append(id, entries.slice(0, cut))).toMatchObject({ appended: cut, known: 0 });
    const rest = { appended: 4, known: cut, last_position: entries.length };
    expect(await append(id, entries)).toMatchObject(rest);
    const [was, is] = [await read(here, id), await read(there, id)];
    for (let at = 0; at < 2; at += 1)
      expect(await append(id, entries.slice(at))).toMatchObject({ appended: 0, version: is.version });
    const seen = ({ cmi_data, activities, attempts, state, time_spent_seconds }: typeof is) => ({
      ...{ cmi_data, activities, attempts, state, time_spent_seconds },
    });
    expect(seen(is)).toEqual(seen(was));
    // Each server counts versions and has times of its own.
    const facts = ({ received_at: _at, version: _version, ...one }: JournalEntry) => one;
    expect((await journalOf(there, id)).map(facts)).toEqual(entries.map(facts));
    expect(entries.map(({ took_ms: tookMs }) => tookMs).slice(0, 4)).toEqual([null, null, 3.25, null]);
    await there.restart();
    expect(seen(await read(there, id))).toEqual(seen(was));
  });

  test('is taken from an earlier version too, which does not know how long calls took', async () => {
    const { id, user_id } = await played();
    const entries = await journalOf(here, id);
    await madeThere(id, user_id);
    const untimed = entries.map(({ took_ms: _took, ...entry }) => entry);
    await there.call(contract.appendJournal, { sessionId: id, entries: untimed });
    expect(await append(id, entries)).toMatchObject({ appended: 0, known: entries.length });
    expect((await journalOf(there, id)).map(({ took_ms: tookMs }) => tookMs)).toEqual(
      entries.map(() => null),
    );
  });

  test('takes the session to the version of its package that it moved to, whatever its number here', async () => {
    const [first, other, last] = await Promise.all(
      [['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => versionCourse({ items })),
    );
    const user_id = 'mover';
    const addTo = async (server: TestServer, zips: readonly (Buffer | undefined)[]) => {
      const { id } = await server.upload(first ?? Buffer.of());
      for (const zip of zips) await server.upload(zip ?? Buffer.of(), 'course.zip', { package_id: id });
      return id;
    };
    const ours = await addTo(here, []);
    const theirs = await addTo(there, [other]);
    const launch = async () => here.call(contract.launchPackage, { packageId: ours, user_id });
    const { session_id, launch_url } = await launch();
    await (await openPage(here, launch_url)).close();
    for (const [server, package_id] of [
      [here, ours],
      [there, theirs],
    ] as const)
      await server.upload(last ?? Buffer.of(), 'course.zip', { package_id });
    await here.call(contract.moveSessions, { packageId: ours, version: 2 });
    await (await openPage(here, (await launch()).launch_url)).close();
    const entries = await journalOf(here, session_id);

    await there.call(contract.restoreVersion, { packageId: theirs, version: 1 });
    await there.call(contract.createSession, { session_id, user_id, package_id: theirs });
    expect(await append(session_id, entries)).toMatchObject({ appended: entries.length });
    expect(await append(session_id, entries)).toMatchObject({ appended: 0, known: entries.length });
    const [was, is] = [await read(here, session_id), await read(there, session_id)];
    expect([was.package_version, is.package_version]).toEqual([2, 3]);
    expect(is.activities).toEqual(was.activities);
    await there.restart();
    expect((await read(there, session_id)).activities).toHaveLength(3);
  });

  test('is refused where it leaves a gap, or where something else has happened', async () => {
    const { id, user_id } = await played();
    const entries = await journalOf(here, id);
    await madeThere(id, user_id);
    const conflict = (reason: string) => ({ status: 409, code: 'VERSION_CONFLICT', details: { reason } });
    await expect(append(id, entries.slice(1))).rejects.toMatchObject(conflict('gap'));
    await append(id, entries.slice(0, 3));
    const changed = entries.map((entry, at) => (at === 2 ? { ...entry, result: 'false' } : entry));
    await expect(append(id, changed)).rejects.toMatchObject(conflict('fork'));
    const skipped = entries.map((entry, at) => (at >= 3 ? { ...entry, number: entry.number + 1 } : entry));
    await expect(append(id, skipped)).rejects.toMatchObject(conflict('gap'));
    const earlier = entries.map((entry, at) => (at >= 3 ? { ...entry, epoch: entry.epoch - 1 } : entry));
    await expect(append(id, earlier)).rejects.toMatchObject(conflict('fork'));
    expect((await journalOf(there, id)).length).toBe(3);

    const { launch_url: url } = await there.call(contract.launchPackage, {
      ...{ packageId: packageOf(there), user_id, session_id: id },
    });
    const page = await openPage(there, url);
    await expect(append(id, entries)).rejects.toMatchObject(conflict('fork'));
    const own = await journalOf(there, id);
    const next = { ...(own.at(-1) as JournalEntry), position: own.length + 1, number: 99 };
    await expect(append(id, [next])).rejects.toMatchObject(conflict('held'));
    await page.close();
  });

  test.each<[string, (entry: JournalEntry) => object, string]>([
    ['without a known type', (e) => ({ ...e, event: { type: 'explode', nowMs: 1 } }), 'entries.0.event.type'],
    [
      'of another learner',
      (e) => named(e, { learner: { id: 'x', name: 'x' } }),
      'entries.0.event.learner.id',
    ],
    [
      'with a course of its own',
      (e) => named(e, { move: { toVersion: 2, course: {} } }),
      'entries.0.event.move.checksum',
    ],
    [
      'to a version that is not here',
      (e) => named(e, { move: { checksum: '0'.repeat(64) } }),
      'entries.0.event.move.checksum',
    ],
    ['with a seed that is none', (e) => named(e, { seed: 'x' }), 'entries.0.event.seed'],
    ['at no position', (e) => ({ ...e, position: 0 }), 'entries.0.position'],
    ['from nowhere', (e) => ({ ...e, source: 'me' }), 'entries.0.source'],
  ])('is refused with an entry %s, and leaves nothing', async (_, spoil, field) => {
    const { id, user_id } = await played();
    const [first] = await journalOf(here, id);
    await madeThere(id, user_id);
    const entries = [spoil(first as JournalEntry)] as unknown as JournalEntry[];
    await expect(append(id, entries)).rejects.toMatchObject({
      ...{ status: 400, code: 'INVALID_REQUEST', details: { field } },
    });
    expect(await journalOf(there, id)).toEqual([]);
  });

  test('needs the scope write and a session of the tenant, which may have been left alone for days', async () => {
    const { id, user_id } = await played();
    const entries = await journalOf(here, id);
    const input = { sessionId: id, entries };
    await expect(append(id, entries)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await madeThere(id, user_id);
    const { key } = await there.call(contract.createKey, { name: 'r', scopes: ['read'] });
    await expect(there.call(contract.appendJournal, input, key)).rejects.toMatchObject({ status: 403 });
    const foreign = addOtherTenant(there);
    await expect(there.call(contract.appendJournal, input, foreign)).rejects.toMatchObject({ status: 404 });
    aheadMs += 25 * 3_600_000;
    expect(await read(there, id)).toMatchObject({ status: 'expired' });
    expect(await append(id, entries)).toMatchObject({ appended: entries.length });
    expect(await read(there, id)).toMatchObject({ status: 'active' });
  });
});

function named(entry: JournalEntry, more: object): object {
  return { ...entry, event: { ...entry.event, ...more } };
}
