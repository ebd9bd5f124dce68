/*
 * Threat model. Any page in a browser of the network can start a WebSocket here. So the upgrade asks for Host and Origin of the room's own
 * pages, and what comes first must be the token of a visit, within seconds; before that nothing is told. A line may say no more than that, and little:
 * it is for hearing.
 */
import { LRUCache } from 'lru-cache';
import { WebSocketServer, type WebSocket } from 'ws';
import { roomLinePath, type RoomHello, type RoomNews } from '../../../src-shared/contract/room-visit';
import type { LearnerId } from '../../../src-shared/kernel/ids';
import { reasonToRefuse, type Door } from '../../http/guards';
import { closeSockets, pingClients, refuseUpgrade, type UpgradeAnswers } from '../../http/web-socket';
import type { Clock } from '../../platform/clock';
import type { Visit } from './visits';

const pingEveryMs = 20_000;
const helloWithinMs = 5_000;
const longestHello = 1024;
const mostRemembered = 2_000;

/** Lines on which pages of visits hear of the room. */
export interface RoomLines {
  /** Answers upgrades of one entrance. */
  at(door: Door): UpgradeAnswers;
  tellAll(news: RoomNews): void;
  tellLearner(learnerId: LearnerId, news: RoomNews): void;
  /** Tells the pages of a visit that it has ended, and nothing more. */
  endVisit(visitId: Visit['visitId']): void;
  /** Visits of which some page hears now. */
  connected(): ReadonlySet<Visit['visitId']>;
  /** When the last line of a visit broke off; null: none has since this program began. */
  heardAtMs(visitId: Visit['visitId']): number | null;
}

export interface LineDeps {
  readonly clock: Clock;
  readonly readVisit: (token: string) => Visit | null;
  /** What a page is told first. */
  readonly greeting: () => readonly RoomNews[];
  /** A visit is heard of, or not any more. */
  readonly onChange: () => void;
}

export function createRoomLines({ clock, readVisit, greeting, onChange }: LineDeps): RoomLines {
  const heard = new LRUCache<Visit['visitId'], number>({ max: mostRemembered });
  const lines = new Map<WebSocket, Visit>();
  const tell = (isMeant: (visit: Visit) => boolean, news: RoomNews): void => {
    const text = JSON.stringify(news);
    for (const [socket, visit] of lines) if (isMeant(visit)) socket.send(text);
  };

  const admit = (socket: WebSocket, text: string): void => {
    const visit = readVisit(tokenIn(text));
    if (visit === null) {
      end(socket);
      return;
    }
    lines.set(socket, visit);
    for (const news of greeting()) socket.send(JSON.stringify(news));
    onChange();
  };

  const hear = (socket: WebSocket): void => {
    const patience = setTimeout(() => socket.terminate(), helloWithinMs);
    socket.once('message', (data, isBinary) => {
      clearTimeout(patience);
      admit(socket, isBinary ? '' : (data as Buffer).toString('utf8'));
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearTimeout(patience);
      hearNoMore(socket);
    });
  };

  const hearNoMore = (socket: WebSocket): void => {
    const visit = lines.get(socket);
    if (visit === undefined) return;
    lines.delete(socket);
    heard.set(visit.visitId, clock.nowMs());
    onChange();
  };

  return {
    at: (door) => {
      const sockets = new WebSocketServer({ noServer: true, maxPayload: longestHello });
      const stopPinging = pingClients(sockets, pingEveryMs);
      return {
        upgrade: (req, socket, head) => {
          const isOwnPage = req.headers.origin === `http://${req.headers.host ?? ''}`;
          if (req.url !== roomLinePath) refuseUpgrade(socket, '404 Not Found');
          else if (reasonToRefuse(req, door) !== null || !isOwnPage) refuseUpgrade(socket, '403 Forbidden');
          else sockets.handleUpgrade(req, socket, head, hear);
        },
        close: () => {
          stopPinging();
          closeSockets(sockets);
        },
      };
    },
    tellAll: (news) => tell(() => true, news),
    tellLearner: (learnerId, news) => tell((visit) => visit.learnerId === learnerId, news),
    endVisit: (visitId) => {
      for (const [socket, visit] of lines) {
        if (visit.visitId !== visitId) continue;
        lines.delete(socket);
        end(socket);
      }
    },
    heardAtMs: (visitId) => heard.get(visitId) ?? null,
    connected: () => new Set([...lines.values()].map(({ visitId }) => visitId)),
  };
}

function end(socket: WebSocket): void {
  socket.send(JSON.stringify({ type: 'ended' } satisfies RoomNews));
  socket.close();
}

function tokenIn(text: string): string {
  try {
    const hello = JSON.parse(text) as Partial<RoomHello> | null;
    return hello?.type === 'hello' && typeof hello.token === 'string' ? hello.token : '';
  } catch {
    return '';
  }
}
