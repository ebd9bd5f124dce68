import type { Worker } from 'node:worker_threads';

/** Threads that wait a moment for another job: to start one costs more than most packages do. */
export interface SpareThreads {
  take(): Worker | null;
  /** The thread ends when nobody takes it; it does not keep the process alive. */
  keep(thread: Worker): void;
  /** Ends those that wait. */
  close(): Promise<void>;
}

const mostSpare = 2;
const usualWaitMs = 3000;

export function createSpareThreads(waitMs = usualWaitMs): SpareThreads {
  /** With what makes each one forgotten. */
  const waiting = new Map<Worker, () => void>();
  return {
    take: () => {
      const [first] = waiting;
      if (first === undefined) return null;
      const [thread, forget] = first;
      forget();
      thread.ref();
      return thread;
    },
    keep: (thread) => {
      if (waiting.size >= mostSpare) return void thread.terminate();
      const forget = (): void => {
        clearTimeout(end);
        waiting.delete(thread);
        thread.off('error', forget).off('exit', forget);
      };
      const end = setTimeout(() => {
        forget();
        void thread.terminate();
      }, waitMs).unref();
      waiting.set(thread, forget);
      // One that breaks down while it waits was of no use to anybody.
      thread.on('error', forget).on('exit', forget).unref();
    },
    close: async () => {
      const ending = [...waiting].map(([thread, forget]) => {
        forget();
        return thread.terminate();
      });
      await Promise.all(ending);
    },
  };
}
