import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A line between browsers and one port of this machine, at one of its addresses, that can be cut: a TCP proxy. */
export interface Line {
  /** Where to call instead. */
  readonly port: number;
  /** `reset`: what is open breaks and nothing new comes through. `silent`: everything hangs, as with a cable pulled out. */
  cut(how: Cut): void;
  mend(): void;
  close(): Promise<void>;
}

export type Cut = 'reset' | 'silent';

export async function openLine(toPort: number, toAddress = '127.0.0.1'): Promise<Line> {
  const sockets = new Set<Socket>();
  let cut: Cut | null = null;
  const server = createServer((near) => {
    if (cut === 'reset') {
      near.resetAndDestroy();
      return;
    }
    const far = connect(toPort, toAddress);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
      if (cut === 'silent') one.pause();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: (how) => {
      cut = how;
      for (const socket of sockets)
        if (how === 'reset') socket.resetAndDestroy();
        else socket.pause();
    },
    mend: () => {
      cut = null;
      for (const socket of sockets) socket.resume();
    },
    close: () => closed(server, sockets),
  };
}

async function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}
