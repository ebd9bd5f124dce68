import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:http';
import { expect, test, vi } from 'vitest';
import { contract } from '../../src-shared/contract';
import { startServer, type TestServer } from '../support/start-server';
import { zipFixture } from '../support/zip-fixture';

/** A receiver that does something else than to answer. */
async function startOdd(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => {
      asked += 1;
      answer(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    asked: () => asked,
    [Symbol.dispose]: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

async function startGood() {
  let received = 0;
  const server = createServer((req, res) => {
    received += 1;
    req.resume();
    res.end('OK');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`,
    received: () => received,
    [Symbol.dispose]: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function start(): Promise<{ server: TestServer; makeEvents(count: number): Promise<void> }> {
  const server = await startServer();
  await server.call(contract.updateSettings, { webhooks_to_inner_addresses: true });
  const { id: packageId } = await server.upload(await zipFixture('scorm12-single'));
  let learner = 0;
  return {
    server,
    makeEvents: async (count) => {
      for (let at = 0; at < count; at += 1)
        await server.call(contract.createSession, {
          package_id: packageId,
          user_id: `l${String(++learner)}`,
        });
    },
  };
}

const subscribe = (server: TestServer, url: string) =>
  server.call(contract.createWebhook, { url, event_type: 'session.created' });

test('receivers that switch protocols or hang up are failures like others, hold up nobody, and let the server end', async () => {
  using switching = await startOdd((socket) =>
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
  );
  using hangingUp = await startOdd((socket) => socket.destroy());
  using good = await startGood();
  const { server, makeEvents } = await start();
  const { id: webhookId } = await subscribe(server, switching.url);
  await subscribe(server, hangingUp.url);
  await subscribe(server, good.url);
  await makeEvents(6);
  await vi.waitFor(() => expect(good.received()).toBe(6), { timeout: 10_000 });
  await vi.waitFor(
    async () => {
      const { data } = await server.call(contract.listWebhookDeliveries, { webhookId });
      expect(data.some(({ error }) => error === 'HTTP 101')).toBe(true);
    },
    { timeout: 10_000 },
  );
  await server[Symbol.asyncDispose]();
});

test('a receiver that never answers holds up only itself, however much waits for it, and not the end of the server', async () => {
  using dead = await startOdd(() => undefined);
  using good = await startGood();
  const { server, makeEvents } = await start();
  await subscribe(server, dead.url);
  await makeEvents(120);
  await vi.waitFor(() => expect(dead.asked()).toBe(4), { timeout: 10_000 });
  await subscribe(server, good.url);
  await makeEvents(1);
  await vi.waitFor(() => expect(good.received()).toBe(1), { timeout: 3_000 });
  const startMs = performance.now();
  await server[Symbol.asyncDispose]();
  expect(performance.now() - startMs).toBeLessThan(8_000);
});
