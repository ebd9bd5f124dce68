import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ rateLimited: true });
});
afterAll(() => server[Symbol.asyncDispose]());

/** A tenant of its own with these limits: buckets of one test are not those of another. */
const tenantWith = async (limits: Readonly<Record<string, number | boolean>>) => {
  const window = server.lectern().createWindowToken();
  const { id } = await server.call(contract.createTenant, { name: 'limited' }, window);
  const wanted = { tenant_id: id, name: 'key', scopes: ['admin' as const] };
  const { key } = await server.call(contract.createKey, wanted, window);
  await server.call(contract.updateSettings, { tenant_id: id, ...limits }, window);
  return key;
};
const list = (key: string, path = '/api/v1/packages') =>
  fetch(`${server.origin}${path}`, { headers: { 'X-API-Key': key } });
const told = (answer: Response) =>
  ['limit', 'remaining', 'reset'].map((word) => Number(answer.headers.get(`x-ratelimit-${word}`)));

describe('requests of a key', () => {
  test('are counted in the headers of each answer', async () => {
    const key = await tenantWith({ rate_limit_read_per_minute: 30 });
    const [first, second] = [await list(key), await list(key)];
    expect([told(first).slice(0, 2), told(second).slice(0, 2)]).toEqual([
      [30, 29],
      [30, 28],
    ]);
    const resetInSeconds = (told(second)[2] ?? 0) - Date.now() / 1000;
    expect(resetInSeconds).toBeGreaterThan(2);
    expect(resetInSeconds).toBeLessThan(6);
  });

  test('beyond the limit are refused with the time to wait, and pass once it is over', async () => {
    const key = await tenantWith({ rate_limit_read_per_minute: 60 });
    const answers = await Promise.all(Array.from({ length: 70 }, () => list(key)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(5);
    const [one] = refused;
    const body = (await one?.json()) as { code: string; error: string; details: Record<string, unknown> };
    expect([body.code, body.error]).toEqual(['RATE_LIMIT_EXCEEDED', 'Rate limit exceeded']);
    expect(body.details).toMatchObject({ limit: 60, remaining: 0, retry_after_seconds: 1 });
    expect(Date.parse(String(body.details['reset_at']))).toBeGreaterThan(Date.now());
    expect([one?.headers.get('retry-after'), one?.headers.get('x-ratelimit-remaining')]).toEqual(['1', '0']);
    await expect.poll(async () => (await list(key)).status, { timeout: 5_000, interval: 100 }).toBe(200);
  });

  test('are counted by what they do: reading goes on where writing is over', async () => {
    const key = await tenantWith({ rate_limit_write_per_minute: 1 });
    const write = () =>
      fetch(`${server.origin}/api/v1/packages/upload-url`, {
        method: 'POST',
        headers: { 'X-API-Key': key, 'Content-Type': 'application/json' },
        body: '{}',
      });
    expect([(await write()).status, (await write()).status]).toEqual([400, 429]);
    expect((await list(key)).status).toBe(200);
  });

  test('do not use up another tenant’s', async () => {
    const [one, two] = [
      await tenantWith({ rate_limit_read_per_minute: 1 }),
      await tenantWith({ rate_limit_read_per_minute: 1 }),
    ];
    expect([(await list(one)).status, (await list(one)).status, (await list(two)).status]).toEqual([
      200, 429, 200,
    ]);
  });

  test('are not counted where the setting is 0, or from this machine where that is set', async () => {
    const free = await tenantWith({ rate_limit_read_per_minute: 0 });
    const here = await tenantWith({ rate_limit_read_per_minute: 1, rate_limit_this_machine: false });
    for (const key of [free, here]) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => list(key)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    }
  });
});

test('Lectern’s own windows are never counted', async () => {
  const window = server.lectern().createWindowToken();
  const answers = await Promise.all(Array.from({ length: 150 }, () => list(window)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('answers without a key carry the headers too, and count nothing', async () => {
  for (const path of ['/api/health', '/api/v1/packages', '/api/v1/nothing']) {
    const answer = await fetch(`${server.origin}${path}`);
    expect([path, told(answer).slice(0, 2)]).toEqual([path, [100, 100]]);
  }
});
