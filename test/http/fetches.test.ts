import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Fetch, PackageThere } from '../../src-shared/contract/remote-packages';
import type { Remote } from '../../src-shared/contract/remotes';
import type { ImportId, PackageId } from '../../src-shared/kernel/ids';
import { startCloud } from '../support/cloud';
import { startFaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { syncWith } from './synced';
import { versionCourse } from './version-course';
import { begun, visited } from './visits';

let here: TestServer;
let there: TestServer;

beforeEach(async () => {
  here = await startServer();
  there = await startServer();
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const added = async (url = there.origin, key = there.key): Promise<Remote['id']> =>
  (await here.call(contract.createRemote, { url, key })).id;
const listed = (remoteId: Remote['id'], search = '') =>
  here.call(contract.listRemotePackages, { remoteId, search });
const fetches = async (remoteId: Remote['id']): Promise<readonly Fetch[]> =>
  (await here.call(contract.listFetches, { remoteId })).fetches;

async function theOne(remoteId: Remote['id']): Promise<PackageThere> {
  const { packages } = await listed(remoteId);
  expect(packages).toHaveLength(1);
  return packages[0]!;
}

/** Asks for it and waits until nothing is on its way any more. */
async function brought(remoteId: Remote['id'], remotePackageId: string): Promise<void> {
  await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId });
  await expect.poll(() => fetches(remoteId), { timeout: 20_000 }).toEqual([]);
}

/** Asks for it and waits until its bytes are to come; resolves with the import that it is then. */
async function onItsWay(remoteId: Remote['id'], remotePackageId: string): Promise<ImportId> {
  await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId });
  const importId = async () => (await fetches(remoteId))[0]?.import_id ?? null;
  await expect.poll(importId).not.toBeNull();
  return (await importId())!;
}

