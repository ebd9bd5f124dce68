import type { ImportId } from '../../../src-shared/kernel/ids';

/** Imports at work: how far they are, and the way to call them off. */
export interface RunningImports<R> {
  /** Runs `work`, or gives the promise of the same import that is at work already. */
  run(importId: ImportId, work: (at: RunningImport) => Promise<R>): Promise<R>;
  /** 0 to 1; null for one that is not at work. */
  progressOf(importId: ImportId): number | null;
  /** Ends it; false when it was not at work. Resolves when it has ended. */
  abort(importId: ImportId, reason: unknown): Promise<boolean>;
  abortAll(reason: unknown): Promise<void>;
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
  const end = async ({ controller, outcome }: Entry<R>, reason: unknown): Promise<void> => {
    controller.abort(reason);
    await outcome.catch(() => undefined);
  };
  return {
    run: (importId, work) => {
      const before = entries.get(importId);
      if (before !== undefined) return before.outcome;
      const controller = new AbortController();
      const at = { share: 0 };
      const progress = (share: number) => (at.share = share);
      const outcome = work({ signal: controller.signal, progress }).finally(() => entries.delete(importId));
      entries.set(importId, { controller, at, outcome });
      return outcome;
    },
    progressOf: (importId) => entries.get(importId)?.at.share ?? null,
    abort: async (importId, reason) => {
      const entry = entries.get(importId);
      if (entry === undefined) return false;
      await end(entry, reason);
      return true;
    },
    abortAll: async (reason) => {
      await Promise.all([...entries.values()].map((entry) => end(entry, reason)));
    },
  };
}
