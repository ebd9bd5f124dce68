/*
 * Threat model. Any page in any browser on this machine can start a WebSocket here, and browsers put no limit on where. So
 * the upgrade asks for what only a page of the content origin with a ticket has: Host and Origin of our own, and the ticket in
 * the path; anything else is answered 404 before there is a socket. Messages are bounded, and a page that sends faster than the disk
 * takes is not read on until it has been answered. What a message may say is checked where it is stored.
 */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import type { ToFrame } from '../../../src-shared/contract/player';
import { reasonToRefuse, type Door } from '../../http/guards';
import { closeSockets, pingClients, refuseUpgrade, type UpgradeAnswers } from '../../http/web-socket';
import type { Writer } from '../sessions/service';
import { messageLimitOf, type PlayerDeps } from './deps';

const pingEveryMs = 20_000;
/** Unanswered messages of one page at most. */
const mostInFlight = 32;
const mostBytesInFlight = 8 * 1024 * 1024;

/** Content origin: the WebSocket at `/run/:ticket/journal`. Answers every upgrade. */
export function createJournalSocket(deps: PlayerDeps, door: Door): UpgradeAnswers {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimitOf(deps),
    perMessageDeflate: false,
    clientTracking: true,
  });
  const stopPinging = pingClients(sockets, pingEveryMs);
  return {
    upgrade: (req, socket, head) => {
      admit(req, socket, deps, door)
        .then((writer) => {
          if (writer === null) return refuseUpgrade(socket, '404 Not Found');
          sockets.handleUpgrade(req, socket, head, (opened) => converse(opened, writer, deps));
        })
        .catch((error: unknown) => {
          deps.log.error({ err: error }, 'A page could not be connected');
          socket.destroy();
        });
    },
    close: () => {
      stopPinging();
      closeSockets(sockets);
    },
  };
}

/** Whose page asks, or null when the upgrade must be refused. */
async function admit(
  req: IncomingMessage,
  socket: Duplex,
  deps: PlayerDeps,
  door: Door,
): Promise<Writer | null> {
  socket.on('error', () => socket.destroy());
  const ticket = /^\/run\/([^/?]+)\/journal$/.exec(req.url ?? '')?.[1];
  if (reasonToRefuse(req, { ...door, framed: false }) !== null) return null;
  if (req.headers.origin !== deps.contentOrigin || ticket === undefined) return null;
  return (await deps.sessions.readTicket(ticket))?.writer ?? null;
}

function converse(socket: WebSocket, writer: Writer, { sessions, log }: PlayerDeps): void {
  const send = (message: ToFrame): void => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  let inFlight = 0;
  let bytesInFlight = 0;
  const disconnect = sessions.connect(writer, { epoch: writer.epoch, send });

  socket.on('message', (data, isBinary) => {
    const { length: bytes } = data as Buffer;
    inFlight += 1;
    bytesInFlight += bytes;
    if (inFlight >= mostInFlight || bytesInFlight >= mostBytesInFlight) socket.pause();
    void sessions.append(writer, isBinary ? null : jsonOf(data)).then((answer) => {
      inFlight -= 1;
      bytesInFlight -= bytes;
      if (socket.isPaused) socket.resume();
      send(answer);
    });
  });
  socket.on('error', (error) =>
    log.warn({ sessionId: writer.sessionId, err: error }, 'A page broke the line'),
  );
  socket.on('close', () => {
    disconnect().catch((error: unknown) =>
      log.error({ sessionId: writer.sessionId, err: error }, 'Waiting writes could not be settled'),
    );
  });
}

/** Null where the text is no JSON: then the message is as invalid as any other. */
function jsonOf(data: RawData): unknown {
  try {
    return JSON.parse((data as Buffer).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}
