import type { NackMessage, PageEntry, ToFrame } from '../../../src-shared/contract/player';
import type { SaveState } from '../shell-frame-protocol';
import type { Clock } from '../clock';
import type { JournalSocket } from './journal-socket';
import type { OutboxStorage } from './outbox-storage';
import { appendText, createWaitingEntries, pieceOf, piecesOf, type WaitingEntry } from './waiting-entries';

/** Numbers entries and keeps each until the server says it is on disk. */
export interface Outbox {
  add(entry: Omit<PageEntry, 'number'>): void;
  /** The socket is open (again): everything that waits goes out. */
  connected(): void;
  disconnected(): void;
  take(message: ToFrame): void;
  /** The page is going away: one last request that outlives it. */
  lastWord(): void;
  saveState(): SaveState;
  pendingCount(): number;
  /** Resolves when nothing waits, or nothing ever will be taken. */
  drained(): Promise<void>;
}

export interface OutboxHost {
  readonly epoch: number;
  /** Number of the last entry that is stored already. */
  readonly lastNumber: number;
  readonly clock: Clock;
  readonly storage: OutboxStorage;
  readonly socket: () => JournalSocket;
  /** The second way: one request with a JSON text; null when no usable answer came. */
  readonly post: (text: string, outlivesPage: boolean) => Promise<ToFrame | null>;
  onChange(): void;
  onFenced(): void;
  /** The server is away, and what waits is in this page alone: page storage has no room for it. Said once, until nothing waits any more. */
  onOnlyHere(): void;
}

/** Requests that outlive their page carry 64 KiB at most, headers included. */
const lastWordBytes = 60_000;
const messageBytes = 512 * 1024;
const tickMs = 200;
const offlineAfterMs = 2_000;
/** So long may a socket be silent about entries it was given before we mistrust it. */
const silenceMs = 5_000;
const postAfterMs = 600;
const retryMs = 1_500;

export function createOutbox(host: OutboxHost): Outbox {
  const { clock, epoch } = host;
  const waiting = createWaitingEntries(host.storage);
  let lastNumber = host.lastNumber;
  let downSinceMs: number | null = clock.nowMs();
  let progressMs = clock.nowMs();
  let refusedForNow = false;
  let retryAtMs: number | null = null;
  let stopped: 'taken-over' | 'refused' | null = null;
  let isPosting = false;
  let isTicking = false;
  let shown = '';
  let isToldOnlyHere = false;
  let drains: readonly (() => void)[] = [];

  const saveState = (): SaveState => {
    if (stopped !== null) return stopped;
    const isDown = downSinceMs !== null && clock.nowMs() - downSinceMs > offlineAfterMs;
    if (refusedForNow || isDown) return 'offline';
    return waiting.count() === 0 ? 'saved' : 'saving';
  };
  const tell = () => {
    const isOnlyHere = saveState() === 'offline' && waiting.isOnlyHere();
    if (isOnlyHere && !isToldOnlyHere) host.onOnlyHere();
    isToldOnlyHere = isOnlyHere || (isToldOnlyHere && waiting.count() > 0);
    const next = `${saveState()} ${waiting.count()}`;
    if (next === shown) return;
    shown = next;
    host.onChange();
  };
  const settleDrains = () => {
    if (waiting.count() > 0 && stopped === null) return;
    for (const settle of drains) settle();
    drains = [];
  };
  const sendAll = (entries: readonly WaitingEntry[]) => {
    if (stopped !== null || !host.socket().isOpen()) return;
    for (const piece of piecesOf(entries, messageBytes)) host.socket().send(appendText(epoch, piece));
  };
  const dropUpTo = (number: number) => {
    waiting.dropUpTo(number);
    progressMs = clock.nowMs();
  };

  const takeNack = (nack: NackMessage) => {
    if (nack.reason === 'invalid' || nack.reason === 'not-allowed') {
      stopped = 'refused';
      waiting.mirror();
      return;
    }
    refusedForNow = nack.reason === 'unavailable';
    if (nack.reason === 'gap' && nack.expected !== null) dropUpTo(nack.expected - 1);
    retryAtMs ??= clock.nowMs() + (nack.reason === 'gap' ? tickMs : retryMs);
  };
  const take = (message: ToFrame) => {
    if (message.type === 'external' || message.type === 'content-changed') return;
    if (message.epoch !== epoch || stopped !== null) return;
    if (message.type === 'fenced') {
      stopped = 'taken-over';
      host.onFenced();
    } else if (message.type === 'nack') {
      takeNack(message);
    } else {
      refusedForNow = false;
      dropUpTo(message.number);
    }
    settleDrains();
    tick();
    tell();
  };

  const postPiece = async () => {
    isPosting = true;
    const answer = await host.post(appendText(epoch, pieceOf(waiting.all(), lastWordBytes)), false);
    isPosting = false;
    retryAtMs = answer?.type === 'ack' ? null : clock.nowMs() + retryMs;
    if (answer !== null && !host.socket().isOpen()) downSinceMs = null;
    if (answer === null) downSinceMs ??= clock.nowMs();
    else take(answer);
    if (answer?.type === 'ack' && waiting.count() > 0 && !host.socket().isOpen()) void postPiece();
    tick();
    tell();
  };
  const sendAgain = () => {
    if (retryAtMs !== null && clock.nowMs() < retryAtMs) return;
    const isRetry = retryAtMs !== null;
    if (host.socket().isOpen()) {
      retryAtMs = null;
      if (isRetry) sendAll(waiting.all());
      else if (clock.nowMs() - progressMs > silenceMs) host.socket().restart();
    } else if (!isPosting && clock.nowMs() - progressMs > postAfterMs) {
      void postPiece();
    }
  };
  /** Looks after what waits, again and again until nothing does. */
  const tick = () => {
    if (isTicking) return;
    const isIdle = waiting.count() === 0 && downSinceMs === null;
    if (isIdle || stopped !== null) return;
    isTicking = true;
    clock.after(tickMs, () => {
      isTicking = false;
      waiting.mirror();
      if (waiting.count() > 0 && stopped === null) sendAgain();
      tick();
      tell();
    });
  };

  tick();
  return {
    add: (entry) => {
      if (stopped !== null) return;
      if (waiting.count() === 0) progressMs = clock.nowMs();
      const added = waiting.add({ number: (lastNumber += 1), ...entry });
      if (host.socket().isOpen()) sendAll([added]);
      else waiting.mirror();
      tick();
      tell();
    },
    connected: () => {
      downSinceMs = null;
      retryAtMs = null;
      progressMs = clock.nowMs();
      sendAll(waiting.all());
      tell();
    },
    disconnected: () => {
      downSinceMs ??= clock.nowMs();
      waiting.mirror();
      tick();
      tell();
    },
    take,
    lastWord: () => {
      if (stopped !== null || waiting.count() === 0) return;
      waiting.mirror();
      for (const piece of piecesOf(waiting.all(), lastWordBytes))
        void host.post(appendText(epoch, piece), true);
    },
    saveState,
    pendingCount: () => waiting.count(),
    drained: () =>
      new Promise((settle) => {
        drains = [...drains, settle];
        settleDrains();
      }),
  };
}
