import { createLiveTicket, type LiveMessage } from '../../src-shared/contract/app';
import type { Client } from './client';

/** Told to listeners besides the server's messages: the channel is lost; it is open again, and anything may have been missed. */
export type LiveNews = LiveMessage | { readonly type: 'reopened' } | { readonly type: 'lost' };
export type LiveListener = (news: LiveNews) => void;

export interface Live {
  /** Returns the function that ends the subscription. */
  subscribe(listener: LiveListener): () => void;
  close(): void;
}

const firstPauseMs = 500;
const longestPauseMs = 15_000;

/** Opens the live channel and keeps it open: after a loss it asks for a new ticket, with growing pauses. */
export function openLive(client: Client): Live {
  const listeners = new Set<LiveListener>();
  const tell = (news: LiveNews) => {
    for (const listener of listeners) listener(news);
  };
  const link = keepOpen(client, tell);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: link,
  };
}

function keepOpen(client: Client, tell: LiveListener): () => void {
  let closed = false;
  let socket: WebSocket | null = null;
  let pauseMs = firstPauseMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const again = () => {
    if (closed) return;
    timer = setTimeout(() => void open(), pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };
  const open = async () => {
    try {
      const { path, ticket } = await client.call(createLiveTicket, {});
      if (closed) return;
      socket = new WebSocket(liveUrl(client.connection.origin, path, ticket));
      socket.onopen = () => {
        pauseMs = firstPauseMs;
        tell({ type: 'reopened' });
      };
      socket.onmessage = ({ data }) => {
        const message = messageFrom(String(data));
        if (message !== null) tell(message);
      };
      socket.onclose = () => {
        if (!closed) tell({ type: 'lost' });
        again();
      };
    } catch {
      again();
    }
  };
  void open();
  return () => {
    closed = true;
    clearTimeout(timer);
    socket?.close();
  };
}

/** Null for what is no message: a newer server may tell more than this page knows. */
function messageFrom(text: string): LiveMessage | null {
  try {
    const message = JSON.parse(text) as Partial<Record<string, unknown>> | null;
    const isKnown = typeof message?.['type'] === 'string' && messageTypes.has(message['type']);
    return isKnown ? (message as unknown as LiveMessage) : null;
  } catch {
    return null;
  }
}

const messageTypes: ReadonlySet<string> = new Set(
  Object.keys({
    'packages-changed': true,
    'imports-changed': true,
    'folders-changed': true,
    'outgoing-changed': true,
    'assignments-changed': true,
    'remotes-changed': true,
    'people-changed': true,
    'room-changed': true,
    'board-changed': true,
    'content-changed': true,
    'session-changed': true,
    'content-observed': true,
    'journal-grew': true,
  } satisfies Readonly<Record<LiveMessage['type'], true>>),
);

function liveUrl(origin: string, path: string, ticket: string): string {
  const url = new URL(path, origin);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('ticket', ticket);
  return url.href;
}