async function stateOf(remoteId: Remote['id']): Promise<Fetch['state'] | undefined> {
  return (await fetches(remoteId))[0]?.state;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('packages of another Lectern', () => {
  test('one comes here whole, by the queue of all imports, and is known from then on', async () => {
    const zip = await zipFixture('scorm2004-single');
    const { id: theirs } = await there.upload(zip, 'course.zip', { title: 'First aid' });
    const remoteId = await added();
    expect(await theOne(remoteId)).toMatchObject({
      ...{ remote_package_id: theirs, title: 'First aid', version: 1, size_bytes: zip.length },
      ...{ state: 'not-here', package_id: null },
    });
    await brought(remoteId, theirs);
    const { packages } = await here.call(contract.listPackages, {});
    expect(packages).toMatchObject([{ title: 'First aid', version: 1, checksum_sha256: hashOf(zip) }]);
    const { imports } = await here.call(contract.listImports, {});
    expect(imports).toMatchObject([{ way: 'remote', state: 'completed', progress: 1 }]);
    expect(await theOne(remoteId)).toMatchObject({ state: 'here', package_id: packages[0]?.id });
  });

  test('results of it go up to the package that it came from, which is not sent again', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    const remoteId = await added();
    await brought(remoteId, theirs);
    const packageId = (await theOne(remoteId)).package_id as PackageId;
    const sessionId = await visited(here, { packageId, user_id: 'ada' }, begun);
    const { packages } = await here.call(contract.syncNow, { remoteId, dry_run: true });
    expect(packages).toEqual([]);
    await syncWith(here, remoteId);
    expect((await there.call(contract.readSession, { sessionId })).package_id).toBe(theirs);
    expect((await there.call(contract.listPackages, {})).total).toBe(1);
  });

  test('a newer version there becomes the next version of the same package here', async () => {
    const { id: theirs } = await there.upload(await versionCourse({ items: ['a'] }));
    const remoteId = await added();
    await brought(remoteId, theirs);
    const { package_id: ours } = await theOne(remoteId);
    await there.upload(await versionCourse({ items: ['a', 'b'] }), 'b.zip', { package_id: theirs });
    const anew = await here.call(contract.listRemotePackages, { remoteId, anew: 'true' });
    expect(anew.packages).toMatchObject([{ state: 'newer-there', version: 2, package_id: ours }]);
    await brought(remoteId, theirs);
    expect(await here.call(contract.listPackages, {})).toMatchObject({
      total: 1,
      packages: [{ id: ours, version: 2 }],
    });
  });

  test('what is here already is not brought again, whatever way it came', async () => {
    const zip = await zipFixture('scorm2004-single');
    const { id: theirs } = await there.upload(zip);
    const { id: ours } = await here.upload(zip);
    const remoteId = await added();
    expect(await theOne(remoteId)).toMatchObject({ state: 'here', package_id: ours });
    await brought(remoteId, theirs);
    expect((await here.call(contract.listPackages, {})).total).toBe(1);
    expect((await here.call(contract.listImports, {})).imports.map(({ way }) => way)).toEqual(['form']);
  });

  test('the search is theirs, and a page is asked for once in a while only', async () => {
    for (const title of ['Fire', 'Water'])
      await there.upload(await versionCourse({ items: [title] }), 'one.zip', { title });
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    expect(await listed(remoteId, 'wat')).toMatchObject({ has_search: true, packages: [{ title: 'Water' }] });
    const asked = proxy.seen.length;
    await listed(remoteId, 'wat');
    expect(proxy.seen.length).toBe(asked);
  });

  test('a download that is cut goes on from where it was', async () => {
    const noise = Array.from({ length: 4000 }, (_, at) => hashOf(Buffer.from(String(at)))).join('');
    const zip = await versionCourse({ items: ['a'], files: { 'big.txt': noise } });
    const { id: theirs } = await there.upload(zip);
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    proxy.plan({ kind: 'cut-answer', afterBytes: 50_000, on: /download/, times: 2 });
    await brought(remoteId, theirs);
    expect(proxy.seen.filter((one) => one.includes('/download'))).toHaveLength(3);
    expect((await here.call(contract.listPackages, {})).packages[0]?.checksum_sha256).toBe(hashOf(zip));
  });

  test('bytes that are not the ones that were told of are not taken', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    proxy.plan({ kind: 'truncate', keptBytes: 300, on: /download/, times: 100 });
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: theirs });
    await expect.poll(() => stateOf(remoteId), { timeout: 20_000 }).toBe('trouble');
    expect((await fetches(remoteId))[0]?.trouble).toMatchObject({
      word: 'garbage',
      facts: { reason: 'checksum' },
    });
    expect((await here.call(contract.listPackages, {})).total).toBe(0);
    expect((await fetches(remoteId))[0]).toMatchObject({ trouble: { lasting: true }, next_attempt_at: null });
    const downloads = () => proxy.seen.filter((one) => one.includes('/download')).length;
    expect(downloads()).toBe(1);
    proxy.heal();
    await brought(remoteId, theirs);
    expect(downloads()).toBe(2);
  });

  test('no more bytes are taken than were told', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const body = 'P'.repeat(1_000_000);
    proxy.plan({ kind: 'answer', status: 200, headers: {}, body, on: /download/, times: 100 });
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: theirs });
    await expect.poll(() => stateOf(remoteId), { timeout: 20_000 }).toBe('trouble');
    expect((await fetches(remoteId))[0]).toMatchObject({
      ...{ trouble: { word: 'garbage', lasting: true, facts: { reason: 'too-long' } } },
      next_attempt_at: null,
    });
  });

  test('a remote that is slow holds up no other', async () => {
    await using other = await startServer();
    const theirs = [
      (await there.upload(await zipFixture('scorm2004-single'))).id,
      (await there.upload(await zipFixture('scorm2004-multi'))).id,
    ];
    const { id: good } = await other.upload(await zipFixture('scorm12-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const [slow, quick] = [await added(proxy.origin), await added(other.origin, other.key)];
    proxy.plan({ kind: 'hang', on: /download/, times: 2 });
    for (const remotePackageId of theirs)
      await here.call(contract.fetchRemotePackage, { remoteId: slow, remotePackageId });
    const hanging = () => proxy.seen.filter((one) => one.includes('/download')).length;
    await expect.poll(hanging, { timeout: 20_000 }).toBe(2);
    await brought(quick, good);
    expect((await fetches(slow)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  test('a page that is longer than was asked for is told as garbage', async () => {
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const rows = Array.from({ length: 40_000 }, (_, at) => ({ id: `p${String(at)}`, title: 't' }));
    const body = JSON.stringify({ packages: rows });
    proxy.plan({ kind: 'answer', status: 200, body, headers: {}, on: /packages\?/, times: 100 });
    expect(await listed(remoteId)).toMatchObject({
      ...{ packages: [], trouble: { word: 'garbage', lasting: true, facts: { reason: 'too-long' } } },
    });
  });

  test('a title of any length and with control characters is one line of a bearable length here', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const told = await there.call(contract.readPackage, { packageId: theirs });
    const body = JSON.stringify({ ...told, title: `First\0\n aid ${'T'.repeat(3_000_000)}` });
    const headers = { 'Content-Type': 'application/json' };
    proxy.plan({ kind: 'answer', status: 200, body, headers, on: /packages\/[^/?]+$/, times: 100 });
    await brought(remoteId, theirs);
    const { packages } = await here.call(contract.listPackages, {});
    expect(packages.map(({ title }) => title.slice(0, 12))).toEqual(['First  aid T']);
    expect(packages[0]?.title).toHaveLength(999);
  });

  test('one is called off half way, as a fetch or as an import, and nothing of it stays', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    proxy.plan({ kind: 'hang', on: /download/, times: 2 });
    const key = { remoteId, remotePackageId: theirs };
    await onItsWay(remoteId, theirs);
    await here.call(contract.cancelFetch, key);
    expect(await fetches(remoteId)).toEqual([]);

    const importId = await onItsWay(remoteId, theirs);
    await here.call(contract.cancelImport, { importId });
    expect(await fetches(remoteId)).toEqual([]);
    expect((await here.call(contract.listImports, {})).total).toBe(0);
    await expect(here.call(contract.cancelFetch, key)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a restart goes on with what was on its way', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    proxy.plan({ kind: 'hang', on: /download/ });
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: theirs });
    await expect.poll(() => proxy.seen.some((one) => one.includes('/download'))).toBe(true);
    await here.restart();
    await expect.poll(() => fetches(remoteId), { timeout: 20_000 }).toEqual([]);
    expect((await here.call(contract.listPackages, {})).total).toBe(1);
  });

  test('a restart goes on with what was asked for anew after other bytes had come', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    const wish = { remoteId, remotePackageId: theirs };
    proxy.plan({ kind: 'truncate', keptBytes: 300, on: /download/ });
    await here.call(contract.fetchRemotePackage, wish);
    await expect.poll(() => stateOf(remoteId), { timeout: 20_000 }).toBe('trouble');
    proxy.plan({ kind: 'hang', on: /download/ });
    await here.call(contract.fetchRemotePackage, wish);
    await expect.poll(() => proxy.left()).toBe(0);
    await here.restart();
    await expect.poll(() => fetches(remoteId), { timeout: 20_000 }).toEqual([]);
  });

  test('one that is tried again and again is not forgotten after a day', async () => {
    let aheadMs = 0;
    await using late = await startServer({ clock: { nowMs: () => Date.now() + aheadMs } });
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const { id: remoteId } = await late.call(contract.createRemote, { url: proxy.origin, key: there.key });
    const gone = { kind: 'answer', status: 403, body: '{}', headers: {} } as const;
    proxy.plan({ ...gone, on: /download/, times: 100 });
    const wish = { remoteId, remotePackageId: theirs };
    const ofIt = async () => (await late.call(contract.listFetches, { remoteId })).fetches[0]!;
    await late.call(contract.fetchRemotePackage, wish);
    await expect.poll(async () => (await ofIt()).state).toBe('trouble');
    const importId = (await ofIt()).import_id!;
    const expiry = async () => Date.parse((await late.call(contract.readImport, { importId })).expires_at);
    const before = await expiry();
    aheadMs = 20 * 3_600_000;
    await late.call(contract.fetchRemotePackage, wish);
    await expect.poll(expiry).toBeGreaterThan(before + 19 * 3_600_000);
  });

  test('what we do not take is told with its code, and asked for again begins anew', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    const remoteId = await added();
    const { tenant_id: tenantId } = await here.call(contract.readApp, {});
    await here.call(contract.updateLimits, { tenantId, max_packages: 0 });
    await here.call(contract.fetchRemotePackage, { remoteId, remotePackageId: theirs });
    await expect.poll(() => stateOf(remoteId)).toBe('failed');
    expect((await fetches(remoteId))[0]?.failure).toMatchObject({ code: 'QUOTA_EXCEEDED' });
    await here.call(contract.updateLimits, { tenantId, max_packages: 10 });
    await brought(remoteId, theirs);
    expect((await here.call(contract.listPackages, {})).total).toBe(1);
  });

  test('with the remote goes what was on its way from it', async () => {
    const { id: theirs } = await there.upload(await zipFixture('scorm2004-single'));
    await using proxy = await startFaultyProxy(there.origin);
    const remoteId = await added(proxy.origin);
    proxy.plan({ kind: 'hang', on: /download/ });
    await onItsWay(remoteId, theirs);
    await here.call(contract.deleteRemote, { remoteId });
    expect((await here.call(contract.listImports, {})).total).toBe(0);
  });

  test('a paused remote is not asked', async () => {
    const remoteId = await added();
    await here.call(contract.updateRemote, { remoteId, paused: true });
    const refusal = { code: 'INVALID_REQUEST', details: { field: 'paused' } };
    await expect(listed(remoteId)).rejects.toMatchObject(refusal);
    const wish = { remoteId, remotePackageId: 'any' };
    await expect(here.call(contract.fetchRemotePackage, wish)).rejects.toMatchObject(refusal);
  });
});

