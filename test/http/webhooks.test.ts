import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

interface Received {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
}
type Answering = (req: Received, res: ServerResponse) => void;

/** A receiver on this machine. `answer` says what it does with a delivery. */
async function startReceiver(answer: Answering = (_, res) => void res.end('OK')) {
  const received: Received[] = [];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      const one = { headers: req.headers, body, atMs: Date.now() };
      received.push(one);
      answer(one, res);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    until: async (count: number) => {
      while (received.length < count) await new Promise((again) => setTimeout(again, 10));
      return received;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

let nowMs = Date.UTC(2030, 0, 1);
const clock = { nowMs: () => nowMs };
let server: TestServer;

beforeEach(async () => {
  server = await startServer({ clock });
  await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
});
afterEach(() => server[Symbol.asyncDispose]());

const subscribe = (url: string, event_type = '*', secret?: string) =>
  server.call(contract.createWebhook, { url, event_type, ...(secret === undefined ? {} : { secret }) });

describe('a webhook', () => {
  test('shows its secret when it is made, and never again', async () => {
    const made = await subscribe('https://example.org/hook', 'session.completed', 'a secret of mine');
    expect(made).toMatchObject({ secret: 'a secret of mine', event_type: 'session.completed', active: true });
    const read = await server.request(`/api/v1/webhooks/${made.id}`);
    expect(await read.text()).not.toContain('a secret of mine');
    const list = await server.call(contract.listWebhooks, {});
    expect(list.webhooks.map(({ id }) => id)).toEqual([made.id]);
  });

  test('gets a secret where none is given', async () => {
    const { secret } = await subscribe('https://example.org/hook');
    expect(secret.length).toBeGreaterThanOrEqual(32);
  });

  test.each([
    [{ event_type: 'session.completed' }, 'url'],
    [{ url: 'ftp://example.org', event_type: '*' }, 'url'],
    [{ url: 'https://me:pw@example.org', event_type: '*' }, 'url'],
    [{ url: 'https://example.org' }, 'event_type'],
    [{ url: 'https://example.org', event_type: 'session.exploded' }, 'event_type'],
    [{ url: 'https://example.org', event_type: '*', secret: 'short' }, 'secret'],
  ])('is not made of %j', async (body, field) => {
    const response = await server.request('/api/v1/webhooks', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_REQUEST', details: { field } });
    expect((await server.call(contract.listWebhooks, {})).total).toBe(0);
  });

  test('takes several events, by the names of either document', async () => {
    const made = await server.call(contract.createWebhook, {
      url: 'https://example.org/hook',
      events: ['session.progress.updated', 'package.processing.failed'],
    });
    expect(made.event_types).toEqual(['session.progress.updated', 'package.processing.failed']);
  });

  test('is changed by PUT and PATCH, and deleted with its deliveries', async () => {
    const { id } = await subscribe('https://example.org/hook');
    const put = await server.call(contract.updateWebhook, { webhookId: id, is_active: false });
    expect(put.active).toBe(false);
    const patched = await server.call(contract.patchWebhook, {
      webhookId: id,
      url: 'https://example.org/new',
    });
    expect(patched).toMatchObject({ url: 'https://example.org/new', active: false });
    await server.call(contract.deleteWebhook, { webhookId: id });
    await expect(server.call(contract.readWebhook, { webhookId: id })).rejects.toMatchObject({
      code: 'WEBHOOK_NOT_FOUND',
    });
  });
});

describe('an event', () => {
  test('comes signed by the raw body, with the ids where every reader looks', async () => {
    await using receiver = await startReceiver();
    await subscribe(receiver.url, 'package.processing.completed', 'signing secret');
    const { package_id } = await server.upload(await zipFixture('scorm12-single'));
    const [event] = await receiver.until(1);
    const signature = createHmac('sha256', 'signing secret')
      .update(event?.body ?? '')
      .digest('hex');
    expect(event?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-allure-signature': signature,
      'x-allure-signature-algorithm': 'sha256',
      'x-allure-event': 'package.processing.completed',
    });
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      event: 'package.processing.completed',
      event_type: 'package.processing.completed',
      type: 'package.processing.completed',
      package_id,
      tenant_id: expect.any(String) as string,
      data: { package_id, version: 1, status: 'ready' },
    });
  });

  test('that nobody asked for, or that a sleeping webhook asked for, is not sent', async () => {
    await using receiver = await startReceiver();
    await subscribe(receiver.url, 'session.completed');
    const { id } = await subscribe(receiver.url, 'package.processing.completed');
    await server.call(contract.patchWebhook, { webhookId: id, active: false });
    await subscribe(receiver.url, 'package.deleted');
    const { package_id } = await server.upload(await zipFixture('scorm12-single'));
    await server.call(contract.deletePackage, { packageId: package_id });
    const received = await receiver.until(1);
    expect(received.map(({ headers }) => headers['x-allure-event'])).toEqual(['package.deleted']);
  });

  test('about one thing waits for the one before it; others go ahead', async () => {
    let isDown = true;
    await using receiver = await startReceiver(({ body }, res) => {
      const { event } = JSON.parse(body) as { event: string };
      res.statusCode = isDown && event === 'package.processing.completed' ? 503 : 200;
      res.end();
    });
    const events = ['package.processing.completed', 'package.deleted'];
    await server.call(contract.createWebhook, { url: receiver.url, events });
    const first = await server.upload(await zipFixture('scorm12-single'));
    await receiver.until(1);
    await server.call(contract.deletePackage, { packageId: first.package_id });
    const inOrder = () =>
      receiver.received.map(({ body }) => JSON.parse(body) as { event: string; package_id: string });
    isDown = false;
    const second = await server.upload(await zipFixture('scorm2004-single'));
    await receiver.until(2);
    expect(inOrder()[1]).toMatchObject({ package_id: second.package_id });
    nowMs += 61_000;
    await server.restart();
    await receiver.until(4);
    const ofFirst = inOrder().filter((one) => one.package_id === first.package_id);
    expect(ofFirst.map(({ event }) => event)).toEqual([
      'package.processing.completed',
      'package.processing.completed',
      'package.deleted',
    ]);
  });

  test('is tried again after 1, 5, 30, 120 and 720 minutes, across restarts, and then given up', async () => {
    await using receiver = await startReceiver((_, res) => void res.writeHead(500).end('no'));
    const { id } = await subscribe(receiver.url, 'package.processing.completed');
    await server.upload(await zipFixture('scorm12-single'));
    const read = async () =>
      (await server.call(contract.listWebhookDeliveries, { webhookId: id })).deliveries[0];
    for (const [tried, minutes] of [1, 5, 30, 120, 720].entries()) {
      await receiver.until(tried + 1);
      await expect.poll(async () => (await read())?.attempts).toBe(tried + 1);
      const next = Date.parse((await read())?.next_attempt_at ?? '');
      expect(Math.round((next - nowMs) / 60_000)).toBe(minutes);
      nowMs = next + 1;
      await server.restart();
    }
    await expect.poll(async () => (await read())?.status).toBe('failed');
    expect(await read()).toMatchObject({
      attempts: 6,
      response_status: 500,
      response_body: 'no',
      error: 'HTTP 500',
    });
    expect((await server.call(contract.readWebhook, { webhookId: id })).failure_count).toBe(1);
  });

  test('tells what became of a session, each meaning under a name of its own', async () => {
    await using receiver = await startReceiver();
    await subscribe(receiver.url);
    const { package_id } = await server.upload(await zipFixture('scorm2004-single'));
    const launched = await server.call(contract.launchPackage, { packageId: package_id, user_id: 'ann' });
    const sessionId = launched.session_id;
    const cmi_data = {
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.score.scaled': '0.9',
    };
    await server.call(contract.updateSession, { sessionId, version: launched.session.version, cmi_data });
    const aboutIt = () =>
      receiver.received
        .map(({ body }) => JSON.parse(body) as { event: string; session_id?: string; user_id?: string })
        .filter((one) => one.session_id === sessionId);
    await expect
      .poll(() => aboutIt().map(({ event }) => event))
      .toEqual([
        'session.created',
        'session.updated',
        'session.completed',
        'session.passed',
        'session.scored',
      ]);
    expect(aboutIt().at(-1)).toMatchObject({
      user_id: 'ann',
      data: { completion_status: 'completed', success_status: 'passed', score: { scaled: 0.9 }, version: 2 },
    });
  });

  test('to a receiver that never answers holds up neither the next upload nor other receivers', async () => {
    await using dead = await startReceiver(() => undefined);
    await using quick = await startReceiver();
    await subscribe(dead.url);
    await subscribe(quick.url);
    for (let count = 0; count < 3; count += 1) await server.upload(await zipFixture('scorm12-single'));
    await quick.until(3);
    expect(dead.received.length).toBeLessThanOrEqual(4);
  });
});

