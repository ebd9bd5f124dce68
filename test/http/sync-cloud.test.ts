import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, SessionId } from '../../src-shared/kernel/ids';
import { startCloud, type StandInCloud } from '../support/cloud';
import type { CloudOptions } from '../support/cloud/options';
import { startFaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { settledRemote, syncWith, updated } from './synced';
import { begun, begun12, finished, visited } from './visits';

let here: TestServer;
let packageId: PackageId;
let cloud: StandInCloud | null = null;

beforeEach(async () => {
  here = await startServer();
  packageId = (await here.upload(await zipFixture('scorm2004-single'))).id;
});
afterEach(async () => {
  await cloud?.[Symbol.asyncDispose]();
  await here[Symbol.asyncDispose]();
});

/** Tells its limits, as the documents of the newer generation have it, so that nobody has to wait for the lowest of the older ones. */
const told = { writes: { most: 1000, inMs: 60_000, tells: true } };

async function joined(options: Partial<CloudOptions> = {}) {
  cloud = await startCloud({ ...told, ...options });
  const remote = await here.call(contract.createRemote, { url: cloud.origin, key: cloud.key });
  return { cloud, remoteId: remote.id };
}

const played = (calls = finished, user_id = 'ada'): Promise<SessionId> =>
  visited(here, { packageId, user_id }, calls);

describe('a sync with the cloud, by documented calls alone', () => {
  test.each([
    ['the newer generation', { launch: 'new', upload: 'presigned', errors: 'flat', lists: 'data' }],
    [
      'the older generation',
      { launch: 'old', upload: 'form', errors: 'nested', lists: 'bare', auth: 'bearer', wantsTenant: false },
    ],
    [
      'one that is slow to process and strict',
      { upload: 'new-form', lists: 'plural', looksUntilReady: 1, isStrict: true },
    ],
  ] as const)('%s: packages and sessions are there, once', async (_, options) => {
    const ids = [await played(finished, 'ada'), await played(begun, 'bob')];
    const { cloud: there, remoteId } = await joined(options);
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'idle',
      sessions: { sent: 2, waiting: 0 },
    });
    expect(there.packages.size).toBe(1);
    expect([...there.sessions.keys()].toSorted()).toEqual(ids.toSorted());
    const [first] = ids.map((id) => there.sessions.get(id));
    expect(first).toMatchObject({
      user_id: 'ada',
      cmi_data: { 'cmi.completion_status': 'completed', 'cmi.score.scaled': '0.75' },
    });
    const asked = there.seen.length;
    await syncWith(here, remoteId);
    expect(there.seen.length - asked).toBeLessThanOrEqual(3);
  });

  test('what somebody else wrote there is merged: nothing is less, here or there', async () => {
    const id = await played(begun);
    const { cloud: there, remoteId } = await joined();
    await syncWith(here, remoteId);
    there.touch(id, { 'cmi.completion_status': 'completed' });
    await updated(here, id, { success_status: 'passed', time_spent_seconds: 70 });
    expect(await syncWith(here, remoteId)).toMatchObject({ trouble: null, sessions: { in_trouble: 0 } });
    expect(there.sessions.get(id)?.cmi_data).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
    });
    expect(await here.call(contract.readSession, { sessionId: id })).toMatchObject({
      completion_status: 'completed',
      success_status: 'passed',
    });
    await syncWith(here, remoteId);
    expect((await settledRemote(here, remoteId)).sessions).toEqual({ sent: 1, waiting: 0, in_trouble: 0 });
  });

  test.each([
    ['SCORM 2004', 'scorm2004-single', 'cmi.score', begun],
    ['SCORM 1.2', 'scorm12-single', 'cmi.core.score', begun12],
  ] as const)(
    'a better score that somebody gave there stays, and comes here: %s',
    async (_, course, score, calls) => {
      packageId = (await here.upload(await zipFixture(course))).id;
      const id = await played([
        ...calls.slice(0, 1),
        [calls === begun ? 'SetValue' : 'LMSSetValue', `${score}.raw`, '50'],
        ...calls.slice(1),
      ]);
      const { cloud: there, remoteId } = await joined();
      await syncWith(here, remoteId);
      there.touch(id, { [`${score}.raw`]: '90' });
      await updated(here, id, { metadata: { seen: true } });
      expect(await syncWith(here, remoteId)).toMatchObject({
        trouble: null,
        sessions: { sent: 1, in_trouble: 0 },
      });
      expect(there.sessions.get(id)?.cmi_data).toMatchObject({ [`${score}.raw`]: '90' });
      expect(await here.call(contract.readSession, { sessionId: id })).toMatchObject({ score_raw: 90 });
    },
  );

  test('what a learner does here while values come from there stays', async () => {
    const id = await played(begun);
    const { cloud: there, remoteId } = await joined();
    await syncWith(here, remoteId);
    await using proxy = await startFaultyProxy(there.origin);
    await here.call(contract.deleteRemote, { remoteId });
    const { id: again } = await here.call(contract.createRemote, { url: proxy.origin, key: there.key });
    there.touch(id, { 'cmi.completion_status': 'completed', 'cmi.location': 'there' });
    await updated(here, id, { success_status: 'passed' });
    proxy.plan({ kind: 'delay', ms: 1000, on: /^PUT/ });
    await here.call(contract.syncNow, { remoteId: again });
    await expect.poll(() => proxy.seen.some((one) => one.startsWith('PUT'))).toBe(true);
    await updated(here, id, { location: 'here, later' });
    await settledRemote(here, again);
    await syncWith(here, again);
    expect(await here.call(contract.readSession, { sessionId: id })).toMatchObject({
      ...{ location: 'here, later', completion_status: 'completed', success_status: 'passed' },
    });
    expect(there.sessions.get(id)?.cmi_data).toMatchObject({ 'cmi.location': 'here, later' });
  });

  test('what was written there comes here also when a learner has not been back for days', async () => {
    const id = await played(begun);
    const { cloud: there, remoteId } = await joined();
    await syncWith(here, remoteId);
    there.touch(id, { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' });
    const db = new Database(join(here.dataFolder, 'lectern.db'));
    const daysAgoMs = Date.now() - 3 * 24 * 60 * 60_000;
    db.prepare('update sessions set last_accessed_at_ms = ?').run(daysAgoMs);
    db.prepare('update sync_sessions set mark = mark + 1').run();
    db.close();
    expect(await syncWith(here, remoteId)).toMatchObject({ trouble: null, sessions: { in_trouble: 0 } });
    expect(await here.call(contract.readSession, { sessionId: id })).toMatchObject({
      ...{ completion_status: 'completed', success_status: 'passed' },
      last_accessed_at: new Date(daysAgoMs).toISOString(),
    });
  });

  test('a key that is revoked half way stops it with a word, and a new one goes on', async () => {
    await played(begun, 'ada');
    const { cloud: there, remoteId } = await joined();
    await syncWith(here, remoteId);
    const id = await played(finished, 'bob');
    there.revoke();
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'attention',
      trouble: { word: 'unauthorized', lasting: true },
      sessions: { sent: 1, waiting: 1 },
    });
    expect(there.sessions.has(id)).toBe(false);
    const key = there.renew();
    await here.call(contract.updateRemote, { remoteId, key });
    expect(await syncWith(here, remoteId)).toMatchObject({
      ...{ state: 'idle', trouble: null, sessions: { sent: 2, waiting: 0 } },
    });
    expect(there.sessions.has(id)).toBe(true);
  });

  test.each([
    ['that lay at its place', { upload: 'presigned' }, /^POST .*process$/],
    ['that came as a form', { upload: 'form', lists: 'bare' }, /^POST \/api\/v1\/packages$/],
  ] as const)('a package %s is there once, though nobody heard so', async (_, options, on) => {
    await played();
    const cloudHere = await startCloud({ ...told, ...options });
    cloud = cloudHere;
    await using proxy = await startFaultyProxy(cloudHere.origin);
    const { id: remoteId } = await here.call(contract.createRemote, {
      url: proxy.origin,
      key: cloudHere.key,
    });
    proxy.plan({ kind: 'lose-answer', on });
    await syncWith(here, remoteId);
    expect(proxy.left()).toBe(0);
    expect(await syncWith(here, remoteId)).toMatchObject({
      state: 'idle',
      trouble: null,
      sessions: { sent: 1 },
    });
    expect([cloudHere.packages.size, cloudHere.sessions.size]).toEqual([1, 1]);
  });

  test('a package that was deleted there is sent once more', async () => {
    const second = (await here.upload(await zipFixture('scorm12-single'))).id;
    await visited(here, { packageId: second, user_id: 'ada' }, begun12);
    const first = await played(begun, 'ada');
    const { cloud: there, remoteId } = await joined();
    await syncWith(here, remoteId);
    const gone = there.sessions.get(first)?.package_id ?? '';
    there.packages.delete(gone);
    const id = await played(finished, 'bob');
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', sessions: { sent: 3 } });
    const { package_id: now } = there.sessions.get(id) ?? {};
    expect(now).not.toBe(gone);
    expect([there.packages.size, there.packages.has(now ?? '')]).toEqual([2, true]);
  });
});
