/*
 * Threat model. Browsers let any page open a WebSocket to any place and send no header that we ask for. So the upgrade passes the
 * same door as a request (Host and Origin are ours), and who may listen is shown by a ticket: random, good once and for 30
 * seconds, made by a call that carried a key. What is sent belongs to the ticket's tenant and says only that something changed.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LiveMessage } from '../../../src-shared/contract/app';
import type { TenantId } from '../../../src-shared/kernel/ids';
import { reasonToRefuse, type Door } from '../../http/guards';
import { closeSockets, pingClients, refuseUpgrade } from '../../http/web-socket';
import { newSecret } from '../../platform/ids';
import type { Clock } from '../../platform/clock';

export const livePath = '/api/lectern/live';

export type LiveHub = ReturnType<typeof createLiveHub>;

const ticketMs = 30_000;
const pingMs = 30_000;
/** A listener that has not read this much is cut off; it reads all again when it comes back. */
const unreadLimitBytes = 1_000_000;

/** Tells windows that something changed. */
export function createLiveHub(clock: Clock) {
  const tickets = new Map<string, { readonly tenantId: TenantId; readonly endsAtMs: number }>();
  const listeners = new Map<WebSocket, TenantId>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const stopPinging = pingClients(sockets, pingMs);

  const redeem = (ticket: string): TenantId | null => {
    const found = tickets.get(ticket);
    tickets.delete(ticket);
    return found !== undefined && clock.nowMs() < found.endsAtMs ? found.tenantId : null;
  };

  /** The tenant whose news may be told, or the status that refuses. */
  const admit = (req: IncomingMessage, door: Door): TenantId | Refusing => {
    if (reasonToRefuse(req, door) !== null) return { status: '403 Forbidden' };
    const [path, query] = (req.url ?? '').split('?');
    if (path !== livePath) return { status: '404 Not Found' };
    return redeem(new URLSearchParams(query).get('ticket') ?? '') ?? { status: '401 Unauthorized' };
  };

  const upgrade = (req: IncomingMessage, socket: Duplex, head: Buffer, door: Door): void => {
    const admitted = admit(req, door);
    if (typeof admitted === 'object') {
      refuseUpgrade(socket, admitted.status);
      return;
    }
    sockets.handleUpgrade(req, socket, head, (listener) => {
      listeners.set(listener, admitted);
      listener.on('close', () => listeners.delete(listener));
      listener.on('error', () => listener.terminate());
    });
  };

  let published = 0;
  return {
    /** How often something was said to have changed, also where nothing was written. */
    published: (): number => published,

    createTicket: (tenantId: TenantId): string => {
      const nowMs = clock.nowMs();
      for (const [old, { endsAtMs }] of tickets) if (endsAtMs <= nowMs) tickets.delete(old);
      const ticket = newSecret();
      tickets.set(ticket, { tenantId, endsAtMs: nowMs + ticketMs });
      return ticket;
    },

    publish: (tenantId: TenantId, message: LiveMessage): void => {
      published += 1;
      const text = JSON.stringify(message);
      for (const [listener, of] of listeners) if (of === tenantId) send(listener, text);
    },

    /** Answers every upgrade of the server. */
    attach: (server: Pick<Server, 'on'>, door: Door): void => {
      server.on('upgrade', (req, socket, head) => upgrade(req, socket, head, door));
    },

    close: (): void => {
      stopPinging();
      closeSockets(sockets);
    },
  };
}

function send(listener: WebSocket, text: string): void {
  if (listener.bufferedAmount > unreadLimitBytes) listener.terminate();
  else listener.send(text);
}

interface Refusing {
  readonly status: string;
}
