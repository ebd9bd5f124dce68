import type { ImportId } from '../../../src-shared/kernel/ids';

/** Who writes which part right now. */
export interface PartTurns {
  /**
   * Runs `work` alone on its part. Work on the same part that is under way is ended first: its client has sent the part
   * again, so the old connection is dead.
   */
  run<T>(importId: ImportId, partNumber: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Ends all work on the parts of an upload and waits for it. */
  end(importId: ImportId, reason: Error): Promise<void>;
  endAll(reason: Error): Promise<void>;
}

interface Turn {
  readonly importId: ImportId;
  readonly controller: AbortController;
  readonly ended: Promise<unknown>;
}

/** `replaced`: why work ends when its part comes again. */
export function createPartTurns(replaced: () => Error): PartTurns {
  const turns = new Map<string, Turn>();
  const end = async ({ controller, ended }: Turn, reason: Error): Promise<void> => {
    controller.abort(reason);
    await ended;
  };
  const endThose = async (wanted: (turn: Turn) => boolean, reason: Error): Promise<void> => {
    await Promise.all([...turns.values()].filter(wanted).map((turn) => end(turn, reason)));
  };
  return {
    run: async (importId, partNumber, work) => {
      const name = `${importId}/${partNumber}`;
      const controller = new AbortController();
      const before = turns.get(name);
      const outcome = (async () => {
        if (before !== undefined) await end(before, replaced());
        controller.signal.throwIfAborted();
        return work(controller.signal);
      })();
      const turn = { importId, controller, ended: outcome.catch(() => undefined) };
      turns.set(name, turn);
      try {
        return await outcome;
      } finally {
        if (turns.get(name) === turn) turns.delete(name);
      }
    },
    end: (importId, reason) => endThose((turn) => turn.importId === importId, reason),
    endAll: (reason) => endThose(() => true, reason),
  };
}
