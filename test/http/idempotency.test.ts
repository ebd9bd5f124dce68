import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { addOtherTenant } from './other-tenant';

const hourMs = 3_600_000;
let nowMs = Date.UTC(2026, 0, 5, 12);
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
});
afterAll(() => server[Symbol.asyncDispose]());

const post = (key: string | null, body: unknown, path = '/api/v1/webhooks', apiKey = server.key) =>
  fetch(server.origin + path, {
    method: 'POST',
    headers: {
      ...{ 'X-API-Key': apiKey, 'Content-Type': 'application/json' },
      ...(key !== null && { 'Idempotency-Key': key }),
    },
    body: JSON.stringify(body),
  });
const webhook = (url = 'https://example.com/hook') => ({ url, event_types: ['*'] });
const countWebhooks = async () => (await server.call(contract.listWebhooks, { limit: 100 })).total;

describe('a POST with an Idempotency-Key', () => {
  test('is done once and answered twice alike, and says the second time that it is a repeat', async () => {
    const before = await countWebhooks();
    const first = await post('a-1', webhook());
    const again = await post('a-1', webhook());
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await again.json()).toEqual(await first.json());
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await countWebhooks()).toBe(before + 1);
  });

  test('is done once when it comes many times at once, and once after a restart', async () => {
    const before = await countWebhooks();
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('a-2', webhook())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    await server.restart();
    expect((await post('a-2', webhook())).status).toBe(201);
    expect(await countWebhooks()).toBe(before + 1);
  });

  test('is refused for another request', async () => {
    await post('a-3', webhook());
    const other = await post('a-3', webhook('https://example.com/other'));
    expect([other.status, await other.json()]).toMatchObject([
      400,
      { code: 'INVALID_REQUEST', details: { field: 'Idempotency-Key' } },
    ]);
  });

  test('may be tried again after a refusal', async () => {
    expect((await post('a-4', { url: 'nonsense' })).status).toBe(400);
    expect((await post('a-4', webhook())).status).toBe(201);
  });

  test('is forgotten after a day, and is another tenant’s own', async () => {
    const before = await countWebhooks();
    await post('a-5', webhook());
    await post('a-5', webhook(), '/api/v1/webhooks', addOtherTenant(server));
    nowMs += 24 * hourMs;
    await post('a-5', webhook());
    expect(await countWebhooks()).toBe(before + 2);
  });

  test.each(['', 'with blank', 'ü'.repeat(3), 'x'.repeat(256)])(
    'needs a key that is one: "%s"',
    async (key) => {
      const encoded = Buffer.from(key, 'utf8').toString('latin1');
      const answer = await post(encoded, webhook()).catch(() => null);
      expect(answer?.status).toBe(400);
    },
  );

  test('gives a new key again to who asked for it, and the database holds no text of it', async () => {
    const ask = (apiKey: string) =>
      post('a-6', { name: 'made', scopes: ['read'] }, '/api/admin/api-keys', apiKey);
    const made = (await (await ask(server.key)).json()) as { key: string };
    expect(await (await ask(server.key)).json()).toEqual(made);
    const files = readdirSync(server.dataFolder).filter((name) => name.startsWith('lectern.db'));
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(server.dataFolder, name))));
    expect(bytes.includes(made.key.slice(0, 16))).toBe(true);
    expect(bytes.includes(made.key)).toBe(false);

    const other = await server.call(contract.createKey, { name: 'other', scopes: ['admin'] });
    expect(((await (await ask(other.key)).json()) as { key: string }).key).not.toBe(made.key);
  });

  test('that uploads a form stores one package', async () => {
    const zip = await zipFixture('scorm12-single');
    const upload = async () => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(zip)]), 'course.zip');
      const headers = { 'X-API-Key': server.key, 'Idempotency-Key': 'form-1' };
      const answer = await fetch(`${server.origin}/api/v1/packages`, { method: 'POST', headers, body: form });
      return (await answer.json()) as { id: string };
    };
    expect((await upload()).id).toBe((await upload()).id);
    expect((await server.call(contract.listPackages, {})).total).toBe(1);
  });
});

test('without a key each request is done', async () => {
  const before = await countWebhooks();
  await post(null, webhook());
  await post(null, webhook());
  expect(await countWebhooks()).toBe(before + 2);
});
