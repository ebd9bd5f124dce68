import { setImmediate as turnOver } from 'node:timers/promises';
import PQueue from 'p-queue';
import { keepLateRun, type KeepParts } from './keep-late-run';
import { selectLateRuns, type RunKey } from './repository-left-behind';

/** The pieces in which a page hands in what it has follow each other closely. */
const quietMs = 3_000;
const firstRetryMs = 5_000;
const longestRetryMs = 10 * 60_000;

export type LeftBehind = ReturnType<typeof createLeftBehind>;

/**
 * What a learner did on a device without a network, while the session went on elsewhere: once the device is back, it is an attempt
 * of its own beside that session, as far as both are the same with the same entries. It is made once, however often it is handed in, and tried
 * again until it is made.
 */
export function createLeftBehind(parts: KeepParts) {
  const { db, log, publish } = parts;
  const turns = new PQueue({ concurrency: 1 });
  const waiting = new Map<string, NodeJS.Timeout>();
  /** Runs that could not be kept when it was tried last, by their names. */
  const failing = new Map<string, RunKey>();
  let isClosed = false;

  const nameOf = (run: RunKey): string => `${run.sessionId} ${String(run.epoch)}`;

  const keepAfter = (run: RunKey, delayMs: number, retryMs = firstRetryMs): void => {
    const name = nameOf(run);
    clearTimeout(waiting.get(name));
    const act = (): void => {
      waiting.delete(name);
      keep(run, retryMs);
    };
    waiting.set(name, setTimeout(act, delayMs).unref());
  };

  const keep = (run: RunKey, retryMs = firstRetryMs): void => {
    void turns.add(async () => {
      // A start may find many of them.
      await turnOver();
      try {
        await keepLateRun(parts, run);
        if (failing.delete(nameOf(run))) tellOf(run);
      } catch (error) {
        failing.set(nameOf(run), run);
        tellOf(run);
        log.error(
          { sessionId: run.sessionId, err: error },
          'What a device brought late could not become an attempt',
        );
        if (!isClosed && !waiting.has(nameOf(run)))
          keepAfter(run, retryMs, Math.min(longestRetryMs, 2 * retryMs));
      }
    });
  };

  const tellOf = ({ tenantId, sessionId }: RunKey): void =>
    publish(tenantId, { type: 'session-changed', sessionId });

  return {
    /** What came late of these and lies beside its session until it can be made an attempt. */
    failing: (): readonly RunKey[] => [...failing.values()],

    /** Entries of a run came after it had lost the session. */
    late: (run: RunKey): void => keepAfter(run, quietMs),

    /** Looks at what came before a stop of the program. */
    resume: (): void => {
      for (const run of selectLateRuns(db)) keep(run);
    },

    close: async (): Promise<void> => {
      isClosed = true;
      for (const timer of waiting.values()) clearTimeout(timer);
      turns.clear();
      await turns.onIdle();
    },
  };
}