describe('packages of the cloud, by documented calls alone', () => {
  const told = { writes: { most: 1000, inMs: 60_000, tells: true } };

  test('one comes here, and is known by what went and came before', async () => {
    await using cloud = await startCloud(told);
    const remoteId = await added(cloud.origin, cloud.key);
    const { id } = await here.upload(await zipFixture('scorm2004-single'));
    await visited(here, { packageId: id, user_id: 'ada' }, begun);
    await syncWith(here, remoteId);
    const sent = await theOne(remoteId);
    expect(sent).toMatchObject({ state: 'here', package_id: id });
    const there2 = cloud.packages.get(sent.remote_package_id)!;
    Object.assign(there2, { version: 2, bytes: await versionCourse({ items: ['a'] }) });
    const anew = await here.call(contract.listRemotePackages, { remoteId, anew: 'true' });
    expect(anew).toMatchObject({ has_search: false, packages: [{ state: 'newer-there', package_id: id }] });
    await brought(remoteId, sent.remote_package_id);
    expect(await here.call(contract.readPackage, { packageId: id })).toMatchObject({ version: 2 });
    expect((await theOne(remoteId)).state).toBe('here');
  });

  test('the same bytes as here are no new package, though the cloud tells no checksum', async () => {
    await using cloud = await startCloud(told);
    const zip = await zipFixture('scorm2004-single');
    const { id } = await here.upload(zip);
    const remoteId = await added(cloud.origin, cloud.key);
    await using other = await startServer();
    const otherId = (await other.upload(zip)).id;
    await visited(other, { packageId: otherId, user_id: 'eve' }, begun);
    const theirs = await other.call(contract.createRemote, { url: cloud.origin, key: cloud.key });
    await syncWith(other, theirs.id);
    const found = await theOne(remoteId);
    expect(found.state).toBe('not-here');
    await brought(remoteId, found.remote_package_id);
    expect((await here.call(contract.listPackages, {})).total).toBe(1);
    expect(await theOne(remoteId)).toMatchObject({ state: 'here', package_id: id });
  });

  test('a key that is not good is told as trouble of the list', async () => {
    await using cloud = await startCloud(told);
    const remoteId = await added(cloud.origin, cloud.key);
    cloud.revoke();
    expect(await listed(remoteId)).toMatchObject({
      packages: [],
      trouble: { word: 'unauthorized', lasting: true },
    });
  });
});
