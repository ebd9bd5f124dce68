import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../src-shared/contract/errors';
import { sendRefusal } from './failure';
import { giveRequestId } from './request-id';

/** A server that has its port already and says 503 until it is told how to answer. */
export interface Listener {
  readonly server: Server | TlsServer;
  readonly port: number;
  readonly origin: string;
  answerWith(listener: RequestListener): void;
  /** Takes no more connections and lets running requests end, for a few seconds at most. */
  close(): Promise<void>;
}

/** Private key and certificate, PEM both. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export const thisMachine = '127.0.0.1';
const drainMs = 5000;

/**
 * Listens on the first port of `ports` that may be had; 0 stands for any. Throws EADDRINUSE or EACCES when none may, and
 * EADDRNOTAVAIL where `host`, an IPv4 address, is none of this machine's. With `tls` it speaks HTTPS and nothing else.
 */
export async function listen(
  ports: readonly number[],
  host: string = thisMachine,
  tls: Certificate | null = null,
): Promise<Listener> {
  for (const [at, port] of ports.entries()) {
    try {
      return await listenOn(port, host, tls);
    } catch (error) {
      const isTaken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!isTaken || at === ports.length - 1) throw error;
    }
  }
  throw new RangeError('No port to listen on');
}

async function listenOn(asked: number, host: string, tls: Certificate | null): Promise<Listener> {
  let answer: RequestListener = (req, res) =>
    giveRequestId(req, res, () => sendRefusal(new Refusal('SERVICE_UNAVAILABLE'), res));
  const answerNow: RequestListener = (req, res) => answer(req, res);
  const server = tls === null ? createServer(answerNow) : createTlsServer(tls, answerNow);
  // An upload may take longer than Node's five minutes for a whole request; headers keep their limit.
  server.requestTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(asked, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    origin: `${tls === null ? 'http' : 'https'}://${host}:${port}`,
    answerWith: (listener) => {
      answer = listener;
    },
    close: () => drain(server),
  };
}

async function drain(server: Listener['server']): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearTimeout(limit);
}

/** The asked port alone; else the usual one and those behind it. */
export function portsFrom(asked: number | undefined, usual: number): readonly number[] {
  if (asked !== undefined) return [asked];
  return usual === 0 ? [0] : Array.from({ length: 50 }, (_, step) => usual + step);
}
