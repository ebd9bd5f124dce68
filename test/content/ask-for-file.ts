import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Asked {
  /** As it is written, without a client that tidies it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method: string;
}

/** Asks a server of this test for a file, over a connection of its own. */
export function askForFile(server: Server, { path, headers, method }: Asked): Promise<Reply> {
  const { port } = server.address() as AddressInfo;
  const req = request({ host: '127.0.0.1', port, path, method, headers, agent: false });
  req.end();
  return new Promise((resolve, reject) => {
    req.on('error', reject);
    req.on('response', (res) => {
      buffer(res).then(
        (body) => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }),
        reject,
      );
    });
  });
}
