import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A receiver of webhooks on this machine; `refuses` makes it answer 500. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly events: readonly string[];
  refuses: boolean;
}

export async function startReceiver(): Promise<Receiver> {
  const events: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      events.push((JSON.parse(body) as { readonly event: string }).event);
      response.writeHead(receiver.refuses ? 500 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/events`,
    events,
    refuses: false,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
