import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Course } from '../../src-shared/scorm/cam/course';
import { createStory } from '../../src-shared/inspect/story';
import { snapshotOf } from '../../src-shared/scorm/attempt';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { recordOf } from './learner-record';
import { sharingCourse } from './sharing-course';

const learner = 'somebody';

describe('a fork', () => {
  let server: TestServer;
  let packageId: string;
  let sessionId: string;

  beforeAll(async () => {
    server = await startServer();
    packageId = (await server.upload(await sharingCourse('One', { objective: 'goal', stores: ['notes'] })))
      .package_id;
    const events = ['session.created', 'session.launched', 'session.updated', 'session.completed'] as const;
    await server.call(contract.createWebhook, { url: 'http://127.0.0.1:9/', events: [...events] });
    const launched = await server.call(contract.launchPackage, { packageId, user_id: learner });
    sessionId = launched.session_id;
    await play(launched.launch_url, ['page 1', 'page 2']);
    const again = await server.call(contract.launchPackage, { packageId, user_id: learner });
    expect(again.session_id).toBe(sessionId);
    await play(again.launch_url, ['page 3', 'page 4']);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** Sets the location to each of these, and suspends. */
  const play = async (launchUrl: string, locations: readonly string[]) => {
    const page = await openPage(server, launchUrl);
    const set = (name: string, value: string) => page.call('SetValue', name, value);
    const calls = [
      page.call('Initialize', ''),
      ...locations.map((location) => set('cmi.location', location)),
      ...[set('adl.data.0.store', locations.join()), set('cmi.exit', 'suspend'), page.call('Terminate', '')],
    ];
    const timed = calls.map((call, at) => ({ ...call, tookMs: at / 4 }));
    await page.send([...timed, page.event({ type: 'unload', nowMs: page.now() })]);
    await page.close();
  };
  const journalOf = async (of: string) => (await server.call(contract.readJournal, { sessionId: of })).data;
  const record = async () => ({
    ...(await recordOf(server, packageId, learner)),
    session: await server.call(contract.readSession, { sessionId }),
    journal: await journalOf(sessionId),
  });

  test('has the first entries of the journal, and what these fold to', async () => {
    const original = await journalOf(sessionId);
    for (const position of [1, 3, original.length - 1, original.length]) {
      const fork = await server.call(contract.forkSession, { sessionId, position });
      expect(fork.session).toMatchObject({
        user_id: learner,
        sandbox: { kind: 'fork', from: { session_id: sessionId, position } },
      });
      const copied = await journalOf(fork.session_id);
      const told = (entries: typeof original) => entries.map(({ received_at: _at, ...entry }) => entry);
      expect(told(copied)).toEqual(told(original.slice(0, position)));
    }
  });

  test('launches the content from there', async () => {
    const journal = await journalOf(sessionId);
    const { event } = journal[2] ?? {};
    expect(event).toMatchObject({ method: 'SetValue', args: ['cmi.location', 'page 1'] });
    const fork = await server.call(contract.forkSession, { sessionId, position: 3 });
    const page = await openPage(server, fork.launch_url);
    expect(page.call('Initialize', '').result).toBe('true');
    expect(page.call('GetValue', 'cmi.location').result).toBe('page 1');
    await page.close();
    const { course } = await server.call(contract.readJournal, { sessionId });
    const story = createStory(course as Course);
    story.readOn(journal);
    const forked = createStory(course as Course);
    forked.readOn(await journalOf(fork.session_id));
    expect(snapshotOf(forked.at(3).state)).toEqual(snapshotOf(story.at(3).state));
  });

  test('never touches the record of the learner', async () => {
    const before = await record();
    const fork = await server.call(contract.forkSession, { sessionId, position: before.journal.length - 2 });
    await play(fork.launch_url, ['elsewhere']);
    expect(await server.call(contract.readSession, { sessionId: fork.session_id })).toMatchObject({
      location: 'elsewhere',
    });
    expect(await record()).toEqual(before);
  });

  test('may be forked itself', async () => {
    const fork = await server.call(contract.forkSession, { sessionId, position: 4 });
    const second = await server.call(contract.forkSession, { sessionId: fork.session_id, position: 2 });
    expect(second.session.sandbox?.from).toEqual({ session_id: fork.session_id, position: 2 });
  });

  test('is refused beyond the end of the journal, and of no session', async () => {
    const refused = server.call(contract.forkSession, { sessionId, position: 9999 });
    await expect(refused).rejects.toMatchObject({ code: 'INVALID_REQUEST', details: { field: 'position' } });
    const nobody = '00000000-0000-4000-8000-000000000000';
    await expect(server.call(contract.forkSession, { sessionId: nobody, position: 1 })).rejects.toMatchObject(
      {
        code: 'SESSION_NOT_FOUND',
      },
    );
    const forks = await server.call(contract.listSessions, { sandbox: 'true', limit: 100 });
    expect(forks.data.every(({ sandbox }) => sandbox?.from !== null)).toBe(true);
  });

  test('takes a long journal over in pieces', async () => {
    const launched = await server.call(contract.launchPackage, { packageId, user_id: 'patient' });
    const page = await openPage(server, launched.launch_url);
    const calls = [page.call('Initialize', '')];
    for (let at = 0; at < 1300; at += 1)
      calls.push(page.call('SetValue', 'cmi.location', `page ${String(at)}`));
    await page.send(calls);
    await page.close();
    const fork = await server.call(contract.forkSession, { sessionId: launched.session_id, position: 1100 });
    const { last_position: last } = await server.call(contract.readJournal, { sessionId: fork.session_id });
    expect(last).toBe(1100);
    const forked = await openPage(server, fork.launch_url);
    forked.call('Initialize', '');
    expect(forked.call('GetValue', 'cmi.location').result).toBe('page 1097');
    await forked.close();
  });

  test.each([
    ['of an LMS that drops what no Commit stored', { profile: 'moodle' }],
    [
      'with a fault',
      {
        faults: [
          { id: 'f', kind: 'latency', target: 'get', from_call: 1, times: 1, milliseconds: 1 } as const,
        ],
      },
    ],
  ])('launches a sandbox %s from there, with what was not stored', async (_what, asked) => {
    const { package_id: of } = await server.upload(await zipFixture('scorm12-single'));
    const trial = await server.call(contract.testLaunch, { packageId: of, learner_id: 'trial', ...asked });
    const played = await openPage(server, trial.launch_url);
    await played.send([
      played.call('LMSInitialize', ''),
      played.call('LMSSetValue', 'cmi.core.lesson_location', 'page 7'),
    ]);
    const fork = await server.call(contract.forkSession, { sessionId: trial.session_id, position: 3 });
    await played.close();
    const locationIn = async (launchUrl: string) => {
      const page = await openPage(server, launchUrl);
      const calls = [page.call('LMSInitialize', ''), page.call('LMSGetValue', 'cmi.core.lesson_location')];
      await page.send([...calls, page.call('LMSSetValue', 'cmi.core.lesson_location', 'page 8')]);
      await page.close();
      return calls[1]?.result;
    };
    expect(await locationIn(fork.launch_url)).toBe('page 7');
    const { data } = await server.call(contract.readJournal, { sessionId: fork.session_id });
    expect(data[3]?.event).toMatchObject({ type: 'abort', reason: 'forked' });
    const named = { packageId: of, user_id: 'trial', session_id: fork.session_id };
    const again = await server.call(contract.launchPackage, named);
    expect(await locationIn(again.launch_url)).toBe('page 7');
  });

  test('goes with the session, with forks of its own and pages that play them', async () => {
    const launched = await server.call(contract.launchPackage, { packageId, user_id: 'leaves' });
    const other = await server.call(contract.forkSession, { sessionId, position: 4 });
    await play(launched.launch_url, ['page 1']);
    const fork = await server.call(contract.forkSession, { sessionId: launched.session_id, position: 2 });
    const second = await server.call(contract.forkSession, { sessionId: fork.session_id, position: 2 });
    const page = await openPage(server, second.launch_url);
    await server.call(contract.deleteSession, { sessionId: launched.session_id });
    for (const { session_id: gone } of [launched, fork, second])
      await expect(server.call(contract.readJournal, { sessionId: gone })).rejects.toMatchObject({
        code: 'SESSION_NOT_FOUND',
      });
    expect(await page.socket.hear('fenced')).toBeDefined();
    await page.close();
    expect(await journalOf(other.session_id)).toHaveLength(4);
  });

  test('goes with its package, and none is made of a session that stays', async () => {
    const { package_id: of } = await server.upload(await zipFixture('scorm12-single'));
    const launched = await server.call(contract.launchPackage, { packageId: of, user_id: 'stays' });
    await (await openPage(server, launched.launch_url)).close();
    const stays = { sessionId: launched.session_id, position: 1 };
    await server.call(contract.forkSession, stays);
    const trial = await server.call(contract.testLaunch, { packageId: of });
    const page = await openPage(server, trial.launch_url);
    await server.call(contract.deletePackage, { packageId: of });
    expect(await page.socket.hear('fenced')).toBeDefined();
    await page.close();
    const left = await server.call(contract.listSessions, { sandbox: 'true', package_id: of });
    expect(left.total).toBe(0);
    await expect(server.call(contract.forkSession, stays)).rejects.toMatchObject({
      code: 'PACKAGE_NOT_FOUND',
    });
    expect(await server.call(contract.readSession, { sessionId: stays.sessionId })).toMatchObject({
      user_id: 'stays',
    });
  });

  test('of a package that was being deleted when the program was killed is gone at the next start', async () => {
    const { package_id: of } = await server.upload(await zipFixture('scorm12-single'));
    const trial = await server.call(contract.testLaunch, { packageId: of });
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database.prepare('UPDATE packages SET deleted_at_ms = 1 WHERE package_id = ?').run(of);
    database.close();
    await server.restart();
    await expect(server.call(contract.readSession, { sessionId: trial.session_id })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
  });

  test('that was half copied when the program was killed is gone at the next start, a whole one stays', async () => {
    const [whole, half] = [
      await server.call(contract.forkSession, { sessionId, position: 4 }),
      await server.call(contract.forkSession, { sessionId, position: 4 }),
    ];
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database
      .prepare('DELETE FROM journal_entries WHERE session_id = ? AND position > 2')
      .run(half.session_id);
    database.prepare('UPDATE sessions SET last_position = 2 WHERE session_id = ?').run(half.session_id);
    database.close();
    await server.restart();
    await expect(server.call(contract.readSession, { sessionId: half.session_id })).rejects.toMatchObject({
      code: 'SESSION_NOT_FOUND',
    });
    expect(await journalOf(whole.session_id)).toHaveLength(4);
    expect(await server.call(contract.readSession, { sessionId })).toMatchObject({ user_id: learner });
  });
});
