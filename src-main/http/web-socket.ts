import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket, WebSocketServer } from 'ws';

/** Answers every upgrade that it is given. */
export interface UpgradeAnswers {
  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to all that it answered. */
  close(): void;
}

const goingAway = 1001;
/** A page that does not answer our goodbye must not hold up the program's end. */
const farewellMs = 1000;

/** Answers an upgrade that gets no WebSocket; `status` is a status line's, e.g. "404 Not Found". */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Pings every client at that interval, and cuts off who has not answered the ping before; what it returns ends it. */
export function pingClients(sockets: WebSocketServer, everyMs: number): () => void {
  const unanswered = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (unanswered.has(socket)) {
        socket.terminate();
        continue;
      }
      unanswered.add(socket);
      socket.once('pong', () => unanswered.delete(socket));
      socket.ping();
    }
  }, everyMs);
  beat.unref();
  return () => clearInterval(beat);
}

/** Takes no new client, says goodbye to all there are, and cuts off who does not answer it. */
export function closeSockets(sockets: WebSocketServer): void {
  for (const socket of sockets.clients) socket.close(goingAway);
  setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, farewellMs);
  sockets.close();
}
