import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

interface Told {
  readonly event: string;
  readonly dispatch_id: string;
  readonly user_id?: string;
  readonly session_id?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

test('webhooks hear that a dispatch was created, launched, revoked and expired, and never its token', async () => {
  const heard: string[] = [];
  const receiver = createServer((req, res) => {
    void text(req).then((body) => {
      heard.push(body);
      res.end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/`;
  await using server = await startServer();
  await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
  const events = ['created', 'launched', 'revoked', 'expired'].map((name) => `dispatch.${name}`);
  await server.call(contract.createWebhook, { url, event_types: events });
  const packageId = (await server.upload(await zipFixture('scorm12-single'))).id;
  const create = (label: string, expires_at: string | null) =>
    server.call(contract.createPackageDispatch, { packageId, label, expires_at });

  const soon = new Date(Date.now() + 1500).toISOString();
  const ends = await create('ends', soon);
  const goes = await create('goes', null);
  await fetch(`${goes.launch_url}&user_id=ann`, { redirect: 'manual' });
  await server.call(contract.revokeDispatch, { dispatchId: goes.id });
  await server.call(contract.revokeDispatch, { dispatchId: goes.id });
  const told = () => heard.map((body) => JSON.parse(body) as Told);
  await expect.poll(() => told().length, { timeout: 15_000 }).toBe(5);

  const of = (id: string) => told().filter(({ dispatch_id }) => dispatch_id === id);
  expect(of(goes.id).map(({ event }) => event)).toEqual([
    'dispatch.created',
    'dispatch.launched',
    'dispatch.revoked',
  ]);
  expect(of(goes.id)[1]).toMatchObject({ user_id: 'ann', data: { registration_count: 1, label: 'goes' } });
  expect(of(goes.id)[1]?.session_id).toMatch(/^[0-9a-f-]{36}$/);
  expect(of(ends.id).map(({ event }) => event)).toEqual(['dispatch.created', 'dispatch.expired']);
  expect(of(ends.id)[1]?.data).toMatchObject({ status: 'expired' });
  for (const { token } of [ends, goes]) expect(heard.join()).not.toContain(token);
  // What was told is not told again by the next start.
  await server.restart();
  const later = await create('later', null);
  await expect.poll(() => of(later.id).length, { timeout: 15_000 }).toBe(1);
  expect(heard).toHaveLength(6);
  receiver.closeAllConnections();
  receiver.close();
});
