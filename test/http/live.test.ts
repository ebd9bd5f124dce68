import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { contract } from '../../src-shared/contract';
import { createLiveHub } from '../../src-main/features/live/hub';
import { doorAt } from '../../src-main/http/guards';
import { TenantId } from '../../src-shared/kernel/ids';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipFixture } from '../support/zip-fixture';
import { startServer, type TestServer } from '../support/start-server';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const urlOf = (path: string) => server.origin.replace('http', 'ws') + path;
const ticketPath = async () => (await server.call(contract.createLiveTicket, {})).path;

/** Status of a refused upgrade, or "open". */
function knock(url: string, headers: Record<string, string> = {}): Promise<number | 'open'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_, answer) => resolve(answer.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
}

describe('the live channel', () => {
  test('opens with a ticket, once', async () => {
    const url = urlOf(await ticketPath());
    expect(await knock(url)).toBe('open');
    expect(await knock(url)).toBe(401);
  });

  test('tells of a package that was uploaded and of one that was deleted', async () => {
    const socket = new WebSocket(urlOf(await ticketPath()));
    await once(socket, 'open');
    const heard: string[] = [];
    socket.on('message', (text: Buffer) =>
      heard.push((JSON.parse(text.toString()) as { type: string }).type),
    );
    const timesTold = () => heard.filter((type) => type === 'packages-changed').length;
    const added = await server.upload(await zipFixture('scorm12-single'));
    await expect.poll(timesTold).toBeGreaterThan(0);
    expect(heard).toContain('imports-changed');
    const before = timesTold();
    await server.call(contract.deletePackage, { packageId: added.id });
    await expect.poll(timesTold).toBeGreaterThan(before);
    socket.terminate();
  });

  test('refuses no ticket, a wrong one, and another address', async () => {
    expect(await knock(urlOf('/api/lectern/live'))).toBe(401);
    expect(await knock(urlOf('/api/lectern/live?ticket=x'))).toBe(401);
    expect(await knock(urlOf('/api/v1/packages'))).toBe(404);
    expect(await knock(urlOf('//['))).toBe(404);
  });

  test.each(['https://evil.example', 'the content origin'])(
    'refuses a page of %s, whatever its ticket',
    async (from) => {
      const origin = from.startsWith('https') ? from : server.contentOrigin;
      expect(await knock(urlOf(await ticketPath()), { origin })).toBe(403);
    },
  );

  test('refuses a rebound name', async () => {
    expect(await knock(urlOf(await ticketPath()), { host: 'evil.example' })).toBe(403);
  });
});

describe('the live hub', () => {
  const [mine, theirs] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'].map(
    (id) => TenantId.parse(id),
  );

  test('tells each tenant its own news, and a ticket ends after 30 seconds', async () => {
    let nowMs = 0;
    const hub = createLiveHub({ nowMs: () => nowMs });
    const http = createServer();
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as AddressInfo;
    hub.attach(http, doorAt(port, { framed: false }));
    const at = (ticket: string) => `ws://127.0.0.1:${port}/api/lectern/live?ticket=${ticket}`;

    const socket = new WebSocket(at(hub.createTicket(mine!)));
    await once(socket, 'open');
    const told = once(socket, 'message') as Promise<[Buffer]>;
    hub.publish(theirs!, { type: 'session-changed', sessionId: 'theirs' });
    hub.publish(mine!, { type: 'session-changed', sessionId: 'mine' });
    const [text] = await told;
    expect(JSON.parse(text.toString())).toEqual({ type: 'session-changed', sessionId: 'mine' });

    const late = hub.createTicket(mine!);
    nowMs += 30_000;
    expect(await knock(at(late))).toBe(401);
    const closed = once(socket, 'close');
    hub.close();
    await closed;
    http.close();
  });
});
