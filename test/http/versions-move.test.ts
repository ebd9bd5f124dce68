import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { createAttempt, step, summaryOf, type AttemptEvent } from '../../src-shared/scorm/attempt';
import type { Course } from '../../src-shared/scorm/cam/course';
import { startServer, type TestServer } from '../support/start-server';
import { openPage } from './journal-page';
import { put } from './upload-sending';
import { versionCourse, type VersionCourse } from './version-course';

let server: TestServer;
let learners = 0;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const upload = async (course: VersionCourse, packageId?: PackageId, fields: Record<string, string> = {}) =>
  server.upload(await versionCourse(course), 'course.zip', {
    ...fields,
    ...(packageId === undefined ? {} : { package_id: packageId }),
  });

/** Opens the player of a learner's session, a new one or the one that goes on. */
async function open(packageId: PackageId, user: string) {
  const { launch_url: url, session_id: sessionId } = await server.call(contract.launchPackage, {
    packageId,
    user_id: user,
  });
  return { page: await openPage(server, url), sessionId };
}

/** Begins a session, sets what it is told to, and leaves the course so that it goes on there. */
async function leave(
  packageId: PackageId,
  values: Readonly<Record<string, string>>,
  user = `learner-${++learners}`,
) {
  const { page, sessionId } = await open(packageId, user);
  const is12 = page.boot.course.scormVersion === '1.2';
  const [begin, set, end] = is12
    ? (['LMSInitialize', 'LMSSetValue', 'LMSFinish'] as const)
    : (['Initialize', 'SetValue', 'Terminate'] as const);
  const exit = is12 ? 'cmi.core.exit' : 'cmi.exit';
  await page.send([
    page.call(begin, ''),
    ...Object.entries({ ...values, [exit]: 'suspend' }).map(([name, value]) => page.call(set, name, value)),
    page.call(end, ''),
    page.event({ type: 'navigate', nowMs: page.now(), request: is12 ? 'exitAll' : 'suspendAll' }),
    page.event({ type: 'unload', nowMs: page.now() }),
  ]);
  await page.close();
  return { sessionId, user };
}

/** What the live channel tells from now on. */
async function listen() {
  const { path } = await server.call(contract.createLiveTicket, {});
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
  const heard: unknown[] = [];
  socket.on('message', (data: Buffer) => heard.push(JSON.parse(data.toString())));
  await once(socket, 'open');
  return { heard, close: () => socket.terminate() };
}

const move = (packageId: PackageId, version: number) =>
  server.call(contract.moveSessions, { packageId, version });
const read = (sessionId: SessionId) => server.call(contract.readSession, { sessionId });
const journalOf = (sessionId: SessionId) => server.call(contract.readJournal, { sessionId });

