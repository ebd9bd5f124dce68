import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

const commitFails = {
  ...{ id: 'f1', kind: 'commit-failure' as const, target: 'commit' as const },
  ...{ from_call: 1, times: 1 },
};
const fault = {
  ...({ rule: 'f1', kind: 'commit-failure', delayMs: 0 } as const),
  answer: { value: 'false', errorCode: '101' },
} as const;

describe('a test launch', () => {
  let server: TestServer;
  let packageId: string;

  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm12-single'))).package_id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const lastLaunchOf = async (sessionId: string) => {
    const { data } = await server.call(contract.readJournal, { sessionId });
    return data.findLast(({ event }) => event['type'] === 'launch');
  };
  const launchEventOf = async (sessionId: string) => (await lastLaunchOf(sessionId))?.event;

  test('tells content what it was asked to, and its launch carries all of it', async () => {
    const launched = await server.call(contract.testLaunch, {
      ...{ packageId, learner_id: 'l-1', learner_name: 'Nobody, N.', credit: 'no-credit', pass_mark: 55 },
      ...{ language: 'de', entry: 'resume', suspend_data: 'so far', location: '3' },
      ...{ profile: 'moodle', faults: [commitFails] },
    });
    const page = await openPage(server, launched.launch_url);
    const read = (name: string) => page.call('LMSGetValue', name);
    const entries = [
      page.call('LMSInitialize', ''),
      ...[read('cmi.core.student_id'), read('cmi.core.student_name'), read('cmi.core.credit')],
      ...[read('cmi.core.entry'), read('cmi.suspend_data'), read('cmi.core.lesson_location')],
      ...[
        read('cmi.student_preference.language'),
        page.call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097)),
      ],
    ];
    expect(entries.map(({ result }) => result)).toEqual([
      ...['true', 'l-1', 'Nobody, N.', 'no-credit', 'resume', 'so far', '3', 'de', 'false'],
    ]);
    await page.send(entries);
    await page.close();
    expect(await launchEventOf(launched.session_id)).toMatchObject({
      ...{ credit: 'no-credit', passMark: 55 },
      preset: { entry: 'resume', suspendData: 'so far', location: '3', language: 'de' },
      profile: { id: 'moodle', uncommitted: 'drop', suspendRule: { mostCharacters: 4096 } },
      faults: [{ id: 'f1', kind: 'commit-failure', fromCall: 1, times: 1, errorCode: '' }],
    });
    const { data } = await server.call(contract.readJournal, { sessionId: launched.session_id });
    expect(data.every((entry) => entry.server_result === null)).toBe(true);
  });

  test.each([
    { fixture: 'scorm12-multi', opens: 'where the learner may go there', delivered: 'meant' },
    { fixture: 'sequence-forced', opens: 'where the course has it', delivered: 'first' },
  ] as const)('opens with the SCO that it names, $opens', async ({ fixture, delivered }) => {
    const { package_id: id, manifest } = await server.upload(await zipFixture(fixture));
    const items = manifest.organization.children.flatMap((item) => [item, ...item.children]);
    const [first = '', meant = ''] = items.flatMap((item) => (item.kind === 'sco' ? [item.id] : []));
    const { session_id: sessionId, launch_url: url } = await server.call(contract.testLaunch, {
      ...{ packageId: id, activity_id: meant, suspend_data: 'so far' },
    });
    await (await openPage(server, url)).close();
    expect(await lastLaunchOf(sessionId)).toMatchObject({
      activity_id: { first, meant }[delivered],
      event: { activityId: meant, preset: { activityId: meant, suspendData: 'so far' } },
    });
    await (await openPage(server, url)).close();
    expect(await launchEventOf(sessionId)).not.toHaveProperty('activityId');
  });

  test('keeps what a fault answered; a real session refuses any', async () => {
    const trial = await server.call(contract.testLaunch, { packageId, faults: [commitFails] });
    const real = await server.call(contract.launchPackage, { packageId, user_id: 'real' });
    const answers = [];
    for (const { launch_url: url } of [trial, real]) {
      const page = await openPage(server, url);
      const entries = [
        page.call('LMSInitialize', ''),
        page.event({ type: 'call', nowMs: page.now(), method: 'LMSCommit', args: [''], fault }),
        page.call('LMSGetLastError'),
      ];
      answers.push(await page.send(entries));
      await page.close();
    }
    expect(answers).toMatchObject([{ type: 'ack' }, { type: 'nack', reason: 'not-allowed' }]);
    const { data } = await server.call(contract.readJournal, { sessionId: trial.session_id });
    expect(data.slice(-2)).toMatchObject([
      { result: 'false', error_code: '101', event: { fault }, server_result: null },
      { result: '101', server_result: null },
    ]);
  });

  test('brings no fault and no preset into a real session by another Lectern’s journal', async () => {
    const trial = await server.call(contract.testLaunch, {
      ...{ packageId, learner_id: 'real-2', location: '3', faults: [commitFails] },
    });
    await (await openPage(server, trial.launch_url)).close();
    const { data } = await server.call(contract.readJournal, { sessionId: trial.session_id });
    const real = await server.call(contract.createSession, { package_id: packageId, user_id: 'real-2' });
    await expect(
      server.call(contract.appendJournal, { sessionId: real.session_id, entries: data }),
    ).rejects.toMatchObject({ code: 'INVALID_REQUEST' });
  });

  test.each([
    ['standard', { mode: 'review', credit: 'no-credit' }, '9'],
    ['moodle', { mode: 'review', credit: 'no-credit' }, '1'],
    ['ilias', { mode: 'normal', credit: 'credit' }, '1'],
  ] as const)('of a finished course opens again as %s does', async (profile, launch, kept) => {
    const { session_id: sessionId, launch_url: url } = await server.call(contract.testLaunch, {
      ...{ packageId, profile },
    });
    for (const location of ['9', '1']) {
      const page = await openPage(server, url);
      const set = (element: string, value: string) => page.call('LMSSetValue', element, value);
      await page.send([
        page.call('LMSInitialize', ''),
        set('cmi.core.lesson_location', location),
        set('cmi.core.lesson_status', 'completed'),
        page.call('LMSFinish', ''),
        page.event({ type: 'navigate', nowMs: page.now(), request: 'exitAll' }),
        page.event({ type: 'unload', nowMs: page.now() }),
      ]);
      await page.close();
    }
    expect(await launchEventOf(sessionId)).toMatchObject(launch);
    expect(await server.call(contract.readSession, { sessionId })).toMatchObject({ location: kept });
  });

  test('refuses a package that is not there', async () => {
    const missing = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    await expect(server.call(contract.testLaunch, { packageId: missing })).rejects.toMatchObject({
      code: 'PACKAGE_NOT_FOUND',
    });
  });

  test('refuses a profile that there is none of', async () => {
    await expect(server.call(contract.testLaunch, { packageId, profile: 'nonsense' })).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
      details: { field: 'profile' },
    });
  });

  test('goes with all others of its package when they are deleted, forks too, and no other session', async () => {
    const other = (await server.upload(await zipFixture('scorm2004-single'))).package_id;
    const elsewhere = await server.call(contract.testLaunch, { packageId: other });
    const real = await server.call(contract.launchPackage, { packageId, user_id: 'stays' });
    const held = await server.call(contract.testLaunch, { packageId });
    const page = await openPage(server, held.launch_url);
    await page.send([page.call('LMSInitialize', '')]);
    const fork = await server.call(contract.forkSession, { sessionId: held.session_id, position: 1 });
    for (let at = 0; at < 21; at += 1) await server.call(contract.testLaunch, { packageId });
    const sandboxes = async (of: string) =>
      (await server.call(contract.listSessions, { sandbox: 'true', package_id: of })).total;
    const before = await sandboxes(packageId);
    expect(await server.call(contract.deleteTestLaunches, { packageId })).toEqual({
      success: true,
      deleted: before,
    });
    expect(before).toBeGreaterThan(22);
    expect([await sandboxes(packageId), await sandboxes(other)]).toEqual([0, 1]);
    expect(await page.socket.hear('fenced')).toBeDefined();
    await page.close();
    for (const { session_id: sessionId } of [real, elsewhere])
      expect(await server.call(contract.readSession, { sessionId })).toMatchObject({ id: sessionId });
    await expect(server.call(contract.readJournal, { sessionId: fork.session_id })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
    expect(await server.call(contract.deleteTestLaunches, { packageId })).toMatchObject({ deleted: 0 });
  });
});

describe('presets of test launches', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const names = async () => (await server.call(contract.listLaunchPresets, {})).data.map(({ name }) => name);

  test('are kept by name, replaced and forgotten', async () => {
    await server.call(contract.saveLaunchPreset, { name: 'Strict', launch: { profile: 'moodle' } });
    const offline = await server.call(contract.saveLaunchPreset, {
      name: 'Offline',
      launch: { faults: [commitFails] },
    });
    const again = await server.call(contract.saveLaunchPreset, {
      name: 'Strict',
      launch: { mode: 'browse' },
    });
    expect(again.launch).toMatchObject({ mode: 'browse', profile: 'standard', faults: [] });
    expect(await names()).toEqual(['Offline', 'Strict']);
    await server.restart();
    await server.call(contract.deleteLaunchPreset, { presetId: offline.preset_id });
    expect(await names()).toEqual(['Strict']);
    await expect(
      server.call(contract.deleteLaunchPreset, { presetId: offline.preset_id }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await server.call(contract.readSettings, {})).language).toBe('auto');
  });
});
