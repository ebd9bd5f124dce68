import type { Server } from 'node:http';
import type { PlayerDeps } from './deps';

/** Content origin: the WebSocket at `/run/:ticket/journal`. Answers every upgrade of the server. */
export function attachJournalSocket(_contentServer: Server, _deps: PlayerDeps): { close(): void } {
  return { close: () => undefined };
}
