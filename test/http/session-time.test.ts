import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';

describe.each([
  {
    version: '1.2',
    fixture: 'scorm12-single',
    total: 'cmi.core.total_time',
    session: ['cmi.core.session_time', '00:01:00'],
    written: (minutes: number) => `0000:${String(minutes).padStart(2, '0')}:00.00`,
    calls: { begin: 'LMSInitialize', set: 'LMSSetValue', commit: 'LMSCommit', get: 'LMSGetValue' },
  },
  {
    version: '2004',
    fixture: 'scorm2004-single',
    total: 'cmi.total_time',
    session: ['cmi.session_time', 'PT1M'],
    written: (minutes: number) => `PT${minutes}M`,
    calls: { begin: 'Initialize', set: 'SetValue', commit: 'Commit', get: 'GetValue' },
  },
] as const)('time from outside, SCORM $version', ({ fixture, total, session, written, calls }) => {
  let server: TestServer;
  let packageId: string;
  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture(fixture), 'course.zip')).package_id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const user = () => ({ user_id: crypto.randomUUID() });
  const make = () => server.call(contract.createSession, { package_id: packageId, ...user() });
  const read = (sessionId: string) => server.call(contract.readSession, { sessionId });
  const launch = (sessionId: string, userId: string) =>
    server.call(contract.launchPackage, { packageId, session_id: sessionId, user_id: userId });
  const put = async (sessionId: string, seconds: number) => {
    const { version } = await read(sessionId);
    return server.call(contract.updateSession, { sessionId, version, time_spent_seconds: seconds });
  };

  test('is raised, never made less, and is still there after a restart and in the next run', async () => {
    const { id, user_id: userId } = await make();
    expect(await put(id, 600)).toMatchObject({
      time_spent_seconds: 600,
      total_time: written(10),
      version: 2,
    });
    expect(await put(id, 120)).toMatchObject({ time_spent_seconds: 600, version: 3 });
    const whole = await read(id);
    const { version, cmi_data, time_spent_seconds } = whole;
    const patch = { sessionId: id, version, cmi_data, time_spent_seconds: time_spent_seconds + 300 };
    expect(await server.call(contract.patchSession, patch)).toMatchObject({
      time_spent_seconds: 900,
      completion_status: whole.completion_status,
      cmi_data: { [total]: written(15) },
    });
    await server.restart();
    expect(await read(id)).toMatchObject({
      time_spent_seconds: 900,
      activities: [{ time_spent_seconds: 900 }],
    });
    const page = await openPage(server, (await launch(id, userId)).launch_url);
    page.call(calls.begin, '');
    expect(page.call(calls.get, total).result).toBe(written(15));
    await page.close();
  });

  test('waits for the next Commit of an open page, whose own time is added to it', async () => {
    const { id, user_id: userId } = await make();
    const page = await openPage(server, (await launch(id, userId)).launch_url);
    await page.send([page.call(calls.begin, '')]);
    expect(await put(id, 600)).toMatchObject({ time_spent_seconds: 600, total_time: written(10) });
    expect(await put(id, 1200)).toMatchObject({ time_spent_seconds: 1200, total_time: written(20) });
    const entries = [page.call(calls.set, ...session)];
    while (entries.length < 3) {
      const told = await page.socket.hear('external');
      if (told.type !== 'external') throw new TypeError(told.type);
      page.socket.heard.splice(page.socket.heard.indexOf(told), 1);
      entries.push(page.event({ ...told, nowMs: page.now() }));
    }
    entries.push(page.call(calls.commit, ''), page.call(calls.get, total));
    expect(entries.at(-1)?.result).toBe(written(20));
    entries.push(page.event({ type: 'unload', nowMs: page.now() }));
    expect(await page.send(entries)).toMatchObject({ type: 'ack' });
    await page.close();
    expect(await read(id)).toMatchObject({ time_spent_seconds: 1260, total_time: written(21) });
    const journal = await server.call(contract.readJournal, { sessionId: id });
    expect(journal.data.filter((entry) => entry.server_result !== null)).toEqual([]);
  });

  test('is taken by a batch, and refused where it is no time', async () => {
    const [one, two, three] = [await make(), await make(), await make()];
    const { results } = await server.call(contract.updateSessions, {
      sessions: [
        { id: one.id, version: 1, time_spent_seconds: 60.25 },
        { id: two.id, version: 1, time_spent_seconds: -1 },
        { id: three.id, version: 1, time_spent_seconds: 36_000_000 },
      ],
    });
    expect(results.map(({ status, details }) => [status, details?.['field']])).toEqual([
      [200, undefined],
      [400, 'time_spent_seconds'],
      [400, 'time_spent_seconds'],
    ]);
    expect((await read(one.id)).time_spent_seconds).toBe(60.25);
    expect((await read(three.id)).version).toBe(1);
  });
});
