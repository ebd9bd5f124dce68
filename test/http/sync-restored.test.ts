import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { PackageId, RemoteId, SessionId } from '../../src-shared/kernel/ids';
import { startCloud } from '../support/cloud';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { journalOf, syncWith, updated } from './synced';
import { versionCourse } from './version-course';
import { begun, finished, visited } from './visits';

/* A remote that is set back to a backup is the same one as before, and has less than it has acknowledged. */

let here: TestServer;
let packageId: PackageId;

beforeEach(async () => {
  here = await startServer();
  packageId = (await here.upload(await zipFixture('scorm2004-single'))).id;
});
afterEach(() => here[Symbol.asyncDispose]());

const played = (user_id: string, calls = finished): Promise<SessionId> =>
  visited(here, { packageId, user_id }, calls);
const lossesOf = async (remoteId: RemoteId) => {
  const { runs } = await here.call(contract.listSyncRuns, { remoteId });
  return runs.map(({ lost_sessions: sessions, lost_packages: packages }) => ({ sessions, packages }));
};

/** The next sync begins by itself at once; `wasChecked`: when all that the remote has was looked at last. */
async function syncByItself(remoteId: RemoteId, wasChecked: number): Promise<void> {
  const db = new Database(join(here.dataFolder, 'lectern.db'));
  db.prepare('update remotes set every_minutes = 60, last_sync_at_ms = 1, checked_at_ms = ?').run(wasChecked);
  db.close();
  await here.restart();
  const lastSync = async () => {
    const { data } = await here.call(contract.listRemotes, {});
    return Date.parse(data.find(({ id }) => id === remoteId)?.last_sync_at ?? '');
  };
  await expect.poll(lastSync, { timeout: 20_000 }).toBeGreaterThan(1);
}