describe('a test and a redelivery', () => {
  test('are sent at once and say what came back', async () => {
    await using receiver = await startReceiver();
    const { id } = await subscribe(receiver.url, 'session.completed');
    const sent = await server.call(contract.testWebhook, { webhookId: id });
    expect(sent).toMatchObject({
      status: 'delivered',
      response_status: 200,
      response_body: 'OK',
      attempts: 1,
    });
    const again = await server.call(contract.redeliverWebhook, { webhookId: id, deliveryId: sent.id });
    expect(again).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(receiver.received.map(({ body }) => body)).toEqual([sent.request_body, sent.request_body]);
  });

  test('that fail are WEBHOOK_DELIVERY_FAILED with the delivery, and are not tried again by themselves', async () => {
    await using receiver = await startReceiver((_, res) => void res.writeHead(302, { Location: '/x' }).end());
    const { id } = await subscribe(receiver.url);
    await expect(server.call(contract.testWebhook, { webhookId: id })).rejects.toMatchObject({
      code: 'WEBHOOK_DELIVERY_FAILED',
      status: 500,
      details: { delivery: { status: 'failed', response_status: 302, next_attempt_at: null } },
    });
    expect(receiver.received).toHaveLength(1);
  });
});

describe('an address of this machine or its network', () => {
  test.each([
    'http://127.0.0.1:1/hook',
    'http://[::1]:1/hook',
    'http://localhost:1/hook',
    'http://10.1.2.3/hook',
    'http://[::ffff:127.0.0.1]:1/hook',
  ])('%s is not reached unless the setting says so', async (url) => {
    await server.call(contract.updateSettings, { webhooks_to_inner_addresses: false });
    const { id } = await subscribe(url);
    await expect(server.call(contract.testWebhook, { webhookId: id })).rejects.toMatchObject({
      details: { delivery: { error: expect.stringContaining('forbidden-address') as string } },
    });
  });
});
