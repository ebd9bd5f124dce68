import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Remote } from '../../src-shared/contract/remotes';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startCloud } from '../support/cloud';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { syncWith, updated } from './synced';
import { finished, visited } from './visits';

let here: TestServer;
let there: TestServer;
let packageId: PackageId;

beforeEach(async () => {
  here = await startServer();
  there = await startServer();
  packageId = (await here.upload(await zipFixture('scorm2004-single'))).id;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const played = (user_id: string): Promise<SessionId> => visited(here, { packageId, user_id }, finished);
const added = async (url = there.origin, key = there.key): Promise<Remote['id']> =>
  (await here.call(contract.createRemote, { url, key })).id;
const idsAt = async (server: TestServer) =>
  (await server.call(contract.listSessions, {})).sessions.map(({ id }) => id);

test('a session that is deleted there goes there and here, and does not come again', async () => {
  const [gone, kept] = [await played('ada'), await played('bob')];
  const remoteId = await added();
  await syncWith(here, remoteId);
  expect(await here.call(contract.deleteSyncedSession, { remoteId, sessionId: gone })).toEqual({
    ...{ deleted: true, offered: true, trouble: null },
  });
  expect([await idsAt(here), await idsAt(there)]).toEqual([[kept], [kept]]);
  await syncWith(here, remoteId);
  expect([await idsAt(here), await idsAt(there)]).toEqual([[kept], [kept]]);
});

test('a deletion here alone deletes nothing there, whatever is synced', async () => {
  const id = await played('ada');
  const remoteId = await added();
  await syncWith(here, remoteId);
  await here.call(contract.deleteSession, { sessionId: id });
  await syncWith(here, remoteId);
  expect(await idsAt(there)).toEqual([id]);
});

test('one that somebody has deleted there already goes here too', async () => {
  const id = await played('ada');
  const remoteId = await added();
  await syncWith(here, remoteId);
  await there.call(contract.deleteSession, { sessionId: id });
  expect(await here.call(contract.deleteSyncedSession, { remoteId, sessionId: id })).toMatchObject({
    deleted: true,
  });
  expect(await idsAt(here)).toEqual([]);
});

test('what somebody has deleted there stays deleted there and is kept here, and the others go on', async () => {
  const [gone, kept] = [await played('ada'), await played('bob')];
  const remoteId = await added();
  await syncWith(here, remoteId);
  await there.call(contract.deleteSession, { sessionId: gone });
  for (const sessionId of [gone, kept]) await updated(here, sessionId, { location: 'later' });
  expect(await syncWith(here, remoteId)).toMatchObject({
    ...{ state: 'attention', trouble: null, sessions: { sent: 1, waiting: 0, in_trouble: 1 } },
  });
  const { sessions } = await here.call(contract.listSyncedSessions, { remoteId, state: 'trouble' });
  expect(sessions).toMatchObject([{ session_id: gone, trouble: { word: 'not-found', lasting: true } }]);
  expect(await idsAt(there)).toEqual([kept]);
  expect((await idsAt(here)).toSorted()).toEqual([gone, kept].toSorted());
  await here.call(contract.deleteSyncedSession, { remoteId, sessionId: gone });
  expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', sessions: { in_trouble: 0 } });
});

test('attempts that were made there of one that is deleted stay: those that are here in both places, others there', async () => {
  const gone = await played('ada');
  const remoteId = await added();
  await syncWith(here, remoteId);
  const forkThere = async () => {
    const { package_id } = await there.call(contract.readSession, { sessionId: gone });
    return async (position: number) => {
      const forked_from = { session_id: gone, position, at: '2026-01-02T03:04:05.000Z' };
      const wish = { package_id, user_id: 'ada', metadata: { forked_from } };
      return (await there.call(contract.createSession, wish)).session_id;
    };
  };
  const fork = await forkThere();
  const known = await fork(2);
  await syncWith(here, remoteId);
  expect((await idsAt(here)).toSorted()).toEqual([gone, known].toSorted());

  await here.call(contract.deleteSyncedSession, { remoteId, sessionId: gone });
  const late = await fork(3);
  expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
  expect(await idsAt(here)).toEqual([known]);
  expect((await idsAt(there)).toSorted()).toEqual([known, late].toSorted());
});

test('what the key may not delete there stays on both sides', async () => {
  const id = await played('ada');
  const { key } = await there.call(contract.createKey, { name: 'sync', scopes: ['read', 'write'] });
  const remoteId = await added(there.origin, key);
  await syncWith(here, remoteId);
  expect(await here.call(contract.deleteSyncedSession, { remoteId, sessionId: id })).toMatchObject({
    ...{ deleted: false, trouble: { word: 'forbidden', lasting: true } },
  });
  expect([await idsAt(here), await idsAt(there)]).toEqual([[id], [id]]);
});

test('the cloud has no call for it by its documents: nothing is deleted', async () => {
  await using cloud = await startCloud({ writes: { most: 1000, inMs: 60_000, tells: true } });
  const id = await played('ada');
  const remoteId = await added(cloud.origin, cloud.key);
  await syncWith(here, remoteId);
  expect(await here.call(contract.deleteSyncedSession, { remoteId, sessionId: id })).toEqual({
    ...{ deleted: false, offered: false, trouble: null },
  });
  expect([await idsAt(here), [...cloud.sessions.keys()]]).toEqual([[id], [id]]);
});

test('a session that does not wait for the remote is refused', async () => {
  const remoteId = await added();
  const sessionId = crypto.randomUUID() as SessionId;
  await expect(here.call(contract.deleteSyncedSession, { remoteId, sessionId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
