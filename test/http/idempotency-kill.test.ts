import { createServer, request, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { prepareServe } from './prepare-serve';

const serve = prepareServe();

/** A receiver that takes an event and keeps the sender waiting. */
const receiver = createServer((req, res) => {
  const parts: Buffer[] = [];
  req.on('data', (part: Buffer) => parts.push(part));
  req.on('end', () => {
    events.push((JSON.parse(Buffer.concat(parts).toString()) as { id: string }).id);
    waiting.push(res);
  });
});
const events: string[] = [];
const waiting: ServerResponse[] = [];
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const post = (origin: string, path: string, headers: Readonly<Record<string, string>>) =>
  fetch(origin + path, { method: 'POST', headers });

const unknownEnd = {
  code: 'DUPLICATE_ENTRY',
  details: { field: 'Idempotency-Key', reason: 'unknown_end', message: expect.any(String) as string },
};

test('what a killed server had begun is not done again with the same Idempotency-Key, but with another one', async () => {
  const first = await serve.start('webhooks');
  await first.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
  const { id } = await first.call(contract.createWebhook, { url, event_type: 'quota.exceeded' });
  const path = `/api/v1/webhooks/${id}/test`;
  const headers = { 'X-API-Key': first.key, 'Idempotency-Key': 'fire-once' };
  const lost = post(first.origin, path, headers).catch(() => 'lost');
  await vi.waitFor(() => expect(events).toHaveLength(1), { timeout: 5_000 });
  await first.kill();
  expect(await lost).toBe('lost');

  const second = await serve.start('webhooks', { key: first.key });
  for (const attempt of [1, 2]) {
    const again = await post(second.origin, path, headers);
    expect([attempt, again.status, await again.json()]).toMatchObject([attempt, 409, unknownEnd]);
  }
  expect(new Set(events).size).toBe(1);
  const other = post(second.origin, path, { ...headers, 'Idempotency-Key': 'fire-again' });
  await vi.waitFor(() => expect(new Set(events).size).toBe(2), { timeout: 5_000 });
  for (const res of waiting) res.end('OK');
  expect((await other).status).toBe(200);
  const repeated = await post(second.origin, path, { ...headers, 'Idempotency-Key': 'fire-again' });
  expect([repeated.status, repeated.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
}, 60_000);

test('an upload that broke off with its connection may be sent again with the same key', async () => {
  const server = await serve.start('uploads');
  const headers = { 'X-API-Key': server.key, 'Idempotency-Key': 'half' };
  const type = 'multipart/form-data; boundary=x';
  const half = request(`${server.origin}/api/v1/packages`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': type },
  });
  half.on('error', () => undefined);
  half.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nPK');
  const incoming = join(server.dataFolder, 'packages', 'incoming');
  await vi.waitFor(() => expect(readdirSync(incoming)).toHaveLength(1), { timeout: 10_000 });
  half.destroy();
  await vi.waitFor(
    async () => {
      const again = await fetch(`${server.origin}/api/v1/packages`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': type },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\nno zip\r\n--x--\r\n',
      });
      expect([again.status, await again.json()]).toMatchObject([400, { code: 'INVALID_FILE_TYPE' }]);
    },
    { timeout: 10_000 },
  );
}, 30_000);
