import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { handIn } from './hand-in';
import { openPage } from './journal-page';
import { journalOf } from './synced';
import { begun, visited } from './visits';

let here: TestServer;
let there: TestServer;
let packageHere: PackageId;
let packageThere: PackageId;

beforeAll(async () => {
  [here, there] = [await startServer(), await startServer()];
  const zip = await zipFixture('scorm2004-single');
  [packageHere, packageThere] = [(await here.upload(zip)).id, (await there.upload(zip)).id];
});
afterAll(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

test('what a device brings late follows on its own run, though the journal of another server took the place of that', async () => {
  const user_id = 'emmy';
  const sessionId = await visited(here, { packageId: packageHere, user_id }, begun);
  const theirs = await journalOf(here, sessionId);
  await there.call(contract.createSession, { package_id: packageThere, user_id, session_id: sessionId });
  const open = async () => {
    const wish = { packageId: packageThere, user_id, session_id: sessionId };
    return openPage(there, (await there.call(contract.launchPackage, wish)).launch_url);
  };
  const first = await open();
  await first.send([
    first.call('Initialize', ''),
    first.call('SetValue', 'cmi.suspend_data', 'own'),
    first.call('Commit', ''),
  ]);
  await first.close();
  const tail = Array.from({ length: 8 }, (_, step) =>
    first.call('SetValue', 'cmi.location', `page ${String(step)}`),
  );
  const second = await open();
  const { nowMs } = { nowMs: second.now() };
  await second.send([second.event({ type: 'navigate', nowMs, request: 'suspendAll' })]);
  await second.send([second.event({ type: 'unload', nowMs })]);
  await second.close();
  await there.call(contract.appendJournal, { sessionId, entries: theirs, where_apart: 'settle' });
  expect((await journalOf(there, sessionId)).slice(0, theirs.length)).toEqual(theirs);

  expect(await handIn(first, tail)).toBe('fenced');
  const forks = async () => {
    const { data } = await there.call(contract.listSessions, { user_id });
    return data
      .filter(({ metadata }) => metadata['forked_from'] !== undefined)
      .map(({ suspend_data, location }) => ({ suspend_data, location }));
  };
  await expect.poll(forks, { timeout: 10_000 }).toEqual([{ suspend_data: 'own', location: 'page 7' }]);
});
