import type { IncomingMessage, RequestListener } from 'node:http';
import type { Duplex } from 'node:stream';
import { Refusal } from '../../../src-shared/contract/errors';
import { sendRefusal } from '../../http/failure';
import { listen, type Listener } from '../../http/listener';
import { giveRequestId } from '../../http/request-id';
import { refuseUpgrade, type UpgradeAnswers } from '../../http/web-socket';

/** A name by which learners reach this machine, and what its pages and their content are of then. */
export interface Entrance {
  /** An address or a name, without a port. */
  readonly hostname: string;
  readonly apiOrigin: string;
  readonly contentOrigin: string;
}

/** What answers at an entrance. */
export interface EntranceAnswers {
  readonly learner: RequestListener;
  readonly learnerSockets: UpgradeAnswers;
  readonly content: RequestListener;
  readonly contentSockets: UpgradeAnswers;
}

export type AnswersAt = (entrance: Entrance) => EntranceAnswers;

/** The two listeners of one address of this machine. */
export interface RoomListeners {
  readonly address: string;
  readonly learnerPort: number;
  readonly contentPort: number;
  /** Answers also to this name; null: to the address alone. */
  answerTo(name: string | null): void;
  close(): Promise<void>;
}

/** Whoever is on the network may open connections and send slowly: neither may starve the owner. */
const requestTimeoutMs = 60_000;
const mostConnections = 2_000;

export interface PortsWanted {
  readonly learner: readonly number[];
  readonly content: readonly number[];
}

/** Throws as `listen` does; nothing is left open then. */
export async function openRoomListeners(
  address: string,
  ports: PortsWanted,
  answersAt: AnswersAt,
): Promise<RoomListeners> {
  const learner = await listen(ports.learner, address);
  const content = await listen(ports.content, address).catch(async (error: unknown) => {
    await learner.close();
    throw error;
  });
  for (const { server } of [learner, content]) {
    server.requestTimeout = requestTimeoutMs;
    server.maxConnections = mostConnections;
  }
  const known = new Map<string, EntranceAnswers>();
  const admit = (hostname: string): void => {
    if (known.has(hostname)) return;
    const originAt = (port: number) => new URL(`http://${hostname}:${String(port)}`).origin;
    const [apiOrigin, contentOrigin] = [originAt(learner.port), originAt(content.port)];
    known.set(hostname, answersAt({ hostname, apiOrigin, contentOrigin }));
  };
  const dismiss = (hostname: string): void => {
    const answers = known.get(hostname);
    known.delete(hostname);
    answers?.learnerSockets.close();
    answers?.contentSockets.close();
  };
  admit(address);
  const answersOf = (req: IncomingMessage) => known.get(hostnameOf(req));
  answerBy(
    learner,
    (req) => answersOf(req)?.learner,
    (req) => answersOf(req)?.learnerSockets,
  );
  answerBy(
    content,
    (req) => answersOf(req)?.content,
    (req) => answersOf(req)?.contentSockets,
  );

  return {
    ...{ address, learnerPort: learner.port, contentPort: content.port },
    answerTo: (name) => {
      for (const other of known.keys()) if (other !== address && other !== name) dismiss(other);
      if (name !== null) admit(name);
    },
    close: async () => {
      for (const name of known.keys()) dismiss(name);
      await Promise.all([learner.close(), content.close()]);
    },
  };
}

/** Requests for a name that is none of ours, as a page whose own name was rebound to this machine makes them, are answered alike. */
function answerBy(
  { answerWith, server }: Listener,
  answer: (req: IncomingMessage) => RequestListener | undefined,
  sockets: (req: IncomingMessage) => UpgradeAnswers | undefined,
): void {
  answerWith((req, res) => {
    const refuse: RequestListener = () =>
      giveRequestId(req, res, () => sendRefusal(new Refusal('FORBIDDEN', { reason: 'host' }), res));
    (answer(req) ?? refuse)(req, res);
  });
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const answers = sockets(req);
    if (answers === undefined) refuseUpgrade(socket, '403 Forbidden');
    else answers.upgrade(req, socket, head);
  });
}

function hostnameOf({ headers: { host = '' } }: IncomingMessage): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
