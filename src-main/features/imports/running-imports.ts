import type { ImportId } from '../../../src-shared/kernel/ids';

/** Imports that wait or are at work: how far they are, and the way to call them off. */
export interface RunningImports<R> {
  /** Runs `work`, or gives the promise of the same import that is at work already. Rejects once all were ended. */
  run(importId: ImportId, work: (at: RunningImport) => Promise<R>): Promise<R>;
  /** 0 to 1; null for one that is not at work. */
  progressOf(importId: ImportId): number | null;
  /** Ends it, if it is at work. Resolves when nothing of it runs any more. */
  abort(importId: ImportId, reason: Error): Promise<void>;
  /** For good: nothing runs afterwards. */
  abortAll(reason: Error): Promise<void>;
  /** Resolves when it has ended, however; null for one that is not at work. */
  ending(importId: ImportId): Promise<void> | null;
}

export interface RunningImport {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  progress(share: number): void;
}

interface Entry<R> {
  readonly controller: AbortController;
  readonly at: { readonly share: number };
  readonly outcome: Promise<R>;
}

export function createRunningImports<R>(): RunningImports<R> {
  const entries = new Map<ImportId, Entry<R>>();
  const everything = new AbortController();

  const begin = (importId: ImportId, work: (at: RunningImport) => Promise<R>): Promise<R> => {
    const controller = new AbortController();
    const at = { share: 0 };
    const progress = (share: number): void => {
      at.share = share;
    };
    const outcome = Promise.resolve()
      .then(() => {
        everything.signal.throwIfAborted();
        return work({ signal: controller.signal, progress });
      })
      .finally(() => entries.delete(importId));
    entries.set(importId, { controller, at, outcome });
    return outcome;
  };
  const abort = async (importId: ImportId, reason: Error): Promise<void> => {
    const entry = entries.get(importId);
    entry?.controller.abort(reason);
    await entry?.outcome.catch(() => undefined);
  };

  return {
    run: (importId, work) => entries.get(importId)?.outcome ?? begin(importId, work),
    progressOf: (importId) => entries.get(importId)?.at.share ?? null,
    abort,
    abortAll: async (reason) => {
      everything.abort(reason);
      await Promise.all([...entries.keys()].map((importId) => abort(importId, reason)));
    },
    ending: (importId) => {
      const entry = entries.get(importId);
      if (entry === undefined) return null;
      return entry.outcome.then(
        () => undefined,
        () => undefined,
      );
    },
  };
}
