import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { SessionId } from '../../src-shared/kernel/ids';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { settledRemote, syncWith, updated } from './synced';
import { begun, visited } from './visits';

/* When something has changed there, a remote tells by its own clock; what no clock can have shown must silence nothing. */

let here: TestServer;
let there: TestServer;
let proxy: FaultyProxy;

beforeEach(async () => {
  [here, there] = [await startServer(), await startServer()];
  proxy = await startFaultyProxy(there.origin);
});
afterEach(async () => {
  await proxy[Symbol.asyncDispose]();
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const changes = /^GET \/api\/v1\/sessions\?.*updated_since/;

/** A session that both have. */
async function synced() {
  const { id: packageId } = await here.upload(await zipFixture('scorm2004-single'));
  const sessionId = await visited(here, { packageId, user_id: 'ada' }, begun);
  const { id: remoteId } = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
  await syncWith(here, remoteId);
  return { sessionId, remoteId };
}

const locationHere = async (sessionId: SessionId) =>
  (await here.call(contract.readSession, { sessionId })).location;

test.each(['2099-01-01T00:00:00.000Z', 'zzzz', '-271821-04-20T00:00:00.000Z'])(
  'a change at %s leaves room for all that come after it',
  async (updated_at) => {
    const { sessionId, remoteId } = await synced();
    const body = JSON.stringify({ data: [{ id: sessionId, version: 77, updated_at }], has_more: false });
    proxy.plan({ kind: 'answer', status: 200, body, on: changes });
    await syncWith(here, remoteId);
    expect(proxy.left()).toBe(0);
    await updated(there, sessionId, { location: 'later' });
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
    expect(await locationHere(sessionId)).toBe('later');
  },
);

test.each(['2099-01-01T00:00:00.000Z', 'zzzz'])(
  'where %s was believed once, all is looked at again',
  async (seenUntil) => {
    const { sessionId, remoteId } = await synced();
    const db = new Database(join(here.dataFolder, 'lectern.db'));
    db.prepare('update remotes set seen_until = ?').run(seenUntil);
    db.close();
    await updated(there, sessionId, { location: 'meanwhile' });
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
    expect(await locationHere(sessionId)).toBe('meanwhile');
  },
);

test('a remote that takes no time to look from is asked from now on', async () => {
  const { sessionId, remoteId } = await synced();
  proxy.plan({ kind: 'answer', status: 400, body: '{"error":"x","code":"INVALID_REQUEST"}', on: changes });
  expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
  expect(proxy.left()).toBe(0);
  await updated(there, sessionId, { location: 'later' });
  await syncWith(here, remoteId);
  expect(await locationHere(sessionId)).toBe('later');
});

test('what was to be tried again by a clock that was ahead by years goes by itself once it is right', async () => {
  const { sessionId, remoteId } = await synced();
  proxy.plan({ kind: 'answer', status: 503, body: '{}', on: /^POST .*journal/ });
  await updated(here, sessionId, { location: 'meanwhile' });
  await syncWith(here, remoteId);
  const aheadMs = Date.now() + 4 * 365 * 24 * 60 * 60_000;
  const db = new Database(join(here.dataFolder, 'lectern.db'));
  db.prepare('update sync_sessions set next_attempt_at_ms = ?').run(aheadMs);
  db.prepare('update remotes set last_sync_at_ms = ?, trouble = null').run(aheadMs);
  db.close();
  await here.call(contract.updateRemote, { remoteId, every_minutes: 1 });
  await expect
    .poll(() => settledRemote(here, remoteId), { timeout: 20_000 })
    .toMatchObject({
      sessions: { sent: 1, waiting: 0, in_trouble: 0 },
    });
});
