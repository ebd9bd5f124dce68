import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { listen, type Certificate, type Listener } from '../../http/listener';

/** What answers at an origin; `server` is for the WebSockets. */
export type AnswersFrom = (listener: Pick<Listener, 'origin' | 'server'>) => RequestListener;

export interface ManagementListener {
  readonly origin: string;
  readonly port: number;
  /** At once: whoever was connected is cut off. */
  close(): Promise<void>;
}

/** Who only holds connections open may not starve the owner. */
const requestTimeoutMs = 60 * 60_000;
const mostConnections = 200;

/** Speaks HTTPS at the first of these ports that may be had. Throws as `listen` does. */
export async function openManagementListener(
  address: string,
  ports: readonly number[],
  certificate: Certificate,
  answersFrom: AnswersFrom,
): Promise<ManagementListener> {
  const listener = await listen(ports, address, certificate);
  const { server, origin, port } = listener;
  server.requestTimeout = requestTimeoutMs;
  server.maxConnections = mostConnections;
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  listener.answerWith(answersFrom(listener));
  return {
    origin,
    port,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await listener.close();
    },
  };
}
