import { Worker } from 'node:worker_threads';
import type { JobInput, JobName, JobResult } from './import-jobs';
import { refusalFromPlain, type JobEnd, type JobMessage, type JobOrder } from './job-message';
import { createSpareThreads } from './spare-threads';

export interface JobOptions {
  /** Ends the thread at once; the job then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export type RunJob = <N extends JobName>(
  name: N,
  input: JobInput<N>,
  options?: JobOptions,
) => Promise<JobResult<N>>;

/** Heap of a thread: manifests at their limit need about a third of it. More is a fault of that job alone. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/**
 * Runs jobs, each in a thread that it has for itself. A thread does a further job only when the one before ended in an answer and
 * left little behind; what hostile input costs ends with its thread. Rejects with the Refusal of the job, the reason of the signal,
 * or an Error for a thread that broke down.
 */
export function createJobRunner(workerFile: string): RunJob {
  const spare = createSpareThreads();
  return async (name, input, { signal, onProgress } = {}) => {
    signal?.throwIfAborted();
    const thread = spare.take() ?? new Worker(workerFile, { resourceLimits });
    const abort = () => void thread.terminate();
    signal?.addEventListener('abort', abort, { once: true });
    let end: JobEnd | null = null;
    try {
      end = await endOf(thread, { name, input }, onProgress);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', abort);
      if (end?.isReusable === true && signal?.aborted !== true) spare.keep(thread);
      else await thread.terminate();
    }
    if (end.kind === 'refused') throw refusalFromPlain(end.refusal);
    return end.result as JobResult<typeof name>;
  };
}

/** Gives the thread its order and hears it out. */
function endOf(thread: Worker, order: JobOrder, onProgress: JobOptions['onProgress']): Promise<JobEnd> {
  return new Promise((resolve, reject) => {
    const hear = (message: JobMessage): void => {
      if (message.kind === 'progress') return onProgress?.(message.share);
      leave();
      if (message.kind === 'failed') reject(new Error(message.stack));
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
