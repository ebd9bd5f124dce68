import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant, otherTenant } from './other-tenant';

let server: TestServer;
let otherKey: string;
beforeAll(async () => {
  server = await startServer();
  otherKey = addOtherTenant(server);
});
afterAll(() => server[Symbol.asyncDispose]());

describe('another tenant', () => {
  test('sees none of our packages and can do nothing to them', async () => {
    const ours = await server.upload(await zipFixture('scorm12-single'));
    const packageId = ours.id;
    const unseen = { status: 404, code: 'PACKAGE_NOT_FOUND' };
    expect((await server.call(contract.listPackages, {}, otherKey)).total).toBe(0);
    await expect(server.call(contract.readPackage, { packageId }, otherKey)).rejects.toMatchObject(unseen);
    await expect(server.call(contract.deletePackage, { packageId }, otherKey)).rejects.toMatchObject(unseen);
    const launch = server.call(contract.launchPackage, { packageId, user_id: 'u' }, otherKey);
    await expect(launch).rejects.toMatchObject(unseen);
    const download = await server.request(`/api/v1/packages/${packageId}/download`, {
      headers: { 'x-api-key': otherKey },
    });
    expect(download.status).toBe(404);
    expect((await server.call(contract.readPackage, { packageId })).id).toBe(packageId);
  });

  test('sees none of our sessions', async () => {
    const { id: packageId } = await server.upload(await zipFixture('scorm12-multi'));
    const { session_id: sessionId } = await server.call(contract.launchPackage, { packageId, user_id: 'u' });
    expect((await server.call(contract.listSessions, {}, otherKey)).total).toBe(0);
    for (const endpoint of [contract.readSession, contract.readJournal])
      await expect(server.call(endpoint, { sessionId }, otherKey)).rejects.toMatchObject({
        code: 'SESSION_NOT_FOUND',
      });
    const update = server.call(contract.updateSession, { sessionId, version: 1 }, otherKey);
    await expect(update).rejects.toMatchObject({ status: 404, code: 'SESSION_NOT_FOUND' });
  });

  test('sees and revokes none of our keys, and has settings of its own', async () => {
    const { api_keys: theirs } = await server.call(contract.listKeys, {}, otherKey);
    expect(theirs.map(({ name }) => name)).toEqual(['Other']);
    const { api_keys: ours } = await server.call(contract.listKeys, {});
    const revoke = server.call(contract.revokeKey, { keyId: ours[0]!.id }, otherKey);
    await expect(revoke).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
    await server.call(contract.updateSettings, { language: 'de' }, otherKey);
    expect((await server.call(contract.readSettings, {})).language).toBe('auto');
  });

  test('that uploads our bytes hears nothing of our package, and both keep theirs', async () => {
    const zip = await zipFixture('media');
    const ours = await server.upload(zip);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(zip)]), 'media.zip');
    const response = await server.request('/api/v1/packages', {
      method: 'POST',
      headers: { 'x-api-key': otherKey },
      body: form,
    });
    const theirs = (await response.json()) as Record<string, unknown>;
    expect([response.status, theirs['tenant_id'], theirs['duplicate_of']]).toEqual([
      201,
      otherTenant,
      undefined,
    ]);
    await server.call(contract.deletePackage, { packageId: ours.id });
    const path = `/api/v1/packages/${String(theirs['id'])}/download`;
    expect((await server.request(path, { headers: { 'x-api-key': otherKey } })).status).toBe(200);
  });
});

describe('a restart', () => {
  test('keeps keys, packages and sessions, and tells no key', async () => {
    const { id: packageId } = await server.upload(await zipFixture('scorm2004-single'));
    const { session_id: sessionId } = await server.call(contract.launchPackage, {
      packageId,
      user_id: 'again',
    });
    const [packageBefore, sessionBefore] = [
      await server.call(contract.readPackage, { packageId }),
      await server.call(contract.readSession, { sessionId }),
    ];
    await server.restart();
    expect(server.lectern().firstKey).toBeNull();
    expect(await server.call(contract.readPackage, { packageId })).toEqual(packageBefore);
    expect(await server.call(contract.readSession, { sessionId })).toEqual(sessionBefore);
  });

  test('is refused while the folder is in use, and leaves the one at work alone', async () => {
    const second = startServer({ dataFolder: server.dataFolder });
    await expect(second).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
    expect((await server.request('/api/v1/packages')).status).toBe(200);
  });
});
