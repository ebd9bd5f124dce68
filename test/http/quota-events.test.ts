import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import type { Answer } from '../../src-shared/contract/endpoint';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

let nowMs = Date.UTC(2026, 0, 5);
let server: TestServer;
let webhookId: Answer<typeof contract.createWebhook>['id'];
beforeAll(async () => {
  server = await startServer({ clock: { nowMs: () => nowMs } });
  const { tenant_id: tenantId } = await server.call(contract.readApp, {});
  await server.call(contract.updateLimits, { tenantId, max_packages: 5 });
  // Nobody is reached: what was written for the webhook is what counts here.
  const wanted = { url: 'https://webhook.invalid/', event_types: ['quota.exceeded', 'usage.threshold'] };
  webhookId = (await server.call(contract.createWebhook, wanted)).id;
});
afterAll(() => server[Symbol.asyncDispose]());

const events = async () => {
  const { deliveries } = await server.call(contract.listWebhookDeliveries, { webhookId, limit: 100 });
  return deliveries
    .map(({ request_body: body }) => JSON.parse(body) as { event: string; data: Record<string, unknown> })
    .toReversed();
};

test('webhooks hear when a tenant comes to 80 and to 100 percent, and once an hour that more did not fit', async () => {
  const zip = await zipFixture('scorm12-single');
  for (let at = 0; at < 3; at += 1) await server.upload(zip);
  expect(await events()).toEqual([]);
  await server.upload(zip);
  await server.upload(zip);
  expect((await events()).map(({ event, data }) => [event, data])).toEqual([
    ['usage.threshold', { quota_type: 'packages', limit: 5, used: 4, threshold_percentage: 80 }],
    ['usage.threshold', { quota_type: 'packages', limit: 5, used: 5, threshold_percentage: 100 }],
  ]);

  const more = () => expect(server.upload(zip)).rejects.toMatchObject({ code: 'QUOTA_EXCEEDED' });
  await more();
  await more();
  nowMs += 3_600_000;
  await more();
  await expect.poll(async () => (await events()).length).toBe(4);
  expect((await events()).at(-1)).toMatchObject({
    event: 'quota.exceeded',
    data: { limit_type: 'TENANT_PACKAGE_LIMIT', limit: 5, used: 5, required: 1 },
  });
});
