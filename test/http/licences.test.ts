import { afterEach, beforeEach, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { DispatchThere } from '../../src-shared/contract/remote-dispatches';
import type { Remote } from '../../src-shared/contract/remotes';
import type { PackageId } from '../../src-shared/kernel/ids';
import { startCloud } from '../support/cloud';
import { startFaultyProxy } from '../support/faulty-proxy';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let here: TestServer;
let there: TestServer;
let packageThere: PackageId;

beforeEach(async () => {
  here = await startServer();
  there = await startServer();
  packageThere = (await there.upload(await zipFixture('scorm2004-single'))).id;
});
afterEach(async () => {
  await here[Symbol.asyncDispose]();
  await there[Symbol.asyncDispose]();
});

const terms = {
  ...{ label: 'Autumn', destination: 'School', registration_limit: 30, license_limit: 20 },
  ...{ expires_at: '2099-01-01T00:00:00.000Z', allowed_domains: ['lms.example.org'] },
};
const madeThere = () => there.call(contract.createDispatch, { ...terms, package_id: packageThere });
const added = async (url = there.origin): Promise<Remote['id']> =>
  (await here.call(contract.createRemote, { url, key: there.key })).id;
const bring = (remoteId: Remote['id'], remoteDispatchId: string) =>
  here.call(contract.fetchRemoteDispatch, { remoteId, remoteDispatchId });
const ours = async () => (await here.call(contract.listDispatches, {})).dispatches;

async function listed(remoteId: Remote['id']): Promise<readonly DispatchThere[]> {
  return (await here.call(contract.listRemoteDispatches, { remoteId })).dispatches;
}

async function untilHere(remoteId: Remote['id']): Promise<void> {
  await expect.poll(async () => (await listed(remoteId))[0]?.state, { timeout: 20_000 }).toBe('here');
}

test('the package comes first, then a dispatch with the same terms', async () => {
  const { id } = await madeThere();
  const remoteId = await added();
  expect(await listed(remoteId)).toMatchObject([
    { remote_dispatch_id: id, label: 'Autumn', license_limit: 20, state: 'not-here', dispatch_id: null },
  ]);
  await bring(remoteId, id);
  await untilHere(remoteId);
  const { packages } = await here.call(contract.listPackages, {});
  const made = { ...terms, package_id: packages[0]?.id, registration_count: 0, status: 'active' };
  expect(await ours()).toMatchObject([{ ...made, track_licenses: true }]);
  expect((await listed(remoteId))[0]?.dispatch_id).toBe((await ours())[0]?.id);
});

test('brought again it has the terms of now, and there is still one', async () => {
  const { id } = await madeThere();
  const remoteId = await added();
  await bring(remoteId, id);
  await untilHere(remoteId);
  await there.call(contract.updateDispatch, { dispatchId: id, label: 'Spring', registration_limit: null });
  expect(await listed(remoteId)).toMatchObject([{ state: 'changed', label: 'Spring' }]);
  expect(await bring(remoteId, id)).toMatchObject({ state: 'here', trouble: null });
  expect(await ours()).toMatchObject([{ label: 'Spring', registration_limit: null, license_limit: 20 }]);
});

test('one that was deleted here is made anew when it is brought again', async () => {
  const { id } = await madeThere();
  const remoteId = await added();
  await bring(remoteId, id);
  await untilHere(remoteId);
  const first = (await ours())[0]!.id;
  await here.call(contract.deleteDispatch, { dispatchId: first });
  expect((await listed(remoteId))[0]?.state).toBe('not-here');
  await bring(remoteId, id);
  expect((await ours()).map((one) => one.id)).not.toEqual([first]);
  expect(await ours()).toHaveLength(1);
});

test('one that permits nothing any more is not listed and not brought', async () => {
  const { id } = await madeThere();
  await there.call(contract.revokeDispatch, { dispatchId: id });
  const remoteId = await added();
  expect(await listed(remoteId)).toEqual([]);
  await expect(bring(remoteId, id)).rejects.toMatchObject({ code: 'DISPATCH_NOT_ACTIVE' });
});

test('with its package called off it is not made, also when the package comes later', async () => {
  const { id } = await madeThere();
  await using proxy = await startFaultyProxy(there.origin);
  const remoteId = await added(proxy.origin);
  proxy.plan({ kind: 'hang', on: /download/ });
  expect(await bring(remoteId, id)).toMatchObject({ state: 'coming' });
  expect(await listed(remoteId)).toMatchObject([{ state: 'coming' }]);
  await expect.poll(() => proxy.left()).toBe(0);
  const wish = { remoteId, remotePackageId: packageThere };
  await here.call(contract.cancelFetch, wish);
  expect(await listed(remoteId)).toMatchObject([{ state: 'not-here' }]);
  await here.call(contract.fetchRemotePackage, wish);
  const coming = async () => (await here.call(contract.listFetches, { remoteId })).fetches;
  await expect.poll(coming, { timeout: 20_000 }).toEqual([]);
  expect(await ours()).toEqual([]);
});

test('terms that cannot be read become no permission', async () => {
  const { id } = await madeThere();
  await using proxy = await startFaultyProxy(there.origin);
  const remoteId = await added(proxy.origin);
  const good = { id, package_id: packageThere, status: 'active', ...terms, track_licenses: true };
  const { registration_limit: _, ...withoutLimit } = good;
  const odds = [
    ...[{ ...good, license_limit: 'a few' }, { ...good, license_limit: '20' }, withoutLimit],
    ...[
      { ...good, track_licenses: 'true' },
      { ...good, track_licenses: 1 },
      { ...good, expires_at: 5 },
    ],
    ...[
      { ...good, allowed_domains: 'any' },
      { ...good, label: 'L'.repeat(100_000) },
    ],
  ];
  const headers = { 'Content-Type': 'application/json' };
  for (const odd of odds) {
    const answer = { kind: 'answer', status: 200, headers } as const;
    proxy.plan({ ...answer, body: JSON.stringify(odd), on: /dispatches\/./ });
    expect(await bring(remoteId, id)).toMatchObject({ trouble: { word: 'garbage' }, dispatch_id: null });
    proxy.plan({ ...answer, body: JSON.stringify({ dispatches: [odd] }), on: /dispatches\?/ });
    expect(await listed(remoteId)).toEqual([]);
  }
  expect(await ours()).toEqual([]);
});

test('one that does not say that it is active permits nothing', async () => {
  const { id } = await madeThere();
  await using proxy = await startFaultyProxy(there.origin);
  const remoteId = await added(proxy.origin);
  const silent = { id, package_id: packageThere, ...terms, track_licenses: true };
  const headers = { 'Content-Type': 'application/json' };
  proxy.plan({ kind: 'answer', status: 200, body: JSON.stringify(silent), headers, on: /dispatches\/./ });
  await expect(bring(remoteId, id)).rejects.toMatchObject({ code: 'DISPATCH_NOT_ACTIVE' });
});

test('no document of the cloud tells how dispatches are listed: it is said that there is no such offer', async () => {
  await using cloud = await startCloud();
  const { id: remoteId } = await here.call(contract.createRemote, { url: cloud.origin, key: cloud.key });
  expect(await here.call(contract.listRemoteDispatches, { remoteId })).toMatchObject({
    ...{ offered: false, dispatches: [], trouble: null },
  });
});
