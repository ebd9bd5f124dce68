import type { Clock } from '../clock';

/** A WebSocket that comes back by itself. */
export interface JournalSocket {
  isOpen(): boolean;
  /** Sends at once; nothing happens while it is not open. */
  send(text: string): void;
  /** Drops a connection that seems dead and makes a new one. */
  restart(): void;
  close(): void;
}

export interface JournalSocketHost {
  readonly url: string;
  readonly clock: Clock;
  onOpen(): void;
  /** An open connection was lost; not told again while attempts to come back fail. */
  onDown(): void;
  onText(text: string): void;
}

const firstDelayMs = 250;
const longestDelayMs = 5_000;

export function openJournalSocket(host: JournalSocketHost): JournalSocket {
  let socket: WebSocket | null = null;
  let delayMs = firstDelayMs;
  let isClosed = false;
  let wasOpen = false;

  const connect = () => {
    if (isClosed) return;
    const opened = new WebSocket(host.url);
    socket = opened;
    opened.onopen = () => {
      if (socket !== opened) return;
      delayMs = firstDelayMs;
      wasOpen = true;
      host.onOpen();
    };
    opened.onmessage = (event) => {
      if (socket === opened && typeof event.data === 'string') host.onText(event.data);
    };
    opened.onclose = () => {
      if (socket === opened) lose();
    };
  };
  const lose = () => {
    socket = null;
    if (isClosed) return;
    if (wasOpen) host.onDown();
    wasOpen = false;
    host.clock.after(delayMs, connect);
    delayMs = Math.min(longestDelayMs, delayMs * 2);
  };
  const release = () => {
    const dropped = socket;
    socket = null;
    dropped?.close();
  };

  connect();
  return {
    isOpen: () => socket?.readyState === WebSocket.OPEN,
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
    },
    restart: () => {
      if (socket === null) return;
      release();
      lose();
    },
    close: () => {
      isClosed = true;
      release();
    },
  };
}