describe('a session of an earlier version', () => {
  test('stays on its version unless it is told to move', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'p1' });
    await upload({ items: ['a', 'b', 'new'] }, id);
    const { page } = await open(id, user);
    expect(page.boot.course.root.children).toHaveLength(2);
    expect(await read(sessionId)).toMatchObject({ package_version: 1, next_package_version: null });
    await page.close();
  });

  test('goes over at its next launch with all that is recorded, files and course of the new version', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'page 4', 'cmi.suspend_data': 'so far' });
    await upload({ items: ['new', 'b', 'a'], files: { 'a.html': 'the new page' } }, id);
    expect(await move(id, 2)).toEqual({
      package_id: id,
      version: 2,
      moving: 1,
      already_there: 0,
      staying: 0,
      reasons: [],
    });
    const waiting = await read(sessionId);
    expect(waiting).toMatchObject({ package_version: 1, next_package_version: 2, location: 'page 4' });

    const { page } = await open(id, user);
    expect(page.boot.course.root.children.map(({ id: child }) => child)).toEqual(['new', 'b', 'a']);
    expect(page.boot.delivered).toBe('a');
    expect(await (await fetch(`${page.runUrl}/files/a.html`)).text()).toBe('the new page');
    const entries = [
      page.call('Initialize', ''),
      page.call('GetValue', 'cmi.suspend_data'),
      page.call('GetValue', 'cmi.entry'),
    ];
    expect(entries.map(({ result }) => result)).toEqual(['true', 'so far', 'resume']);
    expect(await page.send(entries)).toMatchObject({ type: 'ack', number: 3 });
    const moved = await read(sessionId);
    expect(moved).toMatchObject({ package_version: 2, next_package_version: null, location: 'page 4' });
    expect(moved.version).toBe(waiting.version + 1);
    expect(moved.activities.map(({ activity_id: one }) => one)).toEqual(['new', 'b', 'a']);
    expect(moved.time_spent_seconds).toBe(waiting.time_spent_seconds);
    await page.close();
  });

  test('has the checksum of the version that it is on, also once the package is deleted', async () => {
    const { id, checksum_sha256: first } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'p1' });
    const { checksum_sha256: second } = await upload({ items: ['b', 'a'] }, id);
    expect((await journalOf(sessionId)).checksum_sha256).toBe(first);
    await move(id, 2);
    await (await open(id, user)).page.close();
    await server.call(contract.deletePackage, { packageId: id });
    expect(second).not.toBe(first);
    expect((await journalOf(sessionId)).checksum_sha256).toBe(second);
  });

  test('says so in its journal, and whoever folds the journal from its start comes to the same', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'page 9' });
    const before = (await journalOf(sessionId)).data;
    await upload({ items: ['b', 'a', 'c'] }, id);
    await move(id, 2);
    const { page } = await open(id, user);
    await page.send([
      page.call('Initialize', ''),
      page.call('SetValue', 'cmi.location', 'page 10'),
      page.call('Commit', ''),
    ]);
    const journal = await journalOf(sessionId);
    expect(journal.data.slice(0, before.length)).toEqual(before);
    const noted = journal.data.flatMap(({ version }) => (version === undefined ? [] : [version]));
    expect(noted).toEqual(noted.toSorted((one, other) => one - other));
    expect(noted.at(-1)).toBe((await read(sessionId)).version);
    const launch = journal.data[before.length]!;
    expect(launch).toMatchObject({
      source: 'server',
      epoch: 2,
      event: { type: 'launch', move: { fromVersion: 1, toVersion: 2 } },
    });
    const folded = journal.data.reduce(
      (state, { event }) => step(state, event as unknown as AttemptEvent).state,
      createAttempt(journal.course as Course),
    );
    const { activities } = await read(sessionId);
    expect(summaryOf(folded).activities.map(({ activityId, cmiData }) => [activityId, cmiData])).toEqual(
      activities.map(({ activity_id: activityId, cmi_data: cmiData }) => [activityId, cmiData]),
    );
    await page.close();
  });

  test('is told to by the upload of the version, too', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'page 3' });
    const { heard, close } = await listen();
    expect(await upload({ items: ['b', 'a'] }, id, { move_sessions: 'true' })).toMatchObject({
      moved_sessions: {
        ...{ package_id: id, version: 2, moving: 1 },
        already_there: 0,
        staying: 0,
        reasons: [],
      },
    });
    await vi.waitFor(() => expect(heard).toContainEqual({ type: 'session-changed', sessionId }));
    close();
    expect(await read(sessionId)).toMatchObject({ package_version: 1, next_package_version: 2 });
    const { page } = await open(id, user);
    expect(page.boot.delivered).toBe('a');
    expect(await read(sessionId)).toMatchObject({ package_version: 2, location: 'page 3' });
    await page.close();
  });

  test('is told to by the processing of an upload, which says who stays', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId } = await leave(id, { 'cmi.location': 'page 3' });
    const zip = await versionCourse({ items: ['x'] });
    const begun = await server.call(contract.createUploadUrl, {
      ...{ filename: 'a.zip', file_size: zip.length, package_id: id },
    });
    await put(begun.presigned_url, zip, begun.required_put_headers);
    const { upload_id } = begun;
    expect(await server.call(contract.processUpload, { upload_id, move_sessions: true })).toMatchObject({
      moved_sessions: {
        ...{ moving: 0, staying: 1 },
        reasons: [{ reason: 'activities-gone', count: 1, session_ids: [sessionId] }],
      },
    });
    expect(await read(sessionId)).toMatchObject({ package_version: 1, next_package_version: null });
  });

  test.each([
    ['from its snapshot', ''],
    [
      'from the whole journal, where the snapshots are of another engine',
      `UPDATE snapshots SET engine_version = 'old'`,
    ],
    ['from the whole journal, where there are no snapshots', 'DELETE FROM snapshots'],
  ])('is the same again after a restart, %s', async (_, damage) => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'page 2' });
    await upload({ items: ['x', 'b', 'a'] }, id);
    await move(id, 2);
    const { page } = await open(id, user);
    await page.send([
      page.call('Initialize', ''),
      page.call('SetValue', 'cmi.suspend_data', 'after'),
      page.call('Commit', ''),
    ]);
    await page.close();
    const before = await read(sessionId);
    if (damage !== '') {
      const database = new Database(join(server.dataFolder, 'lectern.db'));
      database.exec(damage);
      database.close();
    }
    await server.restart();
    const again = await open(id, user);
    expect(again.page.boot.delivered).toBe('a');
    await again.page.send([again.page.call('Initialize', ''), again.page.call('Commit', '')]);
    const after = await read(sessionId);
    expect(after.package_version).toBe(2);
    expect(
      after.activities.map(({ activity_id, cmi_data }) => [activity_id, cmi_data['cmi.suspend_data']]),
    ).toEqual([
      ['x', undefined],
      ['b', undefined],
      ['a', 'after'],
    ]);
    expect(after.time_spent_seconds).toBeGreaterThanOrEqual(before.time_spent_seconds);
    await again.page.close();
  });

  test('that moved is forked from after the move on its new version, and from before it on its old one', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'page 4' });
    const before = (await journalOf(sessionId)).last_position;
    await upload({ items: ['new', 'b', 'a'] }, id);
    await move(id, 2);
    await leave(id, { 'cmi.location': 'page 5' }, user);
    const { last_position: last } = await journalOf(sessionId);

    for (const [position, location] of [
      [before + 1, 'page 4'],
      [last, 'page 5'],
    ] as const) {
      const later = await server.call(contract.forkSession, { sessionId, position });
      expect(later.session).toMatchObject({ package_version: 2, location });
      await server.restart();
      const again = await openPage(server, later.launch_url);
      expect(again.boot.course.root.children.map(({ id: child }) => child)).toEqual(['new', 'b', 'a']);
      expect(again.call('Initialize', '').result).toBe('true');
      expect(again.call('GetValue', 'cmi.location').result).toBe(location);
      await again.close();
    }

    const earlier = await server.call(contract.forkSession, { sessionId, position: before });
    expect(earlier.session).toMatchObject({ package_version: 1, location: 'page 4' });
    const old = await openPage(server, earlier.launch_url);
    expect(old.boot.course.root.children.map(({ id: child }) => child)).toEqual(['a', 'b']);
    await old.close();
  });

  test('may move on, and back, any number of times', async () => {
    const { id } = await upload({ items: ['a', 'one'] });
    const { sessionId, user } = await leave(id, { 'cmi.location': 'kept' });
    await upload({ items: ['two', 'a'] }, id);
    await upload({ items: ['three', 'a'] }, id);
    for (const [version, other] of [
      [3, 'three'],
      [2, 'two'],
      [1, 'one'],
    ] as const) {
      expect(await move(id, version)).toMatchObject({ moving: 1 });
      await leave(id, {}, user);
      const session = await read(sessionId);
      expect([
        session.package_version,
        session.activities.map(({ activity_id: one }) => one).toSorted(),
      ]).toEqual([version, ['a', other].toSorted()]);
    }
    expect(
      (await read(sessionId)).activities.find(({ activity_id: one }) => one === 'a')?.cmi_data[
        'cmi.location'
      ],
    ).toBe('kept');
    expect((await journalOf(sessionId)).data.filter(({ event }) => 'move' in event)).toHaveLength(3);
  });

  test('that a page holds goes on as it is, and moves when it is launched again', async () => {
    const { id } = await upload({ items: ['a', 'b'], scormVersion: '1.2' });
    const { page, sessionId } = await open(id, 'busy');
    await page.send([page.call('LMSInitialize', '')]);
    await upload({ items: ['b', 'a'], scormVersion: '1.2' }, id);
    expect(await move(id, 2)).toMatchObject({ moving: 1 });
    const commit = [page.call('LMSSetValue', 'cmi.core.lesson_location', 'held'), page.call('LMSCommit', '')];
    expect(await page.send(commit)).toMatchObject({ type: 'ack' });
    expect(await read(sessionId)).toMatchObject({ package_version: 1, location: 'held' });
    const next = await open(id, 'busy');
    expect(await page.socket.hear('fenced')).toMatchObject({ type: 'fenced' });
    expect(
      await page.send([
        page.call('LMSSetValue', 'cmi.core.lesson_location', 'too late'),
        page.call('LMSCommit', ''),
      ]),
    ).toMatchObject({ type: 'fenced' });
    expect(await read(sessionId)).toMatchObject({ package_version: 2 });
    expect(
      (await read(sessionId)).activities.find(({ activity_id: one }) => one === 'a')?.cmi_data,
    ).toMatchObject({
      'cmi.core.lesson_location': 'held',
    });
    await Promise.all([page.close(), next.page.close()]);
  });
});

