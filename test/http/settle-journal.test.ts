import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openPage } from './journal-page';
import { journalOf, updated } from './synced';
import { begun, visited } from './visits';

/* A journal that another server brings, to take the place of ours. */

let here: TestServer;
let there: TestServer;
const packages = new Map<TestServer, PackageId>();
let learner = 0;

beforeAll(async () => {
  [here, there] = [await startServer(), await startServer()];
  for (const server of [here, there])
    packages.set(server, (await server.upload(await zipFixture('scorm2004-single'))).id);
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const read = (on: TestServer, sessionId: SessionId) => on.call(contract.readSession, { sessionId });
const packageOn = (on: TestServer) => packages.get(on) as PackageId;

/** A session that both have; the one of `first` was written to before that of the other. */
async function parted(first: TestServer) {
  const user_id = `learner-${String(++learner)}`;
  const id = await visited(here, { packageId: packageOn(here), user_id }, begun);
  const entries = await journalOf(here, id);
  const wish = { package_id: packageOn(there), user_id, session_id: id };
  await there.call(contract.createSession, wish);
  await there.call(contract.appendJournal, { sessionId: id, entries });
  const order = first === here ? [here, there] : [there, here];
  for (const on of order)
    await updated(on, id, on === here ? { success_status: 'passed' } : { suspend_data: 'there' });
  return { id, user_id, after: entries.length };
}

async function settle(sessionId: SessionId, after: number) {
  const entries = (await journalOf(here, sessionId)).slice(after);
  return there.call(contract.appendJournal, { sessionId, entries, where_apart: 'settle' });
}

describe('a journal that is to be settled', () => {
  test('takes the place of another one where it comes first, with what that had, and once', async () => {
    const { id, after } = await parted(here);
    const ours = await journalOf(here, id);
    const told = await settle(id, after);
    expect(told).toMatchObject({ appended: 1, known: 0, last_position: ours.length + 1 });
    const theirs = await journalOf(there, id);
    expect(theirs.slice(0, -1)).toEqual(ours);
    expect(theirs.at(-1)?.event).toMatchObject({
      type: 'external',
      changes: { 'cmi.suspend_data': 'there' },
    });
    expect(await read(there, id)).toMatchObject({ success_status: 'passed', suspend_data: 'there' });
    const { data } = await there.call(contract.listSetAside, { sessionId: id });
    expect(data).toMatchObject([{ position: after + 1, reason: 'merged' }]);
    expect(await settle(id, after)).toMatchObject({ appended: 0, known: 1, version: told.version });
    expect(await journalOf(there, id)).toEqual(theirs);
  });

  test('is refused where the other one comes first, which is left as it is', async () => {
    const { id, after } = await parted(there);
    const before = await journalOf(there, id);
    await expect(settle(id, after)).rejects.toMatchObject({
      ...{ status: 409, code: 'VERSION_CONFLICT' },
      details: { reason: 'fork', position: after + 1, stays: 'here' },
    });
    expect(await journalOf(there, id)).toEqual(before);
  });

  test('is refused as it always was by who does not say so', async () => {
    const { id, after } = await parted(here);
    const entries = (await journalOf(here, id)).slice(after);
    const sent = there.call(contract.appendJournal, { sessionId: id, entries });
    await expect(sent).rejects.toMatchObject({ details: { reason: 'fork', position: after + 1 } });
  });

  test('waits while somebody plays the other one', async () => {
    const { id, user_id, after } = await parted(here);
    const launched = { packageId: packageOn(there), user_id, session_id: id };
    const { launch_url } = await there.call(contract.launchPackage, launched);
    const page = await openPage(there, launch_url);
    await page.send([page.call('Initialize', '')]);
    const before = await journalOf(there, id);
    await expect(settle(id, after)).rejects.toMatchObject({ details: { reason: 'held' } });
    expect(await journalOf(there, id)).toEqual(before);
    await page.close();
  });

  test('goes into no sandbox', async () => {
    const { id, after } = await parted(here);
    const fork = await there.call(contract.forkSession, { sessionId: id, position: after + 1 });
    const entries = (await journalOf(here, id)).slice(after);
    const sent = { sessionId: fork.session_id, entries, where_apart: 'settle' as const };
    await expect(there.call(contract.appendJournal, sent)).rejects.toMatchObject({ status: 403 });
  });
});

test('entries of which readers see nothing yet give the session another version, by which they are noticed', async () => {
  const { id, after } = await parted(there);
  const { version } = await read(there, id);
  const last = (await journalOf(there, id)).at(-1);
  const event = { type: 'abort', nowMs: Date.now(), reason: 'lost' };
  const entry = { ...last, position: after + 2, number: (last?.number ?? 0) + 1, event, result: '' };
  await there.call(contract.appendJournal, { sessionId: id, entries: [entry as never] });
  expect((await read(there, id)).version).toBe(version + 1);
});
