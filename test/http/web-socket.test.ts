import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { pingClients } from '../../src-main/http/web-socket';

test('who answers no ping is cut off, and who does stays', async () => {
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const stopPinging = pingClients(sockets, 100);
  await once(sockets, 'listening');
  const address = `ws://127.0.0.1:${String((sockets.address() as AddressInfo).port)}`;
  const [silent, lively] = [new WebSocket(address, { autoPong: false }), new WebSocket(address)];
  await Promise.all([once(silent, 'open'), once(lively, 'open')]);
  const [code] = (await once(silent, 'close')) as [number];
  expect([code, lively.readyState]).toEqual([1006, WebSocket.OPEN]);
  stopPinging();
  lively.terminate();
  sockets.close();
});