describe('a session that cannot go on with a version', () => {
  test('stays, and the answer says how many and why', async () => {
    const { id } = await upload({ items: ['a', 'b'], scormVersion: '1.2' });
    const stays = await leave(id, { 'cmi.core.lesson_location': 'in a' });
    const { session_id: fresh } = await server.call(contract.launchPackage, {
      packageId: id,
      user_id: 'fresh',
    });
    await upload({ items: ['b', 'c'], scormVersion: '1.2' }, id);
    expect(await move(id, 2)).toMatchObject({
      moving: 1,
      staying: 1,
      reasons: [{ reason: 'activities-gone', count: 1, session_ids: [stays.sessionId] }],
    });
    await upload({ items: ['a', 'b'] }, id);
    expect(await move(id, 3)).toMatchObject({
      moving: 1,
      staying: 1,
      reasons: [{ reason: 'scorm-version', count: 1, session_ids: [stays.sessionId] }],
    });
    expect((await read(fresh)).next_package_version).toBe(3);
    await leave(id, {}, stays.user);
    expect(await read(stays.sessionId)).toMatchObject({
      package_version: 1,
      scorm_version: '1.2',
      location: 'in a',
    });
    const { page } = await open(id, 'fresh');
    expect(page.boot.course.scormVersion).toBe('2004');
    await page.close();
  });

  test('is judged once more when it is launched', async () => {
    const { id } = await upload({ items: ['a', 'b'] });
    const { session_id: sessionId } = await server.call(contract.launchPackage, {
      packageId: id,
      user_id: 'later',
    });
    await upload({ items: ['y', 'z'] }, id);
    const held = await open(id, 'later');
    expect(await move(id, 2)).toMatchObject({ moving: 0, staying: 1 });
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database.prepare('UPDATE sessions SET next_package_version = 2 WHERE session_id = ?').run(sessionId);
    database.close();
    await held.page.close();
    const again = await open(id, 'later');
    expect(again.page.boot.delivered).toBe('a');
    expect(await read(sessionId)).toMatchObject({ package_version: 1, next_package_version: null });
    await again.page.close();
  });

  test('is not touched once it is completed', async () => {
    const { id } = await upload({ items: ['a'], scormVersion: '1.2' });
    const done = await leave(id, { 'cmi.core.lesson_status': 'completed' });
    expect((await read(done.sessionId)).status).toBe('completed');
    await upload({ items: ['a', 'b'], scormVersion: '1.2' }, id);
    expect(await move(id, 2)).toMatchObject({ moving: 0, staying: 0, already_there: 0 });
  });

  test('has nowhere to go where there is no such version', async () => {
    const { id } = await upload({ items: ['a'] });
    await expect(move(id, 2)).rejects.toMatchObject({
      status: 404,
      code: 'NOT_FOUND',
      details: { version: 2 },
    });
    const nowhere = '00000000-0000-4000-8000-000000000000' as PackageId;
    await expect(move(nowhere, 1)).rejects.toMatchObject({ status: 404, code: 'PACKAGE_NOT_FOUND' });
  });
});
