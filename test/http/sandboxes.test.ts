import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { openPage } from './journal-page';
import { recordOf } from './learner-record';
import { sharingCourse } from './sharing-course';

const learner = 'somebody';

describe('a sandbox', () => {
  let server: TestServer;
  let packageId: string;

  beforeAll(async () => {
    server = await startServer();
    const course = await sharingCourse('One', { objective: 'goal', stores: ['notes'] });
    packageId = (await server.upload(course)).package_id;
    const events = ['session.created', 'session.launched', 'session.updated', 'session.completed'] as const;
    await server.call(contract.createWebhook, { url: 'http://127.0.0.1:9/', events: [...events] });
    await server.call(contract.updatePackage, {
      packageId,
      metadata: { launch_rules: { attempts_limit: 1 } },
    });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const record = () => recordOf(server, packageId, learner);
  /** Plays a launch to a pass that the learner's other courses could see. */
  const play = async (launchUrl: string) => {
    const page = await openPage(server, launchUrl);
    const set = (name: string, value: string) => page.call('SetValue', name, value);
    const calls = [
      page.call('Initialize', ''),
      ...[set('adl.data.0.store', 'noted'), set('cmi.completion_status', 'completed')],
      ...[set('cmi.success_status', 'passed'), set('cmi.score.scaled', '0.9'), page.call('Terminate', '')],
    ];
    expect(calls.map(({ result }) => result)).toEqual(calls.map(() => 'true'));
    expect(await page.send([...calls, page.event({ type: 'unload', nowMs: page.now() })])).toMatchObject({
      type: 'ack',
    });
    await page.close();
  };

  test('is played like any session and leaves no trace in what is known of the learner', async () => {
    const before = await record();
    const trial = await server.call(contract.testLaunch, { packageId, learner_id: learner });
    expect(trial.session).toMatchObject({ user_id: learner, sandbox: { kind: 'test-launch' }, attempt: 1 });
    await play(trial.launch_url);
    expect(await server.call(contract.readSession, { sessionId: trial.session_id })).toMatchObject({
      status: 'completed',
      success_status: 'passed',
      score: { scaled: 0.9 },
    });
    expect(await record()).toEqual(before);

    const found = await server.call(contract.listSessions, { sandbox: 'true', user_id: learner });
    expect(found.total).toBe(1);
    expect(found.data[0]?.session_id).toBe(trial.session_id);
    expect(await server.call(contract.listSessions, { sandbox: 'true', page: 9 })).toMatchObject({
      total: 1,
      data: [],
    });
  });

  test('is neither resumed by a launch nor counted among the attempts', async () => {
    const trial = await server.call(contract.testLaunch, { packageId, learner_id: learner });
    const launched = await server.call(contract.launchPackage, { packageId, user_id: learner });
    expect(launched).toMatchObject({ resumed: false, session: { attempt: 1, sandbox: null } });
    await play(launched.launch_url);
    const again = await server.call(contract.testLaunch, { packageId, learner_id: learner });
    expect(again.session_id).not.toBe(trial.session_id);
    const named = { packageId, user_id: learner, session_id: trial.session_id };
    expect(await server.call(contract.launchPackage, named)).toMatchObject({ resumed: true });
    const { session: reviewed } = await server.call(contract.launchPackage, { packageId, user_id: learner });
    expect(reviewed.session_id).toBe(launched.session_id);
  });

  test('reads what other courses left for the learner, and keeps its own for itself', async () => {
    const storeOf = async (sessionId: string) => {
      const { data } = await server.call(contract.readJournal, { sessionId });
      return data.findLast(({ event }) => event['type'] === 'launch')?.event['learnerStore'];
    };
    const first = await server.call(contract.testLaunch, { packageId, learner_id: learner });
    const page = await openPage(server, first.launch_url);
    expect(await storeOf(first.session_id)).toMatchObject({ sharedData: { notes: 'noted' } });
    await page.send([
      page.call('Initialize', ''),
      page.call('SetValue', 'adl.data.0.store', 'tried'),
      page.call('Commit', ''),
    ]);
    await page.close();
    await (await openPage(server, first.launch_url)).close();
    expect(await storeOf(first.session_id)).toMatchObject({ sharedData: { notes: 'tried' } });
    const second = await server.call(contract.testLaunch, { packageId, learner_id: learner });
    await (await openPage(server, second.launch_url)).close();
    expect(await storeOf(second.session_id)).toMatchObject({ sharedData: { notes: 'noted' } });
  });

  test('is deleted like any session', async () => {
    const before = await record();
    const { data } = await server.call(contract.listSessions, { sandbox: 'true' });
    for (const { session_id: sessionId } of data) await server.call(contract.deleteSession, { sessionId });
    expect((await server.call(contract.listSessions, { sandbox: 'true' })).total).toBe(0);
    expect(await record()).toEqual(before);
  });
});
