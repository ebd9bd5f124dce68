import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';
import { openRun } from './journal-page';
import { builtStandIn } from './player-stand-in';

let server: TestServer;
beforeEach(async () => {
  server = await startServer({ distFolder: builtStandIn() });
});
afterEach(() => server[Symbol.asyncDispose]());

async function startReceiver() {
  const receiver = createServer((req, res) => void req.resume().on('end', () => res.end('taken')));
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      receiver.closeAllConnections();
      receiver.close();
      await once(receiver, 'close');
    },
  };
}

async function openSession(): Promise<string> {
  const { id } = await server.upload(await zipFixture('scorm12-single'));
  const user_id = crypto.randomUUID();
  const { launch_url } = await server.call(contract.launchPackage, { packageId: id, user_id });
  return openRun(server, launch_url);
}

const read = (token?: string) => server.call(contract.readOutgoing, {}, token);
const subscribe = (url: string) => server.call(contract.createWebhook, { url, event_type: '*' });
const report = (blocked: unknown, headers: Record<string, string> = {}, page = '') =>
  fetch(`${server.contentOrigin}/policy-reports`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/csp-report', ...headers },
    body: JSON.stringify({ 'csp-report': { 'blocked-uri': blocked, 'document-uri': page } }),
  });

describe('the list of outgoing requests', () => {
  test('is empty after a start', async () => {
    expect(await read()).toEqual({ since: expect.any(String), sent: 0, stopped: 0, requests: [] });
  });

  test('tells where a delivery of a webhook went, how it ended and how much it was, and nothing of its path', async () => {
    await using receiver = await startReceiver();
    await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
    const hook = await subscribe(`http://${receiver.host}/learners/anna?token=secret`);
    const delivery = await server.call(contract.testWebhook, { webhookId: hook.id });
    const listed = await read();
    expect(listed).toMatchObject({ sent: 1, stopped: 0 });
    expect(listed.requests).toEqual([
      {
        ...{ id: 1, at: expect.any(String), purpose: 'webhook', origin: `http://${receiver.host}` },
        ...{ method: 'POST', outcome: 'answered', status: 200, times: 1 },
        bytes_sent: Buffer.byteLength(delivery.request_body),
        ...{ bytes_received: 5, duration_ms: expect.any(Number) },
      },
    ]);
    expect(JSON.stringify(listed)).not.toMatch(/anna|secret/);
  });

  test('tells of a request that nobody answered', async () => {
    await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
    const { id: webhookId } = await subscribe('http://127.0.0.1:9/');
    await server.call(contract.testWebhook, { webhookId }).catch(() => null);
    const { requests } = await read();
    expect(requests).toMatchObject([{ outcome: 'failed', status: null, bytes_received: 0 }]);
  });

  test('tells of a webhook that may not reach this machine, as stopped', async () => {
    const { id: webhookId } = await subscribe('http://127.0.0.1:9/');
    await server.call(contract.testWebhook, { webhookId }).catch(() => null);
    expect(await read()).toMatchObject({
      ...{ sent: 0, stopped: 1 },
      requests: [{ purpose: 'webhook', outcome: 'stopped', origin: 'http://127.0.0.1:9' }],
    });
  });

  test('tells of a name that leads to this machine as stopped, for nothing was sent', async () => {
    const { id: webhookId } = await subscribe('http://localhost:9/');
    await server.call(contract.testWebhook, { webhookId }).catch(() => null);
    expect(await read()).toMatchObject({
      ...{ sent: 0, stopped: 1 },
      requests: [{ purpose: 'webhook', outcome: 'stopped', origin: 'http://localhost:9', times: 1 }],
    });
  });

  test('gathers what browsers report that the policy of content stopped, and takes no other word', async () => {
    for (const blocked of ['https://track.example/a?learner=anna', 'https://track.example/b'])
      expect((await report(blocked)).status).toBe(204);
    for (const blocked of ['inline', 'eval', 'data', 7, null, 'javascript:alert(1)'])
      expect((await report(blocked)).status).toBe(204);
    const listed = await read();
    expect(listed).toMatchObject({ sent: 0, stopped: 2 });
    expect(listed.requests).toMatchObject([
      { purpose: 'content', origin: 'https://track.example', outcome: 'stopped', times: 2 },
    ]);
    expect(JSON.stringify(listed)).not.toContain('anna');
  });

  test('lets no source push out what others tried, however much it reports', async () => {
    const [run, other] = [await openSession(), await openSession()];
    await report('https://track.example/', {}, `${other}/files/index.html`);
    await report('https://from-a-blob.example/', {}, 'blob');
    for (let at = 0; at < 300; at += 1)
      await report(`https://h${String(at)}.example/`, {}, `${run}/files/index.html`);
    const forged = `${server.contentOrigin}/run/nobodys-ticket/files/index.html`;
    for (let at = 0; at < 99; at += 1) await report(`https://f${String(at)}.example/`, {}, forged);
    await report('https://track.example/', {}, `${run}/files/index.html`);
    const { stopped, requests } = await read();
    expect(stopped).toBe(402);
    expect(requests.map(({ origin }) => origin)).toContain('https://from-a-blob.example');
    expect(requests.filter(({ origin }) => origin.startsWith('https://h'))).toHaveLength(99);
    expect(requests[0]).toMatchObject({ origin: 'https://track.example', times: 2 });
    expect(requests).toHaveLength(200);
  });

  test('keeps what the frame of a course reports, however many unknown documents are reported', async () => {
    const frame = `${server.contentOrigin}/frame/index.html`;
    await report('https://by-the-frame.example/', {}, frame);
    const strangers = ['https://evil.example/frame/index.html', 'blob', `${server.contentOrigin}/other`];
    for (let at = 0; at < 101; at += 1)
      await report(`https://f${String(at)}.example/`, {}, strangers[at % strangers.length]);
    const { requests } = await read();
    expect(requests.map(({ origin }) => origin)).toContain('https://by-the-frame.example');
    expect(requests).toHaveLength(101);
  });

  test('tells windows a few times a second at most that it has changed', async () => {
    const { path } = await server.call(contract.createLiveTicket, {});
    const socket = new WebSocket(server.origin.replace('http', 'ws') + path);
    await once(socket, 'open');
    let told = 0;
    socket.on('message', () => (told += 1));
    for (let at = 0; at < 500; at += 1)
      server.lectern().noteStopped({ purpose: 'window', url: 'https://h.example/', method: 'GET' });
    await expect.poll(() => told).toBeGreaterThan(0);
    expect((await read()).stopped).toBeGreaterThanOrEqual(500);
    expect(told).toBeLessThan(5);
    socket.terminate();
  });

  test('takes no report of a page of another site, nor one that is too long', async () => {
    expect((await report('https://track.example', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await report(`https://track.example/${'x'.repeat(40_000)}`)).status).toBe(400);
    expect((await read()).requests).toEqual([]);
  });

  test('stays bounded, and what was stopped pushes out nothing that has left', async () => {
    await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
    const { id: webhookId } = await subscribe('http://127.0.0.1:9/');
    await server.call(contract.testWebhook, { webhookId }).catch(() => null);
    for (let at = 0; at < 250; at += 1)
      server
        .lectern()
        .noteStopped({ purpose: 'content', url: `https://h${at}.example/${at}`, method: 'GET' });
    const { stopped, requests } = await read();
    expect(stopped).toBe(250);
    expect(requests).toHaveLength(101);
    expect(requests.at(-1)).toMatchObject({ purpose: 'webhook', outcome: 'failed' });
  });

  test('is for administrators of this machine alone', async () => {
    const { id: tenant_id } = await server.call(contract.createTenant, { name: 'Other' });
    const { key } = await server.call(contract.createKey, { tenant_id, name: 'Other', scopes: ['admin'] });
    await expect(read(key)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reader = await server.call(contract.createKey, { name: 'Reader', scopes: ['read'] });
    await expect(read(reader.key)).rejects.toMatchObject({ code: 'INSUFFICIENT_SCOPES' });
  });
});
