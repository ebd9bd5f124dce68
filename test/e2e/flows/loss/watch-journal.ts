import type { Page } from '@playwright/test';
import type { AppendMessage, PageEntry, ToFrame } from '../../../../src-shared/contract/player';

/** What one writer has sent, by number, and up to which number the server said that it is on disk. */
export interface WatchedWriter {
  readonly sent: ReadonlyMap<number, PageEntry>;
  readonly acknowledged: number;
}

/** The writers of one window, by epoch: a page that is loaded again is the next one. */
export type WatchedJournal = ReadonlyMap<number, WatchedWriter>;

/** Looks over the shoulder of a player's page from its beginning. */
export function watchJournal(player: Page): WatchedJournal {
  const writers = new Map<number, { readonly sent: Map<number, PageEntry>; acknowledged: number }>();
  player.on('websocket', (socket) => {
    if (!socket.url().endsWith('/journal')) return;
    socket.on('framesent', ({ payload }) => {
      const { epoch, entries } = JSON.parse(String(payload)) as AppendMessage;
      const writer = writers.get(epoch) ?? { sent: new Map<number, PageEntry>(), acknowledged: 0 };
      writers.set(epoch, writer);
      for (const entry of entries) writer.sent.set(entry.number, entry);
    });
    socket.on('framereceived', ({ payload }) => {
      const message = JSON.parse(String(payload)) as ToFrame;
      const writer = message.type === 'ack' ? writers.get(message.epoch) : undefined;
      if (message.type === 'ack' && writer !== undefined)
        writer.acknowledged = Math.max(writer.acknowledged, message.number);
    });
  });
  return writers;
}
