import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { uploadForm } from '../../src-shared/contract/call';
import { startServer, type TestServer } from '../support/start-server';
import { openPage } from './journal-page';
import { addOtherTenant } from './other-tenant';
import { sharingCourse } from './sharing-course';

describe('what belongs to the learner', () => {
  let server: TestServer;
  /** Two courses that share, one that names the same and keeps it to itself, one that names other things. */
  let one: string, two: string, closed: string, stranger: string;
  let learners = 0;

  const upload = async (title: string, given: Parameters<typeof sharingCourse>[1] = {}, key?: string) => {
    const zip = await sharingCourse(title, { objective: 'goal', stores: ['notes', '__proto__'], ...given });
    const file = new Blob([new Uint8Array(zip)]);
    const connection = { origin: server.origin, token: key ?? server.key };
    return (await uploadForm(contract.uploadPackage, { file, name: 'course.zip' }, connection)).package_id;
  };

  beforeAll(async () => {
    server = await startServer();
    one = await upload('One');
    two = await upload('Two');
    closed = await upload('Closed', { isGlobal: false });
    stranger = await upload('Stranger', { objective: 'another', stores: ['else'] });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const newLearner = () => `learner-${++learners}`;
  const open = async (packageId: string, user: string, options: Readonly<Record<string, unknown>> = {}) => {
    const launched = await server.call(contract.launchPackage, { packageId, user_id: user, ...options });
    return { page: await openPage(server, launched.launch_url), launched };
  };
  type Page = Awaited<ReturnType<typeof openPage>>;
  const note = (page: Page, text: string, row = 0) => page.call('SetValue', `adl.data.${row}.store`, text);
  const begin = (page: Page) => page.call('Initialize', '');

  /** What the newest launch of a session carried; undefined: nothing. */
  const carried = async (sessionId: string, key?: string) => {
    const { data } = await server.call(contract.readJournal, { sessionId }, key);
    return data.findLast(({ event }) => event['type'] === 'launch')?.event['learnerStore'];
  };
  /** What a launch of the course would carry for the learner now. */
  const carriedBy = async (packageId: string, user: string) => {
    const { page, launched } = await open(packageId, user, { force_new: true });
    await page.close();
    return carried(launched.session_id);
  };

  test('goes from course to course: the launch carries it and content reads it', async () => {
    const user = newLearner();
    const first = await open(one, user);
    expect(await carried(first.launched.session_id)).toBeUndefined();
    await first.page.send([begin(first.page), note(first.page, 'from one')]);
    await first.page.close();

    const second = await open(two, user);
    expect(await carried(second.launched.session_id)).toEqual({
      objectives: {},
      sharedData: { notes: 'from one' },
    });
    const entries = [begin(second.page), second.page.call('GetValue', 'adl.data.0.store')];
    expect(entries.map(({ result }) => result)).toEqual(['true', 'from one']);
    expect(await second.page.send(entries)).toMatchObject({ type: 'ack', number: 2 });
    const journal = await server.call(contract.readJournal, { sessionId: second.launched.session_id });
    expect(journal.data.every((entry) => entry.server_result === null)).toBe(true);
    await second.page.close();
  });

  const pass = (page: Page) => [
    begin(page),
    page.call('SetValue', 'cmi.success_status', 'passed'),
    page.call('SetValue', 'cmi.score.scaled', '0.8'),
  ];

  test('goes as a global objective too, once the run has ended', async () => {
    const user = newLearner();
    const { page, launched } = await open(one, user);
    await page.send([...pass(page), page.call('Commit', '')]);
    expect(await carriedBy(two, user)).toBeUndefined();
    await page.send([page.call('Terminate', ''), page.event({ type: 'unload', nowMs: page.now() })]);
    await page.close();

    const second = await open(two, user);
    expect(await carried(second.launched.session_id)).toMatchObject({
      objectives: { goal: { satisfied: true, measure: 0.8 } },
    });
    begin(second.page);
    expect(second.page.call('GetValue', 'cmi.objectives.0.success_status').result).toBe('passed');
    await second.page.close();
    expect(await carriedBy(closed, user)).toBeUndefined();
    expect(launched.session_id).not.toBe(second.launched.session_id);
  });

  test('is in the very launch that ends a run which was cut off', async () => {
    const user = newLearner();
    const lost = await open(one, user);
    await lost.page.send(pass(lost.page));
    const back = await open(one, user);
    expect(back.launched.session_id).toBe(lost.launched.session_id);
    expect(await carried(back.launched.session_id)).toMatchObject({
      objectives: { goal: { satisfied: true, measure: 0.8 } },
    });
    await Promise.all([lost.page.close(), back.page.close()]);
  });

  test('changes by a write from outside as well', async () => {
    const user = newLearner();
    const { page, launched } = await open(one, user);
    await page.send([
      begin(page),
      page.event({ type: 'navigate', nowMs: page.now(), request: 'suspendAll' }),
      page.call('Terminate', ''),
      page.event({ type: 'unload', nowMs: page.now() }),
    ]);
    await page.close();
    const { session_id: sessionId } = launched;
    const { version } = await server.call(contract.readSession, { sessionId });
    await server.call(contract.updateSession, {
      sessionId,
      version,
      cmi_data: { 'cmi.success_status': 'failed' },
    });
    expect(await carriedBy(two, user)).toMatchObject({ objectives: { goal: { satisfied: false } } });
  });

  test('does not go to a course that names something else', async () => {
    const user = newLearner();
    const { page } = await open(one, user);
    await page.send([begin(page), note(page, 'for those who know')]);
    await page.close();
    expect(await carriedBy(stranger, user)).toBeUndefined();
  });

  test('is what the last writer left, also where the two are open at once', async () => {
    const user = newLearner();
    const [first, second] = [await open(one, user), await open(two, user)];
    await first.page.send([begin(first.page), note(first.page, 'a'), note(first.page, 'kept', 1)]);
    await second.page.send([begin(second.page), note(second.page, 'b')]);
    await first.page.send([first.page.call('Commit', '')]);
    const store = (await carriedBy(two, user)) as { sharedData: object };
    expect(Object.entries(store.sharedData)).toEqual([
      ['__proto__', 'kept'],
      ['notes', 'b'],
    ]);
    await Promise.all([first.page.close(), second.page.close()]);
  });

  test('is unset for every course once one has emptied it', async () => {
    const user = newLearner();
    const first = await open(one, user);
    await first.page.send([begin(first.page), note(first.page, 'a'), note(first.page, '')]);
    await first.page.close();
    const { page } = await open(two, user);
    begin(page);
    expect(page.call('GetValue', 'adl.data.0.store')).toMatchObject({ result: '', errorCode: '403' });
    await page.close();
  });

  test('stays inside a course that says so, and nothing comes in', async () => {
    const user = newLearner();
    const inside = await open(closed, user);
    await inside.page.send([begin(inside.page), note(inside.page, 'private')]);
    expect(await carriedBy(two, user)).toBeUndefined();
    const outside = await open(two, user);
    await outside.page.send([begin(outside.page), note(outside.page, 'public')]);
    expect(await carriedBy(closed, user)).toBeUndefined();
    await Promise.all([inside.page.close(), outside.page.close()]);
  });

  test('is not changed by an entry that came too late', async () => {
    const user = newLearner();
    const old = await open(one, user);
    await old.page.send([begin(old.page), note(old.page, 'in time')]);
    const late = note(old.page, 'too late');
    const young = await open(one, user);
    expect(await old.page.send([late])).toEqual({ type: 'fenced', epoch: 1 });
    expect(await carriedBy(two, user)).toEqual({ objectives: {}, sharedData: { notes: 'in time' } });
    await Promise.all([old.page.close(), young.page.close()]);
  });

  test('is not changed by entries that could not be written down', async () => {
    const user = newLearner();
    const { page } = await open(one, user);
    await page.send([begin(page), note(page, 'before')]);
    const database = new Database(join(server.dataFolder, 'lectern.db'));
    database.exec(`CREATE TRIGGER full BEFORE UPDATE ON sessions BEGIN SELECT RAISE(ABORT, 'full'); END`);
    const entry = note(page, 'after');
    expect(await page.send([entry])).toMatchObject({ type: 'nack', reason: 'unavailable' });
    database.exec('DROP TRIGGER full');
    expect(await carriedBy(two, user)).toEqual({ objectives: {}, sharedData: { notes: 'before' } });

    expect(await page.send([entry])).toMatchObject({ type: 'ack' });
    expect(await carriedBy(two, user)).toEqual({ objectives: {}, sharedData: { notes: 'after' } });
    database.close();
    await page.close();
  });

  test('outlives a restart, and the course that left it', async () => {
    const user = newLearner();
    const packageId = await upload('To be deleted');
    const { page } = await open(packageId, user);
    await page.send([begin(page), note(page, 'to stay')]);
    await page.close();
    await server.restart();
    expect(await carriedBy(two, user)).toEqual({ objectives: {}, sharedData: { notes: 'to stay' } });
    await server.call(contract.deletePackage, { packageId });
    expect(await carriedBy(two, user)).toEqual({ objectives: {}, sharedData: { notes: 'to stay' } });
  });

  test("is one tenant's own: the same learner of another tenant has nothing of it", async () => {
    const otherKey = addOtherTenant(server);
    const user = newLearner();
    const ours = await open(two, user);
    await ours.page.send([begin(ours.page), note(ours.page, 'of this house')]);
    await ours.page.close();

    const packageId = await upload('Two', {}, otherKey);
    const launched = await server.call(contract.launchPackage, { packageId, user_id: user }, otherKey);
    const page = await openPage(server, launched.launch_url);
    expect(await carried(launched.session_id, otherKey)).toBeUndefined();
    await page.send([begin(page), note(page, 'of that house')]);
    await page.close();
    expect(await carriedBy(two, user)).toEqual({
      objectives: {},
      sharedData: { notes: 'of this house' },
    });
  });
});
