import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

/** About as long as an entry with its call. */
const message = 'x'.repeat(220);

/** Milliseconds that messages at this rate take to an echo and back, which is the least that the network and a process take. */
export async function echoedMs(wish: {
  readonly lines: number;
  readonly seconds: number;
  readonly perSecond: number;
}): Promise<number[]> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(data)));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const waitsMs: number[] = [];
  const endMs = performance.now() + 1000 * wish.seconds;
  await Promise.all(Array.from({ length: wish.lines }, (_, at) => talk(at / wish.lines)));
  server.close();
  return waitsMs;

  async function talk(shift: number): Promise<void> {
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}`, { perMessageDeflate: false });
    await once(socket, 'open');
    const everyMs = 1000 / wish.perSecond;
    await pause(shift * everyMs);
    for (let nextMs = performance.now(); nextMs < endMs; nextMs += everyMs) {
      await pause(Math.max(0, nextMs - performance.now()));
      const sentMs = performance.now();
      socket.send(message);
      await once(socket, 'message');
      waitsMs.push(performance.now() - sentMs);
    }
    socket.terminate();
  }
}
