import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A server of the test's own on a free port of this machine; it ends with the test, whatever hangs on it. */
export interface OwnServer {
  readonly port: number;
  readonly origin: string;
  /** How many connections came. */
  connections(): number;
  /** How many are open. */
  open(): number;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Answers HTTP. */
export const startHttp = (answer: RequestListener): Promise<OwnServer> => listening(createServer(answer));

/** Does with each connection what it likes; `onData` hears its first bytes. */
export function startTcp(onData: (socket: Socket, bytes: Buffer) => void): Promise<OwnServer> {
  return listening(createTcpServer((socket) => socket.once('data', (bytes) => onData(socket, bytes))));
}

/** For any server that is not listening yet. */
export async function listening(server: Server, scheme = 'http'): Promise<OwnServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    // What the other end breaks off is what these servers are for.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...{ port, origin: `${scheme}://127.0.0.1:${String(port)}` },
    connections: () => connections,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
