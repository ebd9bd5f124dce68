import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
let nowMs = Date.UTC(2026, 0, 5, 12);
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
});
afterAll(() => server[Symbol.asyncDispose]());

const makeTenant = async (name: string) => {
  const tenant = await server.call(contract.createTenant, { name });
  const { key } = await server.call(contract.createKey, { tenant_id: tenant.id, name, scopes: ['admin'] });
  return { id: tenant.id, key };
};

describe('tenants', () => {
  test('are made, listed oldest first, renamed and counted', async () => {
    const own = (await server.call(contract.readApp, {})).tenant_id;
    nowMs += 1000;
    const { id, key } = await makeTenant('School');
    const { tenants, total } = await server.call(contract.listTenants, {});
    expect([tenants[0]?.id, tenants[0]?.is_default, tenants.at(-1)?.id, total]).toEqual([own, true, id, 2]);
    const renamed = await server.call(contract.updateTenant, { tenantId: id, name: 'North School' });
    expect(renamed).toMatchObject({ name: 'North School', is_default: false, packages: 0, sessions: 0 });
    expect((await server.call(contract.readApp, {}, key)).tenant_id).toBe(id);
  });

  test('do not see each other, nor what only this machine’s may do', async () => {
    const one = await makeTenant('One');
    const two = await makeTenant('Two');
    const listed = await server.call(contract.listTenants, {}, one.key);
    expect([listed.tenants.map(({ id }) => id), listed.total]).toEqual([[one.id], 1]);
    const read = server.call(contract.readTenant, { tenantId: two.id }, one.key);
    await expect(read).rejects.toMatchObject({ status: 404, code: 'NOT_FOUND' });
    const made = server.call(contract.createTenant, { name: 'Three' }, one.key);
    await expect(made).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const limited = server.call(contract.updateLimits, { tenantId: one.id, max_packages: 5 }, one.key);
    await expect(limited).rejects.toMatchObject({ status: 403, code: 'FORBIDDEN' });
    const keyed = server.call(
      contract.createKey,
      { tenant_id: two.id, name: 'x', scopes: ['read'] },
      one.key,
    );
    await expect(keyed).rejects.toMatchObject({ status: 403, code: 'TENANT_MISMATCH' });
    const { api_keys: keys } = await server.call(contract.listKeys, { tenant_id: two.id });
    expect(keys.map(({ name }) => name)).toEqual(['Two']);
  });

  test('go with all that is theirs once they hold nothing of a learner', async () => {
    const { id, key } = await makeTenant('Short');
    const zip = await zipFixture('scorm12-single');
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(zip)]), 'course.zip');
    const headers = { 'X-API-Key': key };
    const uploaded = await fetch(`${server.origin}/api/v1/packages`, { method: 'POST', headers, body: form });
    const packageId = ((await uploaded.json()) as { id: string }).id as never;
    const tooEarly = server.call(contract.deleteTenant, { tenantId: id });
    await expect(tooEarly).rejects.toMatchObject({
      status: 400,
      details: { field: 'tenantId', packages: 1, sessions: 0 },
    });
    await server.call(contract.deletePackage, { packageId }, key);
    expect(await server.call(contract.deleteTenant, { tenantId: id })).toMatchObject({ deleted: true });
    const after = server.call(contract.listPackages, {}, key);
    await expect(after).rejects.toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
    const gone = server.call(contract.readTenant, { tenantId: id });
    await expect(gone).rejects.toMatchObject({ status: 404 });
  });

  test('of this machine stay', async () => {
    const own = (await server.call(contract.readApp, {})).tenant_id;
    const refused = server.call(contract.deleteTenant, { tenantId: own });
    await expect(refused).rejects.toMatchObject({ status: 403, details: { reason: 'default_tenant' } });
  });

  test('that nobody made are named in the refusal of a key for them', async () => {
    const tenant_id = '00000000-0000-4000-8000-0000000000cc' as never;
    const refused = server.call(contract.createKey, { tenant_id, name: 'x', scopes: ['read'] });
    await expect(refused).rejects.toMatchObject({ status: 400, details: { field: 'tenant_id' } });
  });
});

describe('a rotated key', () => {
  test('ends at once and hands name, scopes and length of life to the new one', async () => {
    const given = { name: 'CI', scopes: ['read', 'write'], expires_in_days: 90, test: true } as const;
    const old = await server.call(contract.createKey, { ...given, scopes: [...given.scopes] });
    nowMs += 60 * dayMs;
    const next = await server.call(contract.rotateKey, { keyId: old.id });
    expect(next).toMatchObject({ name: 'CI', scopes: ['read', 'write'], replaces: old.id });
    expect([next.key.slice(0, 11), next.key === old.key]).toEqual(['scorm_test_', false]);
    expect(Date.parse(next.expires_at ?? '') - nowMs).toBe(90 * dayMs);
    await server.call(contract.listPackages, {}, next.key);
    const refused = server.call(contract.listPackages, {}, old.key);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
  });

  test('goes on for the hours that were asked for', async () => {
    const old = await server.call(contract.createKey, { name: 'portal', scopes: ['read'] });
    await server.call(contract.rotateKey, { keyId: old.id, keep_old_for_hours: 24 });
    nowMs += 24 * hourMs - 1;
    await server.call(contract.listPackages, {}, old.key);
    nowMs += 1;
    const refused = server.call(contract.listPackages, {}, old.key);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'EXPIRED_API_KEY' });
  });

  test('never outlives the end that it had, and a revoked one is not rotated', async () => {
    const old = await server.call(contract.createKey, { name: 'd', scopes: ['read'], expires_in_days: 1 });
    await server.call(contract.rotateKey, { keyId: old.id, keep_old_for_hours: 100 });
    const { api_keys: keys } = await server.call(contract.listKeys, { limit: 100 });
    expect(keys.find(({ id }) => id === old.id)?.expires_at).toBe(old.expires_at);
    await server.call(contract.revokeKey, { keyId: old.id });
    const refused = server.call(contract.rotateKey, { keyId: old.id });
    await expect(refused).rejects.toMatchObject({ status: 400, details: { field: 'keyId' } });
  });
});

describe('limits', () => {
  test('are standard until set, hold for uploads, and show in the quotas', async () => {
    const { id, key } = await makeTenant('Small');
    const standard = await server.call(contract.readLimits, { tenantId: id }, key);
    expect(standard).toMatchObject({ is_standard: true, updated_at: null });
    const max_storage_bytes = 50 * 1024 ** 3;
    const set = await server.call(contract.updateLimits, {
      tenantId: id,
      max_packages: 0,
      max_storage_bytes,
    });
    expect(set).toMatchObject({ max_packages: 0, max_storage_gb: 50, is_standard: false });
    const quotas = await server.call(contract.readQuotas, {}, key);
    expect(quotas.package_quota).toEqual({ limit: 0, used: 0, remaining: 0, usage_percentage: 100 });
    expect(quotas.storage_quota).toMatchObject({ limit_gb: 50, used_bytes: 0, usage_percentage: 0 });
    const ticket = { filename: 'a.zip', file_size: 10, uploaded_by: 'me' };
    const refused = server.call(contract.createUploadUrl, ticket, key);
    await expect(refused).rejects.toMatchObject({ status: 403, code: 'QUOTA_EXCEEDED' });
  });
});
