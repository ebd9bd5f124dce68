import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

const dayMs = 86_400_000;
let nowMs = Date.UTC(2026, 0, 5, 12);
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
});
afterAll(() => server[Symbol.asyncDispose]());

const created = (scopes: ('read' | 'write' | 'delete' | 'admin' | 'public_api' | 'internal_product')[]) =>
  server.call(contract.createKey, { name: scopes.join(' '), scopes });
const somePackage = { packageId: '00000000-0000-4000-8000-000000000000' } as never;

describe('the first start', () => {
  test('makes a key that may all and is long enough for every client', () => {
    expect(server.key).toMatch(/^scorm_live_[A-Za-z0-9_-]{53,}$/);
    expect(server.key.length).toBeGreaterThanOrEqual(64);
  });

  test('tells the key to administrators only, until it is dismissed', async () => {
    const reader = await created(['read']);
    const firstKeyTold = async (key?: string) => (await server.call(contract.readApp, {}, key)).first_key;
    expect(await firstKeyTold(reader.key)).toBeNull();
    expect(await firstKeyTold()).toBe(server.key);
    await server.call(contract.dismissFirstKey, {});
    expect(await firstKeyTold()).toBeNull();
  });
});

describe('API keys', () => {
  test('are shown once, listed by their beginning, newest first', async () => {
    nowMs += 1000;
    const made = await server.call(contract.createKey, { name: 'CI', scopes: ['read'], expires_in_days: 90 });
    expect(made).toMatchObject({ name: 'CI', scopes: ['read'], status: 'active', api_key: made.key });
    expect(Date.parse(made.expires_at ?? '') - nowMs).toBe(90 * dayMs);
    const { api_keys: keys, total } = await server.call(contract.listKeys, { limit: 1 });
    expect([keys[0]?.id, keys[0]?.prefix, total >= 3]).toEqual([made.id, made.key.slice(0, 16), true]);
    expect(JSON.stringify(keys)).not.toContain(made.key);
  });

  test('work as X-API-Key and as a bearer', async () => {
    const { key } = await created(['read']);
    const statusWith = async (headers: Record<string, string>) =>
      (await fetch(`${server.origin}/api/v1/packages`, { headers })).status;
    expect(await statusWith({ 'X-API-Key': key })).toBe(200);
    expect(await statusWith({ Authorization: `Bearer ${key}` })).toBe(200);
    expect(await statusWith({ Authorization: `Basic ${key}` })).toBe(401);
  });

  test('of a test kind say so', async () => {
    const { key } = await server.call(contract.createKey, { name: 't', scopes: ['read'], test: true });
    expect(key.startsWith('scorm_test_')).toBe(true);
  });

  test('that are revoked stop at once and stay in the list', async () => {
    const made = await created(['read']);
    expect((await server.call(contract.revokeKey, { keyId: made.id })).status).toBe('revoked');
    const refused = server.call(contract.listPackages, {}, made.key);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'INVALID_API_KEY' });
    const { api_keys: keys } = await server.call(contract.listKeys, { limit: 100 });
    expect(keys.find(({ id }) => id === made.id)?.status).toBe('revoked');
  });

  test('end when their days are over', async () => {
    const { key, id } = await server.call(contract.createKey, {
      name: 'one day',
      scopes: ['read'],
      expires_in_days: 1,
    });
    nowMs += dayMs - 1;
    await server.call(contract.listPackages, {}, key);
    nowMs += 1;
    const refused = server.call(contract.listPackages, {}, key);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'EXPIRED_API_KEY' });
    const { api_keys: keys } = await server.call(contract.listKeys, { limit: 100 });
    expect(keys.find((each) => each.id === id)?.status).toBe('expired');
  });

  test('note when they were used, once a minute at most', async () => {
    const { key, id } = await created(['read']);
    const lastUse = async () => {
      const { api_keys: keys } = await server.call(contract.listKeys, { limit: 100 });
      return keys.find((each) => each.id === id)?.last_used_at ?? null;
    };
    expect(await lastUse()).toBeNull();
    const firstUse = new Date(nowMs).toISOString();
    await server.call(contract.listPackages, {}, key);
    nowMs += 59_999;
    await server.call(contract.listPackages, {}, key);
    expect(await lastUse()).toBe(firstUse);
    nowMs += 1;
    await server.call(contract.listPackages, {}, key);
    expect(await lastUse()).toBe(new Date(nowMs).toISOString());
  });
});