describe('another Lectern', () => {
  let there: TestServer;
  let proxy: FaultyProxy;
  let remoteId: RemoteId;
  let backup: string;

  beforeEach(async () => {
    there = await startServer();
    proxy = await startFaultyProxy(there.origin);
    backup = mkdtempSync(join(tmpdir(), 'lectern-backup-'));
    remoteId = (await here.call(contract.createRemote, { url: proxy.origin, key: there.key })).id;
  });
  afterEach(async () => {
    await proxy[Symbol.asyncDispose]();
    await there[Symbol.asyncDispose]();
    rmSync(backup, { recursive: true });
  });

  /** Closed, as it is copied. */
  const reopened = async (deed: (folder: string) => void): Promise<void> => {
    const { dataFolder } = there;
    await there.lectern().close();
    deed(dataFolder);
    there = await startServer({ dataFolder, port: Number(new URL(there.origin).port) });
  };
  const backUp = () => reopened((folder) => cpSync(folder, backup, { recursive: true }));
  const restore = () =>
    reopened((folder) => {
      rmSync(folder, { recursive: true });
      cpSync(backup, folder, { recursive: true });
    });
  const totalThere = async () => (await there.call(contract.listSessions, {})).total;
  const alike = async (ids: readonly SessionId[]) => {
    for (const id of ids) expect(await journalOf(there, id)).toEqual(await journalOf(here, id));
  };

  test('gets again what it lost, at the first sync that somebody asks for, and it is told until it was read', async () => {
    const kept = await played('kept');
    const older = await played('older', begun);
    await syncWith(here, remoteId);
    await backUp();
    await updated(here, older, { location: 'page-7' });
    const lost = [await played('lost'), await played('lost-too')];
    await syncWith(here, remoteId);
    await restore();
    expect(await totalThere()).toBe(2);

    const remote = await syncWith(here, remoteId);
    expect(remote).toMatchObject({ state: 'idle', trouble: null, lost: { sessions: 3, packages: 0 } });
    expect(await totalThere()).toBe(4);
    await alike([kept, older, ...lost]);
    expect((await lossesOf(remoteId))[0]).toEqual({ sessions: 3, packages: 0 });

    expect((await syncWith(here, remoteId)).lost).toMatchObject({ sessions: 3 });
    expect(await here.call(contract.updateRemote, { remoteId, lost: null })).toMatchObject({ lost: null });
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', lost: null });
  });

  test('gets a package and a version of one again', async () => {
    const [first, second] = await Promise.all([['a'], ['a', 'b']].map((items) => versionCourse({ items })));
    packageId = (await here.upload(first ?? Buffer.of())).id;
    const before = await played('before');
    await syncWith(here, remoteId);
    await backUp();
    await here.upload(second ?? Buffer.of(), 'course.zip', { package_id: packageId });
    const onSecond = await played('on the second');
    packageId = (await here.upload(await zipFixture('scorm2004-multi'))).id;
    const onOther = await played('on another');
    await syncWith(here, remoteId);
    await restore();

    expect(await syncWith(here, remoteId)).toMatchObject({
      ...{ state: 'idle', trouble: null, lost: { sessions: 2, packages: 2 } },
    });
    await alike([before, onSecond, onOther]);
    const { packages } = await there.call(contract.listPackages, {});
    expect(packages.map(({ version }) => version).toSorted()).toEqual([1, 2]);
  });

  test('what went on there since the backup is kept with what went up again', async () => {
    const id = await played('ada', begun);
    await syncWith(here, remoteId);
    await backUp();
    await updated(here, id, { success_status: 'passed' });
    await syncWith(here, remoteId);
    await restore();
    await updated(there, id, { completion_status: 'completed' });
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', trouble: null });
    await alike([id]);
    const both = { success_status: 'passed', completion_status: 'completed' };
    expect(await there.call(contract.readSession, { sessionId: id })).toMatchObject(both);
  });

  test('is looked at whole once a day by a sync that begins by itself, and not more often', async () => {
    await played('kept');
    await syncWith(here, remoteId);
    await backUp();
    await played('lost');
    await syncWith(here, remoteId);
    await restore();
    const asked = proxy.seen.length;
    await syncByItself(remoteId, Date.now());
    expect(await totalThere()).toBe(1);
    // After a start, what it offers is asked for too.
    expect(proxy.seen.length - asked).toBe(3);
    await syncByItself(remoteId, Date.now() - 25 * 60 * 60_000);
    expect(await totalThere()).toBe(2);
  });

  test('one whose list leaves out what it has is not believed', async () => {
    await played('ada');
    await syncWith(here, remoteId);
    const empty = { status: 200, body: '{"data":[],"total":0}', on: /^GET \/api\/v1\/sessions\?.*sort=/ };
    proxy.plan({ kind: 'answer', ...empty, times: 9 });
    const asked = proxy.seen.length;
    expect(await syncWith(here, remoteId)).toMatchObject({ state: 'idle', lost: null });
    expect(proxy.seen.slice(asked).filter((name) => name.startsWith('POST'))).toEqual([]);
  });
});

test('the cloud gets again what it lost, and the same package once', async () => {
  await using cloud = await startCloud({ writes: { most: 1000, inMs: 60_000, tells: true } });
  const { id: remoteId } = await here.call(contract.createRemote, { url: cloud.origin, key: cloud.key });
  const [lost, older] = [await played('lost'), await played('older', begun)];
  await syncWith(here, remoteId);
  const backup = structuredClone(cloud.sessions.get(older));
  await updated(here, older, { location: 'page-7' });
  await syncWith(here, remoteId);
  cloud.sessions.delete(lost);
  if (backup !== undefined) cloud.sessions.set(older, backup);

  const restored = { state: 'idle', trouble: null, lost: { sessions: 2, packages: 0 } };
  expect(await syncWith(here, remoteId)).toMatchObject(restored);
  expect(cloud.sessions.get(lost)?.cmi_data).toMatchObject({ 'cmi.completion_status': 'completed' });
  expect(cloud.sessions.get(older)?.cmi_data).toMatchObject({ 'cmi.location': 'page-7' });
  expect(cloud.packages.size).toBe(1);
  const asked = cloud.seen.length;
  await syncWith(here, remoteId);
  expect(cloud.seen.length - asked).toBeLessThanOrEqual(3);
});
