import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { connect, openPage } from './journal-page';

describe('a write from outside and a page out of reach', () => {
  let server: TestServer;
  let packageId: string;
  let single: string;
  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await zipFixture('scorm2004-multi'), 'multi.zip')).package_id;
    single = (await server.upload(await zipFixture('scorm2004-single'), 'single.zip')).package_id;
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** A page whose learner has left the first SCO and has not chosen the next: no content runs, the visit lasts. */
  async function betweenScos() {
    const launched = await server.call(contract.launchPackage, {
      packageId,
      user_id: crypto.randomUUID(),
    });
    const page = await openPage(server, launched.launch_url);
    await page.send([
      page.call('Initialize', ''),
      page.call('SetValue', 'cmi.location', '7'),
      page.event({ type: 'navigate', nowMs: page.now(), request: 'abandon' }),
      page.event({ type: 'unload', nowMs: page.now() }),
    ]);
    return { page, sessionId: launched.session_id };
  }

  const update = async (sessionId: string, location: string) => {
    const { version } = await server.call(contract.readSession, { sessionId });
    return server.call(contract.updateSession, { sessionId, version, location });
  };
  const journalOf = async (sessionId: string) =>
    (await server.call(contract.readJournal, { sessionId })).data;

  test('waits for a page between two SCOs that is offline: nothing is written behind it', async () => {
    const { page, sessionId } = await betweenScos();
    await page.close();
    expect((await update(sessionId, '99')).location).toBe('99');
    expect((await journalOf(sessionId)).some((entry) => entry.event['type'] === 'external')).toBe(false);

    const socket = await connect(page.runUrl);
    expect(await socket.hear('external')).toMatchObject({ changes: { 'cmi.location': '99' } });
    const entries = [
      page.event({ type: 'navigate', nowMs: page.now(), request: 'choice', target: 'tools' }),
      page.event({ type: 'unload', nowMs: page.now() }),
      page.call('Initialize', ''),
      page.call('GetValue', 'cmi.location'),
    ];
    expect(await socket.ask({ type: 'append', epoch: page.boot.epoch, entries })).toMatchObject({
      type: 'ack',
    });
    const journal = await journalOf(sessionId);
    expect(journal.filter((entry) => entry.server_result !== null)).toEqual([]);
    await socket.close();
  });

  test('lets the page say that it took effect although the connection broke in between', async () => {
    const { page, sessionId } = await betweenScos();
    await update(sessionId, '99');
    const told = await page.socket.hear('external');
    if (told.type !== 'external') throw new TypeError(told.type);
    const { id, activityId, changes } = told;
    const applied = page.event({ type: 'external', nowMs: page.now(), id, activityId, changes });
    await page.close();

    const socket = await connect(page.runUrl);
    const answer = await socket.ask({ type: 'append', epoch: page.boot.epoch, entries: [applied] });
    expect(answer).toMatchObject({ type: 'ack', number: applied.number });
    const again = { ...applied, number: applied.number + 1 };
    expect(await socket.ask({ type: 'append', epoch: page.boot.epoch, entries: [again] })).toMatchObject({
      type: 'nack',
      reason: 'not-allowed',
    });
    await socket.close();
  });

  test('opens a finished course for looking at: nothing overwrites its record', async () => {
    const launched = await server.call(contract.launchPackage, {
      packageId: single,
      user_id: crypto.randomUUID(),
    });
    const first = await openPage(server, launched.launch_url);
    await first.send([
      first.call('Initialize', ''),
      first.call('SetValue', 'cmi.completion_status', 'completed'),
      first.call('SetValue', 'cmi.score.scaled', '0.9'),
      first.call('SetValue', 'cmi.exit', 'normal'),
      first.event({ type: 'navigate', nowMs: first.now(), request: 'exit' }),
      first.call('Terminate', ''),
      first.event({ type: 'unload', nowMs: first.now() }),
    ]);
    await first.close();
    const finished = await server.call(contract.readSession, { sessionId: launched.session_id });
    expect(finished).toMatchObject({ status: 'completed', score_scaled: 0.9 });

    const again = await openPage(server, launched.launch_url);
    await again.send([
      again.call('Initialize', ''),
      again.call('SetValue', 'cmi.completion_status', 'incomplete'),
      again.call('SetValue', 'cmi.score.scaled', '0.1'),
      again.event({ type: 'navigate', nowMs: again.now(), request: 'exit' }),
      again.call('Terminate', ''),
      again.event({ type: 'unload', nowMs: again.now() }),
    ]);
    await again.close();
    const after = await server.call(contract.readSession, { sessionId: launched.session_id });
    expect(after).toMatchObject({ status: 'completed', completion_status: 'completed', score_scaled: 0.9 });
    const [, reopened] = (await journalOf(launched.session_id)).filter(
      ({ event }) => event['type'] === 'launch',
    );
    expect(reopened?.event['mode']).toBe('review');
  });

  test('shows after a restart what was committed, not what came after it', async () => {
    const launched = await server.call(contract.launchPackage, { packageId, user_id: crypto.randomUUID() });
    const page = await openPage(server, launched.launch_url);
    await page.send([
      page.call('Initialize', ''),
      page.call('SetValue', 'cmi.location', 'committed'),
      page.call('Commit', ''),
    ]);
    await page.send(
      Array.from({ length: 2100 }, (_, i) => page.call('SetValue', 'cmi.location', `page ${i}`)),
    );
    await page.close();
    await server.restart();
    const { version } = await server.call(contract.readSession, { sessionId: launched.session_id });
    const after = await server.call(contract.updateSession, {
      sessionId: launched.session_id,
      version,
      suspend_data: 'from outside',
    });
    expect(after).toMatchObject({ location: 'committed', suspend_data: 'from outside' });
  });
});