describe('scopes', () => {
  const lacks = { status: 403, code: 'INSUFFICIENT_SCOPES' };

  test('read: GET only', async () => {
    const { key } = await created(['read']);
    await server.call(contract.listPackages, {}, key);
    const makesKey = server.call(contract.createKey, { name: 'x', scopes: ['admin'] }, key);
    await expect(makesKey).rejects.toMatchObject(lacks);
    await expect(server.call(contract.deletePackage, somePackage, key)).rejects.toMatchObject(lacks);
    const upload = await server.request('/api/v1/packages', {
      method: 'POST',
      headers: { 'x-api-key': key },
    });
    expect([upload.status, await upload.json()]).toMatchObject([403, { code: 'INSUFFICIENT_SCOPES' }]);
  });

  test('write alone neither reads nor deletes', async () => {
    const { key } = await created(['write']);
    await expect(server.call(contract.listPackages, {}, key)).rejects.toMatchObject(lacks);
    await expect(server.call(contract.deletePackage, somePackage, key)).rejects.toMatchObject(lacks);
  });

  test('delete reaches the packages to be deleted and no key', async () => {
    const { key, id } = await created(['delete']);
    const deletes = server.call(contract.deletePackage, somePackage, key);
    await expect(deletes).rejects.toMatchObject({ code: 'PACKAGE_NOT_FOUND' });
    await expect(server.call(contract.revokeKey, { keyId: id }, key)).rejects.toMatchObject(lacks);
  });

  test.each(['public_api', 'internal_product'] as const)(
    '%s reads and writes and administers nothing',
    async (scope) => {
      const { key } = await created([scope]);
      await server.call(contract.listPackages, {}, key);
      const upload = await server.request('/api/v1/packages', {
        method: 'POST',
        headers: { 'x-api-key': key },
      });
      expect(await upload.json()).toMatchObject({ code: 'MISSING_FILE' });
      await expect(server.call(contract.listKeys, {}, key)).rejects.toMatchObject(lacks);
    },
  );
});

describe('the visit code of a printed URL', () => {
  const codeOf = (url: string) => url.split('/#/visit/')[1] ?? '';

  test('opens one browser tab and no second one', async () => {
    const code = codeOf(server.lectern().createVisitUrl());
    const { token } = await server.call(contract.exchangeVisitCode, { code }, 'none');
    expect((await server.call(contract.health, {}, token)).scopes).toEqual(['admin']);
    const again = server.call(contract.exchangeVisitCode, { code });
    await expect(again).rejects.toMatchObject({ status: 401, code: 'UNAUTHORIZED' });
  });

  test('ends after a day, and no code opens anything', async () => {
    const code = codeOf(server.lectern().createVisitUrl());
    nowMs += dayMs;
    await expect(server.call(contract.exchangeVisitCode, { code })).rejects.toMatchObject({ status: 401 });
    await expect(server.call(contract.exchangeVisitCode, { code: 'x' })).rejects.toMatchObject({
      status: 401,
    });
  });

  test('its token is not among the API keys and ends after a week', async () => {
    const token = server.lectern().createWindowToken();
    const { api_keys: keys } = await server.call(contract.listKeys, { limit: 100 });
    expect(keys.some(({ prefix }) => token.startsWith(prefix))).toBe(false);
    nowMs += 7 * dayMs;
    const refused = server.call(contract.readSettings, {}, token);
    await expect(refused).rejects.toMatchObject({ code: 'EXPIRED_API_KEY' });
  });
});
