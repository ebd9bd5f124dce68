import { Worker } from 'node:worker_threads';
import { refusalFromPlain, type Failed, type JobEnd, type JobMessage, type JobOrder } from './job-message';
import { createSpareThreads } from './spare-threads';

export interface JobOptions {
  /** Ends the thread at once; the job then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface JobThreads {
  /** Rejects with the Refusal of the job, the reason of the signal, or an Error for a thread that broke down. */
  run(order: JobOrder, options?: JobOptions): Promise<unknown>;
  /** Ends the threads that wait for a job. To be called when none runs. */
  close(): Promise<void>;
}

/** Heap of a thread: manifests at their limit need about a third of it. More is a fault of that job alone. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/**
 * Threads that do the jobs of this file, given `workerData`. Each job has its thread for itself; a thread does a further job only when
 * the one before ended in an answer and left little behind: what hostile input costs ends with its thread.
 */
export function createJobThreads(workerFile: string, workerData?: unknown): JobThreads {
  const spare = createSpareThreads();
  return {
    run: async (order, { signal, onProgress } = {}) => {
      signal?.throwIfAborted();
      const thread = spare.take() ?? new Worker(workerFile, { resourceLimits, workerData });
      const abort = () => void thread.terminate();
      signal?.addEventListener('abort', abort, { once: true });
      let end: JobEnd | null = null;
      try {
        end = await endOf(thread, order, onProgress);
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        signal?.removeEventListener('abort', abort);
        if (end?.isReusable === true && signal?.aborted !== true) spare.keep(thread);
        else await thread.terminate();
      }
      if (end.kind === 'refused') throw refusalFromPlain(end.refusal);
      return end.result;
    },
    close: spare.close,
  };
}

/** Gives the thread its order and hears it out. */
function endOf(thread: Worker, order: JobOrder, onProgress: JobOptions['onProgress']): Promise<JobEnd> {
  return new Promise((resolve, reject) => {
    const hear = (message: JobMessage): void => {
      if (message.kind === 'progress') return onProgress?.(message.share);
      leave();
      if (message.kind === 'failed') reject(failureOf(message));
      else resolve(message);
    };
    const fail = (error: unknown): void => {
      leave();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    const exit = (code: number): void => fail(new Error(`The thread of the job ended with ${String(code)}`));
    const leave = (): void => {
      thread.off('message', hear).off('error', fail).off('exit', exit);
    };
    thread.on('message', hear).on('error', fail).on('exit', exit);
    thread.postMessage(order);
  });
}

function failureOf({ stack, code }: Failed): Error {
  const failure = new Error(stack);
  return code === undefined ? failure : Object.assign(failure, { code });
}
