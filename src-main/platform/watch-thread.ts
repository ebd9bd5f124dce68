import { Worker } from 'node:worker_threads';
import type { Log } from './log';
import type { PlaceWish, WatchNews, WatchOrder } from './watch-order';

/** A folder of somebody else's, watched as long as it is there and again when it has come back. */
export interface WatchedFolder {
  /** Null while it is watched; else the system's word for why not, e.g. ENOENT. */
  reason(): string | null;
  /** Nothing is told from now on. Resolves when it is watched no longer. */
  close(): Promise<void>;
}

export interface WatchHearer {
  /** Something appeared, changed or vanished at these absolute paths. */
  onChanges(paths: readonly string[]): void;
  /** All is told that was there, and whatever changes from now on will be. */
  onReady(): void;
  /** The reason is another one. */
  onReason(): void;
}

export type WatchFolder = (wish: PlaceWish, hearer: WatchHearer) => WatchedFolder;

interface Entry {
  readonly wish: PlaceWish;
  readonly hearer: WatchHearer;
  reason: string | null;
}

const resourceLimits = { maxOldGenerationSizeMb: 1024 };
const pauseMs = 3_000;

/** Watches folders in one thread for all. When the thread breaks down, another one watches them after a pause. */
export function createWatchThread(workerFile: string, log: Log): WatchFolder {
  const entries = new Map<number, Entry>();
  const leaving = new Map<number, () => void>();
  let thread: Worker | null = null;
  let lastId = 0;

  const setReason = (entry: Entry, reason: string | null): void => {
    if (entry.reason === reason) return;
    entry.reason = reason;
    entry.hearer.onReason();
  };

  const hear = (news: WatchNews): void => {
    if (news.kind === 'left') leaving.get(news.id)?.();
    const entry = entries.get(news.id);
    if (entry === undefined) return;
    if (news.kind === 'changes') entry.hearer.onChanges(news.paths);
    if (news.kind === 'ready') entry.hearer.onReady();
    if (news.kind === 'reason') setReason(entry, news.reason);
  };

  const breakDown = (broken: Worker, error: unknown): void => {
    if (thread !== broken) return;
    thread = null;
    log.error({ err: error }, 'The thread that watches folders broke down');
    for (const left of leaving.values()) left();
    for (const entry of entries.values()) setReason(entry, 'stopped');
    setTimeout(() => {
      for (const [id, { wish }] of entries) order({ kind: 'watch', id, wish });
    }, pauseMs).unref();
  };

  const begin = (): Worker => {
    const begun = new Worker(workerFile, { resourceLimits });
    begun.unref();
    begun.on('message', (news: WatchNews) => {
      if (thread === begun) hear(news);
    });
    begun.on('error', (error) => breakDown(begun, error));
    begun.on('exit', (code) => breakDown(begun, new Error(`It ended with ${String(code)}`)));
    return begun;
  };

  const order = (wanted: WatchOrder): void => {
    thread ??= begin();
    thread.postMessage(wanted);
  };

  const leave = async (id: number): Promise<void> => {
    if (!entries.delete(id) || thread === null) return;
    if (entries.size === 0) {
      const last = thread;
      thread = null;
      for (const left of leaving.values()) left();
      await last.terminate();
      return;
    }
    const left = new Promise<void>((resolve) => leaving.set(id, resolve));
    order({ kind: 'leave', id });
    await left;
    leaving.delete(id);
  };

  return (wish, hearer) => {
    const id = (lastId += 1);
    const entry: Entry = { wish, hearer, reason: 'starting' };
    entries.set(id, entry);
    order({ kind: 'watch', id, wish });
    return { reason: () => entry.reason, close: () => leave(id) };
  };
}
